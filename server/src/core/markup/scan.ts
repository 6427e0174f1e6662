import type { Span } from '../model.ts';
import { type AttributeSite, readTagAt, type Suspect } from './tagSyntax.ts';
import { type ElementName, type Spelling, spellingOf, type TagAttributes } from './vocabulary.ts';

/** A tag as it stands in one paragraph of the file. `start` and `end` are offsets in the paragraph's raw text. */
export interface Tag extends Span {
  readonly element: ElementName;
  readonly closing: boolean;
  readonly attributes: TagAttributes;
  readonly spelling: Spelling;
  /** Where the tag stands in the base text. */
  readonly base: number;
  /** Where the name and the attributes stand in the raw text: for completion, renaming and respelling. */
  readonly nameSpan: Span;
  readonly sites: readonly AttributeSite[];
}

/** A paragraph of the file with its tags taken out. */
export interface ParagraphMarkup {
  /** The paragraph as it stands in the file. */
  readonly raw: string;
  /** The article's own text: tags removed, one backslash taken from escaped look-alikes. */
  readonly base: string;
  readonly tags: readonly Tag[];
  /** What was probably meant as a tag but is none; it is part of `base`. */
  readonly suspects: readonly Suspect[];
  /** From a raw offset to the base offset of the same place; inside a tag, that of the tag. */
  toBase(raw: number): number;
  /** From a base offset to the raw one. At a place where tags stand: `start` gives the place after them, `end` the place before them, so that a converted span is tight. */
  toRaw(base: number, edge: 'start' | 'end'): number;
}

const identity = (offset: number): number => offset;

/** Reads the tags of one paragraph (or of any text: tags never run over a line end). What only looks like a tag is text. Linear; never throws. */
export function scanParagraph(raw: string): ParagraphMarkup {
  let next = raw.indexOf('<');
  if (next < 0) return { raw, base: raw, tags: [], suspects: [], toBase: identity, toRaw: identity };
  const tags: Tag[] = [];
  const suspects: Suspect[] = [];
  const cuts: Span[] = [];
  const pieces: string[] = [];
  let kept = 0;
  let removed = 0;
  const cut = (start: number, end: number): void => {
    pieces.push(raw.slice(kept, start));
    cuts.push({ start, end });
    kept = end;
    removed += end - start;
  };
  while (next >= 0) {
    let resume = next + 1;
    const reading = readTagAt(raw, next);
    if (reading?.kind === 'suspect') suspects.push(reading.suspect);
    else if (reading) {
      const { start, end, backslashes, element, closing, attributes, nameSpan, sites } = reading.tag;
      resume = end;
      if (backslashes > 0) cut(start + 1, start + 2);
      else {
        const spelling = spellingOf(raw.slice(nameSpan.start, nameSpan.end));
        tags.push({ start, end, element, closing, attributes, spelling, base: start - removed, nameSpan, sites });
        cut(start, end);
      }
    }
    next = raw.indexOf('<', resume);
  }
  pieces.push(raw.slice(kept));
  return { raw, base: pieces.join(''), tags, suspects, ...offsetMap(cuts) };
}

/** The two directions between a text and the same text with `cuts` (in order, disjoint) taken out. Both by binary search. */
function offsetMap(cuts: readonly Span[]): Pick<ParagraphMarkup, 'toBase' | 'toRaw'> {
  /** How much is cut out before cut number i, and before the end. */
  const removed = [0];
  for (const { start, end } of cuts) removed.push(removed[removed.length - 1] + end - start);
  const countWhere = (isBefore: (index: number) => boolean): number => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    toBase(raw) {
      const count = countWhere((index) => cuts[index].start < raw);
      const last = cuts[count - 1];
      return last && raw < last.end ? last.start - removed[count - 1] : raw - removed[count];
    },
    toRaw(base, edge) {
      const limit = edge === 'start' ? base : base - 1;
      return base + removed[countWhere((index) => cuts[index].start - removed[index] <= limit)];
    },
  };
}
