import type { Attribution, PlacedSpan } from '../model.ts';
import type { Element } from '../markup/elements.ts';
import type { Article } from './article.ts';
import type { ParagraphFacts, Relation, TaggedSpans } from './facts.ts';
import { factsOf } from './keptFacts.ts';
import { joined } from './spans.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** An article as the rules see it. */
export interface Desk {
  readonly paragraphs: readonly ParagraphFacts[];
  /** What the rest of the article has to do with each paragraph. */
  readonly around: readonly Surroundings[];
  /** The ids of each paragraph's relations, in their order. */
  readonly ids: readonly (readonly string[])[];
}

/** Lays an article on the desk: one pass over its paragraphs, attributions and tags. */
export function deskOf({ paragraphs, attributions, elements, knowledge }: Article): Desk {
  const relations = relationsByParagraph(attributions, paragraphs.length);
  const tagged = taggedByParagraph(elements.elements);
  const facts = paragraphs.map(({ text, kind, mentions }, index) =>
    factsOf({
      text,
      kind,
      mentions,
      relations: relations[index]?.relations ?? NO_RELATIONS,
      tagged: tagged.get(index) ?? NOTHING_TAGGED,
      lexicon: knowledge.lexicon,
    }),
  );
  return {
    paragraphs: facts,
    around: surroundingsOf(facts, attributions.length),
    ids: paragraphs.map((_, index) => relations[index]?.ids ?? NO_IDS),
  };
}

const NO_RELATIONS: readonly Relation[] = [];
const NO_IDS: readonly string[] = [];
const NOTHING_TAGGED: TaggedSpans = { claims: [], quotations: [] };

interface OwnRelations {
  readonly relations: Relation[];
  readonly ids: string[];
}

/** Each attribution under every paragraph in which a part of it stands, with the parts that stand there. */
function relationsByParagraph(attributions: readonly Attribution[], count: number): (OwnRelations | undefined)[] {
  const found = new Array<OwnRelations | undefined>(count).fill(undefined);
  const add = (paragraph: number, relation: Relation, id: string): void => {
    const own = (found[paragraph] ??= { relations: [], ids: [] });
    own.relations.push(relation);
    own.ids.push(id);
  };
  for (const attribution of attributions) {
    const home = attribution.cues[0]?.span.paragraph ?? attribution.contents[0]?.paragraph ?? 0;
    if (standsIn(attribution, home)) add(home, attribution, attribution.id);
    else
      for (const paragraph of paragraphsOf(attribution)) add(paragraph, partIn(attribution, paragraph), attribution.id);
  }
  return found;
}

/** Whether all of an attribution stands in one paragraph, as almost every one does. */
function standsIn({ cues, contents, source, mediators }: Attribution, paragraph: number): boolean {
  const isHere = (span: PlacedSpan): boolean => span.paragraph === paragraph;
  return (
    contents.every(isHere) &&
    source.spans.every(isHere) &&
    cues.every(({ span }) => isHere(span)) &&
    mediators.every(({ span }) => isHere(span))
  );
}

function paragraphsOf({ cues, contents, source, mediators }: Attribution): Set<number> {
  const spans = [...cues, ...mediators].map(({ span }) => span);
  return new Set([...spans, ...contents, ...source.spans].map(({ paragraph }) => paragraph));
}

function partIn(attribution: Attribution, paragraph: number): Relation {
  const isHere = (span: PlacedSpan): boolean => span.paragraph === paragraph;
  const { cues, contents, source, mediators } = attribution;
  return {
    ...attribution,
    cues: cues.filter(({ span }) => isHere(span)),
    contents: contents.filter(isHere),
    source: { ...source, spans: source.spans.filter(isHere) },
    mediators: mediators.filter(({ span }) => isHere(span)),
  };
}

function taggedByParagraph(elements: readonly Element[]): ReadonlyMap<number, TaggedSpans> {
  const claims = new Map<number, PlacedSpan[]>();
  const quotations = new Map<number, PlacedSpan[]>();
  for (const { name, attributes, spans } of elements) {
    const isClaim = name === 'seg' && attributes['type'] === 'claim';
    if (!isClaim && name !== 'said' && name !== 'q') continue;
    const kind = isClaim ? claims : quotations;
    for (const span of spans) kind.set(span.paragraph, [...(kind.get(span.paragraph) ?? []), span]);
  }
  return new Map(
    [...new Set([...claims.keys(), ...quotations.keys()])].map((paragraph) => [
      paragraph,
      { claims: joined(claims.get(paragraph) ?? []), quotations: joined(quotations.get(paragraph) ?? []) },
    ]),
  );
}
