/** The name of the weight that every score starts from. */
export const BIAS = 'bias';

/**
 * How much the features speak for a claim: a linear model, trained by training/claims; above 0 is a claim.
 * Without weights (a damaged file) nothing is one.
 */
export function claimScore(features: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let score = weights.get(BIAS) ?? Number.NEGATIVE_INFINITY;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}
