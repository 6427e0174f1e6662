import { carriedOver, changeBetween, oldIndex } from '../changes.ts';
import type { PlacedSpan } from '../model.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
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
  /** The number from which a paragraph's relations are numbered; null where one of them goes on there from another paragraph. */
  firstId(paragraph: number): number | null;
}

/** A desk that the next version of the article can be laid on. */
export interface LaidDesk extends Desk {
  /** What the facts were made of. */
  readonly input: readonly ArticleParagraph[];
  readonly lexicon: Lexicon;
  /** By paragraph; null where nothing is tagged that matters to the rules. */
  readonly tagged: ReadonlyMap<number, TaggedSpans> | null;
  readonly relations: readonly (readonly Relation[])[];
  /** What each paragraph tells those around it. */
  readonly tellings: readonly Tellings[];
}

/**
 * Lays an article on the desk: one pass over its paragraphs and tags.
 * @param last the desk of the version before: what is the same is taken over
 */
export function deskOf(
  { paragraphs, relations, elements, knowledge: { lexicon } }: Article,
  last: LaidDesk | null = null,
): LaidDesk {
  const before = last?.lexicon === lexicon ? last : EMPTY_DESK;
  const tagged = elements.elements.length === 0 ? null : taggedByParagraph(elements.elements);
  const change = changeBetween(before.input, paragraphs);
  const { start, newEnd } = change;
  const hasTags = tagged !== null || before.tagged !== null;
  const own = paragraphs.map((_, index) => relations.of(index));
  const facts = carriedOver(before.paragraphs, change, new Array<ParagraphFacts>(newEnd - start));
  const tellings = carriedOver(before.tellings, change, new Array<Tellings>(newEnd - start));
  for (let index = 0; index < paragraphs.length; index++) {
    const here = own[index];
    const old = oldIndex(change, index);
    const known = old < 0 ? undefined : before.paragraphs[old];
    const isUntouched = (index < start || index >= newEnd) && here === before.relations[old];
    if (isUntouched && !hasTags) continue;
    const tags = tagged?.get(index) ?? NOTHING_TAGGED;
    if (isUntouched && known && sameTags(known.tagged, tags)) continue;
    const { text, kind, mentions } = paragraphs[index];
    const made = factsOf({ text, kind, mentions, relations: here, tagged: tags, lexicon });
    facts[index] = made;
    tellings[index] = made === known ? before.tellings[old] : tellingsOf(made);
  }
  return {
    paragraphs: facts,
    around: surroundingsOf(tellings, relations.count, change, before.around),
    idOf: (paragraph, index) => relations.idOf(paragraph, index),
    firstId: (paragraph) => relations.firstId(paragraph),
    input: paragraphs,
    lexicon,
    tagged,
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

/** Before anything was laid on it. */
const EMPTY_DESK: Omit<LaidDesk, 'idOf' | 'firstId' | 'lexicon'> = {
  paragraphs: [],
  around: [],
  input: [],
  tagged: null,
  relations: [],
  tellings: [],
};
