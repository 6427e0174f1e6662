import { changeBetween, oldIndex } from '../changes.ts';
import type { PlacedSpan } from '../model.ts';
import type { Element } from '../markup/elements.ts';
import type { Article, ArticleParagraph } from './article.ts';
import type { ParagraphFacts, Relation, TaggedSpans } from './facts.ts';
import { factsOf } from './keptFacts.ts';
import { joined, sameSpans } from './spans.ts';
import { type Surroundings, surroundingsOf, type Tellings, tellingsOf } from './surroundings.ts';

/** An article as the rules see it. */
export interface Desk {
  readonly paragraphs: readonly ParagraphFacts[];
  /** What the rest of the article has to do with each paragraph. */
  readonly around: readonly Surroundings[];
  /** The id of a paragraph's relation, by its index there. */
  idOf(paragraph: number, index: number): string;
}

/** A desk that the next version of the article can be laid on. */
export interface LaidDesk extends Desk {
  /** What the facts were made of. */
  readonly input: readonly ArticleParagraph[];
  readonly relations: readonly (readonly Relation[])[];
  /** What each paragraph tells those around it. */
  readonly tellings: readonly Tellings[];
}

/**
 * Lays an article on the desk: one pass over its paragraphs and tags.
 * @param last the desk of the version before: what is the same is taken over
 */
export function deskOf(
  { paragraphs, relations, elements, knowledge }: Article,
  last: LaidDesk | null = null,
): LaidDesk {
  const tagged = elements.elements.length === 0 ? null : taggedByParagraph(elements.elements);
  const change = changeBetween(last?.input ?? [], paragraphs);
  const facts: ParagraphFacts[] = [];
  const own: (readonly Relation[])[] = [];
  const tellings: Tellings[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    const here = relations.of(index);
    const tags = tagged?.get(index) ?? NOTHING_TAGGED;
    const before = last ? oldIndex(change, index) : -1;
    const known = before < 0 ? undefined : last!.paragraphs[before];
    own.push(here);
    if (
      known &&
      paragraph === last!.input[before] &&
      here === last!.relations[before] &&
      sameTags(known.tagged, tags) &&
      known.lexicon === knowledge.lexicon
    ) {
      facts.push(known);
      tellings.push(last!.tellings[before]);
      continue;
    }
    const { text, kind, mentions } = paragraph;
    const made = factsOf({ text, kind, mentions, relations: here, tagged: tags, lexicon: knowledge.lexicon });
    facts.push(made);
    tellings.push(made === known ? last!.tellings[before] : tellingsOf(made));
  }
  return {
    paragraphs: facts,
    around: surroundingsOf(facts, tellings, relations.count, change, last?.around ?? []),
    idOf: (paragraph, index) => relations.idOf(paragraph, index),
    input: paragraphs,
    relations: own,
    tellings,
  };
}

const NOTHING_TAGGED: TaggedSpans = { claims: [], quotations: [] };

function sameTags(a: TaggedSpans, b: TaggedSpans): boolean {
  return a === b || (sameSpans(a.claims, b.claims) && sameSpans(a.quotations, b.quotations));
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
