import type { Span } from '../core/model.ts';
import { touches } from '../core/text/span.ts';
import type { Snapshot } from './snapshot.ts';

/** The names of an opening and its closing tag, where one of the two is at a file offset; they are to be edited together. Null elsewhere. */
export function linkedNamesAt(
  { analysis: { paragraphs, elements } }: Snapshot,
  offset: number,
): readonly Span[] | null {
  for (const { open, close } of elements.elements) {
    const names = [open, close].map(({ paragraph, tag: { nameSpan } }): Span => {
      const { start } = paragraphs[paragraph];
      return { start: start + nameSpan.start, end: start + nameSpan.end };
    });
    if (names.some((name) => touches(name, offset))) return names;
  }
  return null;
}
