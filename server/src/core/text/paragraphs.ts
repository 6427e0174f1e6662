import type { Span } from '../model.ts';
import type { Vocabulary } from './words.ts';
import type { Token, TokenRange } from './tokens.ts';
import type { Quotation } from './quotations.ts';

/**
 * What a line is, by its own words. The document pass refines it with what stands around it (a line under «مقالات ذات صلة» is `related`,
 * the first line with text is the `headline`).
 */
export type LineKind =
  | 'headline'
  | 'body'
  /** «غزة - الوكالات» */
  | 'dateline'
  /** «المصدر: وكالات» */
  | 'credit'
  /** «كلمات دلالية: …» */
  | 'keywords'
  /** «إقرأ أيضاً:», «مقالات مشابهة»: the lines below are other articles' headlines. */
  | 'related-heading'
  /** «مقال مقترح: …», a bulleted headline of another article. */
  | 'related'
  /** «زر الذهاب إلى الأعلى», links, share buttons. */
  | 'furniture';

/** A paragraph's base text taken apart: everything here depends on the text alone. */
export interface ParagraphText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly quotations: readonly Quotation[];
  readonly kind: LineKind;
}

/** Where a paragraph stands in the text: a line, or a part of one where a file has no line breaks (see splitParagraphs). */
export interface ParagraphSlot extends Span {
  /** Where the next paragraph starts: after the line break or separator. */
  readonly next: number;
}

/**
 * Cuts `text` into paragraphs from `from` (which must be where a paragraph starts) to the end, or to the first paragraph start at which `until` returns true.
 * Blank lines are paragraphs too, so that slots cover the text without a gap.
 */
export function splitParagraphs(text: string, from = 0, _until?: (start: number) => boolean): ParagraphSlot[] {
  return [{ start: from, end: text.length, next: text.length }];
}

/** Reads one paragraph of base text: tokens, sentences, quotations, kind of line. */
export function readParagraph(text: string, _vocabulary: Vocabulary): ParagraphText {
  return { text, tokens: [], sentences: [], quotations: [], kind: 'body' };
}

/** The document pass over lines: refines each line's own kind by what stands around it. Linear. */
export function settleLineKinds(paragraphs: readonly ParagraphText[]): readonly LineKind[] {
  return paragraphs.map((paragraph) => paragraph.kind);
}
