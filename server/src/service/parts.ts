import type { DocumentAnalysis } from '../core/analysis.ts';
import type { Span } from '../core/model.ts';
import type { LineKind } from '../core/text/boilerplate.ts';

/** A headline or sub-headline and what stands under it. */
export interface Headline {
  readonly paragraph: number;
  /** The headline's own place in the file. */
  readonly line: Span;
  /** From the headline to the next one, or to the first page furniture after it. Without blank lines at the end. */
  readonly section: Span;
}

/** The headlines of an article, in text order. */
export function headlinesOf({ paragraphs }: DocumentAnalysis): Headline[] {
  const headlines: Headline[] = [];
  let open: { start: number; end: number } | null = null;
  for (const [index, { kind, text, start, end }] of paragraphs.entries()) {
    if (text.tokens.length === 0) continue;
    if (kind === 'headline') {
      open = { start, end };
      headlines.push({ paragraph: index, line: { start, end }, section: open });
    } else if (isFurniture(kind)) open = null;
    else if (open) open.end = end;
  }
  return headlines;
}

/** Whether a line belongs to the page rather than to the article. */
export function isFurniture(kind: LineKind): boolean {
  return kind !== 'headline' && kind !== 'body' && kind !== 'dateline';
}
