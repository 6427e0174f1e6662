import type { ReadingParagraph } from '../../protocol.ts';

/** Between a paragraph's text and the same with its tags as it stands in the file. */
type Cuts = ReadingParagraph['cuts'];

/** The file's stretch for one of the text, tight: tags at its edges stay outside. */
export function toRaw(cuts: Cuts, span: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = span;
  for (const [offset, length] of cuts) {
    if (offset <= span.start) start += length;
    if (offset < span.end) end += length;
  }
  return { start, end: Math.max(start, end) };
}

/** The offset in the text for one in the file; inside a tag that of the tag. */
export function toText(cuts: Cuts, raw: number): number {
  let removed = 0;
  for (const [offset, length] of cuts) {
    if (raw <= offset + removed) break;
    if (raw < offset + removed + length) return offset;
    removed += length;
  }
  return raw - removed;
}
