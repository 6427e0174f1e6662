import type { Span } from '../model.ts';

/** Spans in text order, those that touch or overlap joined. */
export function joined(spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return NONE;
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last && start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}

const NONE: readonly Span[] = [];

/** The first of some spans (in text order, disjoint) that shares at least one unit with `span`. By binary search. */
export function firstOverlap(spans: readonly Span[], span: Span): Span | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low].start < span.end ? spans[low] : null;
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a === b || (a.length === b.length && a.every(({ start, end }, i) => start === b[i].start && end === b[i].end));
}
