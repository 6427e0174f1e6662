import type { ClaimWords } from '../../lexicon/claimWords.ts';
import type { WordType } from '../../text/words.ts';

/** The name of the weight that every score starts from. */
export const BIAS = 'bias';

/**
 * How much the features and the words speak for a claim, a word as often as it stands there: a linear model, trained by training/claims; above 0 is a claim.
 * Without weights (a damaged file) nothing is one.
 */
export function claimScore(
  features: Iterable<string>,
  words: readonly WordType[],
  { weights, wordWeights }: Pick<ClaimWords, 'weights' | 'wordWeights'>,
): number {
  let score = weights.get(BIAS) ?? Number.NEGATIVE_INFINITY;
  for (const feature of features) score += weights.get(feature) ?? 0;
  for (const word of words) score += wordWeights.of(word);
  return score;
}
