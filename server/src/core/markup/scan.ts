import type { Span } from '../model.ts';
import type { ElementName, TagAttributes } from './vocabulary.ts';

/** A tag as it stands in one paragraph of the file. `start` and `end` are offsets in the paragraph's raw text. */
export interface Tag extends Span {
  readonly element: ElementName;
  readonly closing: boolean;
  readonly attributes: TagAttributes;
  /** Where the tag stands in the base text. */
  readonly base: number;
}

/** A paragraph of the file with its tags taken out. */
export interface ParagraphMarkup {
  /** The paragraph as it stands in the file. */
  readonly raw: string;
  /** The article's own text: tags removed, one backslash taken from escaped look-alikes. */
  readonly base: string;
  readonly tags: readonly Tag[];
  /** From a raw offset to the base offset of the same place; inside a tag, that of the tag. */
  toBase(raw: number): number;
  /** From a base offset to the raw one. At a place where tags stand: `start` gives the place after them, `end` the place before them, so that a converted span is tight. */
  toRaw(base: number, edge: 'start' | 'end'): number;
}

/** Reads the tags of one paragraph. What only looks like a tag is text. Never throws. */
export function scanParagraph(raw: string): ParagraphMarkup {
  return { raw, base: raw, tags: [], toBase: (offset) => offset, toRaw: (offset) => offset };
}
