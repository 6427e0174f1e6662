import type { Span } from '../model.ts';

/** Whether `outer` holds all of `inner`; equal spans hold each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `offset` lies in the span or on one of its two edges. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Text order: by start; of two that start together the longer first, so that an outer span precedes those it holds. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** `text.slice(start, end)` of the previous text was replaced by `length` UTF-16 units. */
export interface Edit extends Span {
  readonly length: number;
}
