import { type Entry, type Gazetteer, LIST, type Match, type Sense } from '../lexicon/gazetteer.ts';
import type { EntityType, NumberKind, Span } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';

/** A paragraph with what the lexicon knows of its words: what the grammars and the tagger read. */
export interface Scan {
  readonly paragraph: ParagraphText;
  readonly tokens: readonly Token[];
  /** By token: the lexicon's matches that start there, shortest first. */
  readonly matches: readonly (readonly Match[])[];
}

/** A mention before it is settled which of those that cross one another stay. */
export interface Candidate extends Span {
  readonly type: EntityType;
  readonly subtype: NumberKind | null;
  readonly score: number;
}

/** Looks all words of a paragraph up. */
export function scanWords(paragraph: ParagraphText, gazetteer: Gazetteer): Scan {
  const { tokens } = paragraph;
  return { paragraph, tokens, matches: tokens.map((_, index) => gazetteer.matchesAt(tokens, index)) };
}

/** A match and the one of its senses that was asked for. */
export interface Hit {
  readonly match: Match;
  readonly sense: Sense;
}

/**
 * The longest match at a token with a sense in one of some lists; null where there is none, or no token.
 * @param lists their bits (`LIST`)
 */
export function longest(scan: Scan, index: number, lists: number): Hit | null {
  const matches = scan.matches[index];
  if (matches === undefined) return null;
  let best: Match | null = null;
  for (const match of matches) if ((match.lists & lists) !== 0 && (best === null || match.to > best.to)) best = match;
  return best && { match: best, sense: best.senses.find(({ entry }) => (LIST[entry.list] & lists) !== 0)! };
}

/** Whether a match at a token has a sense in one of some lists. */
export function startsIn(scan: Scan, index: number, lists: number): boolean {
  for (const match of scan.matches[index]) if ((match.lists & lists) !== 0) return true;
  return false;
}

/** The role in grammar.tsv of the words that start at a token. */
export function grammarRole(scan: Scan, index: number): string | undefined {
  return longest(scan, index, LIST.grammar)?.sense.entry.kind;
}

/** Whether a head noun is part of the name that it opens (heads.tsv, `span`). */
export function belongsToName({ value }: Entry): boolean {
  return value === 'in' || value === 'nation';
}

/** Where a match's words start: behind the proclitics of the first. */
export function startOf(scan: Scan, match: Match): number {
  return scan.tokens[match.from].start + match.reading.length;
}
