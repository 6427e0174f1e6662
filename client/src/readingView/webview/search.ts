// eslint-disable-next-line no-restricted-imports -- a pure function, so that what the server takes for the same word is the same word here
import { normalise, type NormalisedText } from '../../../../server/src/core/text/normalise.ts';
import type { ReadingParagraph } from '../../protocol.ts';

/** A place where the words that are searched for stand. Offsets count from the start of the paragraph's text. */
export interface Match {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Where a match is looked for. */
export interface Place {
  readonly index: number;
  readonly offset: number;
}

/** What is searched. */
export interface Searched {
  readonly length: number;
  /** Undefined where a paragraph is not loaded yet, or not shown. */
  paragraph(index: number): ReadingParagraph | undefined;
}

/** The work of one step, in milliseconds: a long article is searched in several, so that typing goes on. */
const SLICE = 6;

/** A text is folded once, however often it is searched. */
const folded = new WeakMap<ReadingParagraph, NormalisedText>();

/** Where some words stand in an article, in any spelling: without harakat, «الأسعد» and «الاسعد» alike, whatever is on the screen. */
export class Search {
  private readonly wanted: string;
  private readonly found = new Map<number, readonly Match[]>();
  private total = 0;
  private done = 0;

  /** @param from the paragraph that is searched first; those before it come last */
  constructor(
    private readonly article: Searched,
    words: string,
    private readonly from: number,
  ) {
    this.wanted = lowerCase(normalise(words.trim()).text);
  }

  get isEmpty(): boolean {
    return this.wanted === '';
  }

  get isComplete(): boolean {
    return this.isEmpty || this.done >= this.article.length;
  }

  /** How many places have been found by now. */
  get count(): number {
    return this.total;
  }

  /** Searches on for some milliseconds. */
  step(): void {
    const end = performance.now() + SLICE;
    while (!this.isComplete && performance.now() < end) {
      const index = (this.from + this.done++) % this.article.length;
      const matches = this.matchesOf(index);
      if (matches.length === 0) continue;
      this.found.set(index, matches);
      this.total += matches.length;
    }
  }

  /** Those found by now in a paragraph, in text order. */
  matchesIn(index: number): readonly Match[] {
    return this.found.get(index) ?? [];
  }

  /** The nearest match from a place on (1: forwards, the place itself included) or before it (-1); on from the other end of the article. */
  next({ index, offset }: Place, direction: 1 | -1): Match | null {
    const { length } = this.article;
    for (let distance = 0; distance <= length && this.total > 0; distance++) {
      const at = (index + direction * distance + 2 * length) % length;
      const here = this.matchesIn(at);
      const isBack = direction < 0;
      const found =
        distance > 0
          ? here.at(isBack ? -1 : 0)
          : isBack
            ? here.findLast(({ start }) => start < offset)
            : here.find(({ start }) => start >= offset);
      if (found) return found;
    }
    return null;
  }

  /** The number of a match in the article, counted from 1. */
  numberOf({ index, start }: Match): number {
    let before = this.matchesIn(index).findIndex((match) => match.start === start);
    for (const [other, matches] of this.found) if (other < index) before += matches.length;
    return before + 1;
  }

  private matchesOf(index: number): Match[] {
    const paragraph = this.article.paragraph(index);
    if (!paragraph) return [];
    const text = foldedText(paragraph);
    const haystack = lowerCase(text.text);
    const matches: Match[] = [];
    for (let at = haystack.indexOf(this.wanted); at >= 0; at = haystack.indexOf(this.wanted, at + this.wanted.length)) {
      const last = text.toSource(at + this.wanted.length - 1);
      // The harakat of the last letter belong to it.
      const end = Math.max(last + 1, text.toSource(at + this.wanted.length));
      matches.push({ index, start: text.toSource(at), end });
    }
    return matches;
  }
}

function foldedText(paragraph: ReadingParagraph): NormalisedText {
  const kept = folded.get(paragraph);
  if (kept) return kept;
  const made = normalise(paragraph.text);
  folded.set(paragraph, made);
  return made;
}

/** Letter for letter, so that offsets stay. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
