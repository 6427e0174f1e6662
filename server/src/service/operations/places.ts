import { type DocumentAnalysis, paragraphIndexAt, toBase } from '../../core/analysis.ts';
import type { Element, PlacedTag } from '../../core/markup/elements.ts';
import type { PlacedMarkup } from '../../core/markup/write.ts';
import type { PlacedSpan, Span } from '../../core/model.ts';
import type { Snapshot } from '../snapshot.ts';

/** The innermost element of some kind around a span of the file, its tags included. */
export function elementAt(
  { analysis: { paragraphs, elements } }: Snapshot,
  span: Span,
  isWanted: (element: Element) => boolean = () => true,
): Element | null {
  // Elements come in the order of their opening tags, so of those around a place the last is the innermost.
  return (
    elements.elements.findLast(
      (element) =>
        tagInFile(paragraphs, element.open).start <= span.start &&
        span.end <= tagInFile(paragraphs, element.close).end &&
        isWanted(element),
    ) ?? null
  );
}

/** Where a tag stands in the file. */
export function tagInFile(paragraphs: readonly PlacedMarkup[], { paragraph, tag }: PlacedTag): Span {
  const { start } = paragraphs[paragraph];
  return { start: start + tag.start, end: start + tag.end };
}

/**
 * What an element holds, in the file.
 * @param alone the paragraph of an element that was read in a paragraph on its own, where its tags count from 0
 */
export function contentInFile(paragraphs: readonly PlacedMarkup[], { open, close }: Element, alone = 0): Span {
  const start = tagInFile(paragraphs, { ...open, paragraph: open.paragraph + alone }).end;
  return { start, end: tagInFile(paragraphs, { ...close, paragraph: close.paragraph + alone }).start };
}

/** A span of the file as one of base text for each paragraph that it touches; empty ones are left out unless the span itself is empty. */
export function baseSpans(analysis: DocumentAnalysis, { start, end }: Span): PlacedSpan[] {
  const spans: PlacedSpan[] = [];
  for (let index = paragraphIndexAt(analysis, start); index < analysis.paragraphs.length; index++) {
    const paragraph = analysis.paragraphs[index];
    if (!paragraph || (paragraph.start >= end && index > paragraphIndexAt(analysis, start))) break;
    const from = toBase(analysis, Math.min(Math.max(start, paragraph.start), paragraph.end))!.offset;
    const to = toBase(analysis, Math.min(end, paragraph.end))!.offset;
    if (from < to || start === end) spans.push({ paragraph: index, start: from, end: to });
  }
  return spans;
}

/** A span of base text in the file, tight against its words. */
export function inFile(paragraphs: readonly PlacedMarkup[], { paragraph, start, end }: PlacedSpan): Span {
  const place = paragraphs[paragraph];
  return { start: place.start + place.markup.toRaw(start, 'start'), end: place.start + place.markup.toRaw(end, 'end') };
}
