/**
 * A linear-chain model over labels: scores for what a token looks like, and for which label follows which.
 * Labels are `O` and, for each type, `B-` (first token of a span) and `I-` (the others): numbers 0, 1 + 2k, 2 + 2k.
 */

/** Whether a label continues a span. */
export function isInside(label: number): boolean {
  return label > 0 && (label & 1) === 0;
}

/**
 * The exponentials of a chain's transitions, to-major: what stands before a label side by side.
 * @param transitions `labels × labels`, from-major: the score of label `b` after label `a`
 */
export function exponentsOf(labels: number, transitions: Float32Array): Float64Array {
  const exponents = new Float64Array(labels * labels);
  for (let a = 0; a < labels; a++) {
    for (let b = 0; b < labels; b++) exponents[b * labels + a] = Math.exp(transitions[a * labels + b]);
  }
  return exponents;
}
