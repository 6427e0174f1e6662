/**
 * A linear-chain model over labels: scores for what a token looks like, and for which label follows which.
 * Labels are `O` and, for each type, `B-` (first token of a span) and `I-` (the others): numbers 0, 1 + 2k, 2 + 2k.
 */

/** Whether a label continues a span. */
export function isInside(label: number): boolean {
  return label > 0 && (label & 1) === 0;
}
