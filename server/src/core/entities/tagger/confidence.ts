/** A probability nearer to 0 or 1 than this says no more than this. */
const LEAST = 1e-4;

/** The log-odds of a probability. */
export function logitOf(probability: number): number {
  const p = Math.min(Math.max(probability, LEAST), 1 - LEAST);
  return Math.log(p / (1 - p));
}

/**
 * How often a span is right that a chain calls this likely (Platt's scaling): chains are too sure of themselves, as they see each word with most of its
 * neighbourhood in several features that do not tell more than one. Slope and offset come from cross-validation (`ChainModel.calibration`).
 */
export function calibrated(probability: number, slope: number, offset: number): number {
  return 1 / (1 + Math.exp(-(slope * logitOf(probability) + offset)));
}
