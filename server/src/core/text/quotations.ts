import type { Span } from '../model.ts';

/**
 * A stretch between quotation marks, found in one paragraph.
 *
 * `outer` takes the marks in, `inner` is what stands between them without the space beside a mark. Of a stretch whose closing or
 * opening mark is missing, `outer` ends (or starts) where the quotation most likely does, and `broken` says so.
 */
export interface Quotation {
  readonly outer: Span;
  readonly inner: Span;
  /** Token indexes of the two marks; null for the one that is missing. */
  readonly openToken: number | null;
  readonly closeToken: number | null;
  /** `null` for a well-formed pair; `reversed`: the marks face the wrong way (`”ارفى“`); `mixed`: of two styles; `unclosed`; `unopened`. */
  readonly broken: 'reversed' | 'mixed' | 'unclosed' | 'unopened' | null;
  /** The quotation inside which this one stands, as an index into the paragraph's quotations. */
  readonly parent: number | null;
}
