import type { Span } from '../model.ts';
import type { WordType } from './words.ts';

/**
 * What a token is. `word`: Arabic letters (with their marks); `latin`: a word in another script; `number`: digits with their separators
 * (1,000.5 · ١٢٫٥ · 05:00 is three tokens); `mark`: a quotation mark; `punctuation`: one punctuation mark, or a run of the same (`..`);
 * `hashtag`, `handle` (@name), `link`, `emoji`; `symbol`: anything else.
 */
export type TokenKind =
  'word' | 'latin' | 'number' | 'mark' | 'punctuation' | 'hashtag' | 'handle' | 'link' | 'emoji' | 'symbol';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly word: WordType;
  /** Whether white space stands before it (or the paragraph's start). */
  readonly spaced: boolean;
}

/** A run of tokens: `from` inclusive, `to` exclusive, as indexes into the paragraph's tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The index of the first token that ends after `offset`; `tokens.length` where none does. By binary search. */
export function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
