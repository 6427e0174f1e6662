import type { Edit } from '../core/analysis.ts';
import type { TextEdit } from '../core/markup/textEdits.ts';

/** One edit for two that follow each other: `first` leads from a to b, `second` from b to c, the result from a to c. It covers both. */
export function composeEdits(first: Edit, second: Edit): Edit {
  const shift = first.length - (first.end - first.start);
  const start = Math.min(first.start, second.start);
  // What `second` touches after the text that `first` wrote stands in a's text, `shift` to the left.
  const end = Math.max(first.end, second.end - shift);
  return { start, end, length: end - start + shift + second.length - (second.end - second.start) };
}

/** The one edit that leads from `before` to `after`, as short as their common beginning and end let it be. */
export function editBetween(before: string, after: string): TextEdit {
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const rest = limit - start;
  while (tail < rest && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
