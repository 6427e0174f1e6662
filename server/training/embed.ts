import { mix } from '../src/core/entities/hash.ts';

/** A sparse matrix by rows. */
interface Sparse {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** So many of the commonest words are looked for at each of the places beside a word. */
const CONTEXTS = 1000;
const PLACES = [-2, -1, 1, 2];
/** How long the vectors are. */
export const DIMENSIONS = 100;
/** Common contexts count for somewhat less than their share (Levy, Goldberg and Dagan 2015). */
const SMOOTHING = 0.75;
const ROUNDS = 2;

/**
 * A unit vector for each word, one after another: what stands beside it, as positive pointwise mutual information, projected to the space
 * that holds most of it (randomised subspace iteration, Halko, Martinsson and Tropp 2011). Deterministic.
 * @param ids the number of each word, the commonest first
 */
export function embed(sentences: readonly Int32Array[], words: number): Float64Array {
  const matrix = information(sentences, words);
  const columns = CONTEXTS * PLACES.length;
  let basis: Float64Array = new Float64Array(columns * DIMENSIONS);
  for (let i = 0; i < basis.length; i++) basis[i] = mix(i, 5) & 1 ? 1 : -1;
  for (let round = 0; round < ROUNDS; round++) {
    const image = times(matrix, basis, words);
    basis = transposedTimes(matrix, image, words, columns);
    orthonormalise(basis, columns);
  }
  const vectors = times(matrix, basis, words);
  for (let word = 0; word < words; word++) normalise(vectors, word);
  return vectors;
}

function information(sentences: readonly Int32Array[], words: number): Sparse {
  const width = CONTEXTS * PLACES.length;
  const counts = new Map<number, number>();
  for (const ids of sentences) {
    for (let i = 0; i < ids.length; i++) {
      if (ids[i] < 0) continue;
      PLACES.forEach((place, p) => {
        const context = ids[i + place] ?? -1;
        if (context < 0 || context >= CONTEXTS) return;
        const key = ids[i] * width + p * CONTEXTS + context;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      });
    }
  }
  const rows = new Float64Array(words);
  const columns = new Float64Array(width);
  const keys = Float64Array.from(counts.keys()).sort();
  for (const key of keys) {
    const count = counts.get(key)!;
    rows[Math.floor(key / width)] += count;
    columns[key % width] += count;
  }
  let smoothed = 0;
  for (const count of columns) smoothed += count ** SMOOTHING;
  const starts = new Int32Array(words + 1);
  const kept: number[] = [];
  const values: number[] = [];
  for (const key of keys) {
    const word = Math.floor(key / width);
    const context = key % width;
    const expected = (rows[word] * columns[context] ** SMOOTHING) / smoothed;
    const value = Math.log(counts.get(key)! / expected);
    if (value <= 0) continue;
    kept.push(context);
    values.push(value);
    starts[word + 1]++;
  }
  for (let word = 0; word < words; word++) starts[word + 1] += starts[word];
  return { starts, columns: Int32Array.from(kept), values: Float32Array.from(values) };
}

function times({ starts, columns, values }: Sparse, right: Float64Array, rows: number): Float64Array {
  const out = new Float64Array(rows * DIMENSIONS);
  for (let row = 0; row < rows; row++) {
    for (let k = starts[row]; k < starts[row + 1]; k++) {
      const from = columns[k] * DIMENSIONS;
      const value = values[k];
      for (let d = 0, at = row * DIMENSIONS; d < DIMENSIONS; d++, at++) out[at] += value * right[from + d];
    }
  }
  return out;
}

function transposedTimes(
  { starts, columns, values }: Sparse,
  right: Float64Array,
  rows: number,
  width: number,
): Float64Array {
  const out = new Float64Array(width * DIMENSIONS);
  for (let row = 0; row < rows; row++) {
    for (let k = starts[row]; k < starts[row + 1]; k++) {
      const to = columns[k] * DIMENSIONS;
      const value = values[k];
      for (let d = 0, at = row * DIMENSIONS; d < DIMENSIONS; d++, at++) out[to + d] += value * right[at];
    }
  }
  return out;
}

/** Gram-Schmidt over the columns. */
function orthonormalise(matrix: Float64Array, rows: number): void {
  for (let d = 0; d < DIMENSIONS; d++) {
    for (let e = 0; e < d; e++) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += matrix[r * DIMENSIONS + d] * matrix[r * DIMENSIONS + e];
      for (let r = 0; r < rows; r++) matrix[r * DIMENSIONS + d] -= dot * matrix[r * DIMENSIONS + e];
    }
    let square = 0;
    for (let r = 0; r < rows; r++) square += matrix[r * DIMENSIONS + d] ** 2;
    const length = Math.sqrt(square) || 1;
    for (let r = 0; r < rows; r++) matrix[r * DIMENSIONS + d] /= length;
  }
}

/** Brings a word's vector to length 1. */
export function normalise(vectors: Float64Array, row: number): void {
  const at = row * DIMENSIONS;
  let square = 0;
  for (let d = 0; d < DIMENSIONS; d++) square += vectors[at + d] ** 2;
  const length = Math.sqrt(square) || 1;
  for (let d = 0; d < DIMENSIONS; d++) vectors[at + d] /= length;
}
