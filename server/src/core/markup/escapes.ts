import type { Span } from '../model.ts';
import { type ParagraphMarkup, scanParagraph } from './scan.ts';
import { readTagAt } from './tagSyntax.ts';
import type { TextEdit } from './textEdits.ts';

/** The clean article: tags removed, one backslash taken from each escaped look-alike. Linear; never throws. */
export function untag(text: string): string {
  return scanParagraph(text).base;
}

/**
 * A clean article as a file that reads as that article: a literal that looks like one of our tags gets one backslash after its `<`
 * (`<said>` becomes `<\said>`, `<\said>` becomes `<\\said>`). `untag(escapeText(text))` is `text`.
 */
export function escapeText(text: string): string {
  const pieces: string[] = [];
  let kept = 0;
  for (const { start } of lookAlikes(text)) {
    pieces.push(text.slice(kept, start + 1), '\\');
    kept = start + 1;
  }
  pieces.push(text.slice(kept));
  return pieces.join('');
}

/**
 * The backslashes to add or to take away when the tags of a paragraph change. A look-alike that a tag cuts in two (`<sa<q>id>`) is none, so
 * it has no backslash; without that tag it needs one.
 * @param positions where tags will stand in the base text after the change
 * @returns edits in raw offsets
 */
export function escapeEdits(markup: ParagraphMarkup, positions: readonly number[]): readonly TextEdit[] {
  const found = lookAlikes(markup.base);
  if (found.length === 0) return [];
  const before = markup.tags.map((tag) => tag.base);
  const after = [...positions].sort((a, b) => a - b);
  return found.flatMap((lookAlike): TextEdit[] => {
    const wasCut = isCut(lookAlike, before);
    if (wasCut === isCut(lookAlike, after)) return [];
    const backslash = markup.toRaw(lookAlike.start, 'start') + 1;
    return [{ start: backslash, end: wasCut ? backslash : backslash + 1, text: wasCut ? '\\' : '' }];
  });
}

/** Whether one of the sorted positions lies strictly inside the span. */
function isCut(span: Span, positions: readonly number[]): boolean {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle] <= span.start) low = middle + 1;
    else high = middle;
  }
  return low < positions.length && positions[low] < span.end;
}

/** The literals of an untagged text that would be read as tags, or as escapes of them. */
function lookAlikes(text: string): Span[] {
  const found: Span[] = [];
  let next = text.indexOf('<');
  while (next >= 0) {
    const reading = readTagAt(text, next);
    const end = reading?.kind === 'tag' ? reading.tag.end : next + 1;
    if (reading?.kind === 'tag') found.push({ start: next, end });
    next = text.indexOf('<', end);
  }
  return found;
}
