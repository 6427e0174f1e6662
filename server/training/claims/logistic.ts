/** Logistic regression over named binary features, with an L2 penalty on all but the bias. */

export interface Example {
  readonly features: readonly string[];
  readonly positive: boolean;
}

export interface Model {
  readonly weights: ReadonlyMap<string, number>;
  readonly bias: number;
}

const ROUNDS = 400;
const RATE = 0.3;

/**
 * Full-batch gradient ascent with a step for each weight (Adagrad). No randomness: the same examples give the same model.
 * @param penaltyOf how much is taken from a feature's weight for being large
 */
export function trainModel(examples: readonly Example[], penaltyOf: (feature: string) => number): Model {
  const names = [...new Set(examples.flatMap(({ features }) => features))].sort();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const bias = names.length;
  const rows = examples.map(({ features }) => [...features.map((name) => indexOf.get(name) ?? bias), bias]);
  const weights = new Float64Array(names.length + 1);
  const penalties = Float64Array.from([...names.map(penaltyOf), 0]);
  const squares = new Float64Array(names.length + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(weights.length);
    rows.forEach((row, index) => {
      let score = 0;
      for (const column of row) score += weights[column];
      const error = (examples[index].positive ? 1 : 0) - 1 / (1 + Math.exp(-score));
      for (const column of row) gradient[column] += error;
    });
    for (let column = 0; column < weights.length; column++) {
      gradient[column] -= penalties[column] * weights[column];
      squares[column] += gradient[column] ** 2;
      weights[column] += (RATE * gradient[column]) / Math.sqrt(squares[column] + 1e-9);
    }
  }
  return { weights: new Map(names.map((name, index) => [name, weights[index]])), bias: weights[bias] };
}

/** The log odds that an example is positive. */
export function scoreOf({ weights, bias }: Model, features: readonly string[]): number {
  let score = bias;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}
