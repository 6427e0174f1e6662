import { KeyIndex } from './keyIndex.ts';
import { type ChainModel, keyOf, labelCount } from './modelFile.ts';

/**
 * The weights of all chains by feature. A row holds the labels of one chain behind those of the other, two labels to a number, so that one
 * addition serves both: the even label is the lower 16 bits. A token has some 200 features at most and a weight is within ±127, so a sum
 * never leaves its 16 bits.
 */
export class Weights {
  /** How many numbers a row has. */
  readonly width: number;
  /** By chain: its first label. */
  readonly starts: readonly number[];
  private readonly index: KeyIndex;
  private readonly rows: Int32Array;

  constructor(chains: readonly ChainModel[]) {
    const starts: number[] = [];
    let count = 0;
    for (const { types } of chains) {
      starts.push(count);
      count += labelCount(types.length);
    }
    const width = (count + 1) >> 1;
    const features = chains.reduce((sum, { keys }) => sum + keys.length, 0);
    const rows = new Int32Array(features * width);
    const index = new KeyIndex(features);
    chains.forEach(({ keys, weights, types }, c) => {
      const labels = labelCount(types.length);
      for (let i = 0, w = 0; i < keys.length; i++) {
        const row = index.add(keys[i]) * width;
        for (let label = starts[c]; label < starts[c] + labels; label++, w++) {
          rows[row + (label >> 1)] += (label & 1) === 0 ? weights[w] : weights[w] << 16;
        }
      }
    });
    this.width = width;
    this.starts = starts;
    this.index = index;
    this.rows = rows.slice(0, index.size * width);
  }

  /** Adds the feature's weights, from number `first` of the row on, to the row of `out` that starts at `at`. */
  add(feature: number, out: Int32Array, at: number, first: number): void {
    const found = this.index.find(keyOf(feature));
    if (found < 0) return;
    const { rows, width } = this;
    const row = found * width;
    for (let i = first; i < width; i++) out[at + i] += rows[row + i];
  }

  /** Takes away what `add` adds. */
  subtract(feature: number, out: Int32Array, at: number, first: number): void {
    const found = this.index.find(keyOf(feature));
    if (found < 0) return;
    const { rows, width } = this;
    const row = found * width;
    for (let i = first; i < width; i++) out[at + i] -= rows[row + i];
  }
}

/** The score of a label in the row that starts at `at`. */
export function scoreAt(rows: Int32Array, at: number, label: number): number {
  const pair = rows[at + (label >> 1)];
  const even = (pair << 16) >> 16;
  return (label & 1) === 0 ? even : (pair - even) >> 16;
}
