import type { Span } from '../model.ts';

/** A span without the white space at its edges. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start])) start++;
  while (start < end && /\s/.test(text[end - 1])) end--;
  return { start, end };
}
