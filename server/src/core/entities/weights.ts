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
    this.width = (count + 1) >> 1;
    this.starts = starts;
    // Chains share most of their features.
    this.index = new KeyIndex(Math.max(0, ...chains.map(({ keys }) => keys.length)));
    const places = chains.map(({ keys }) => this.placesOf(keys));
    this.rows = new Int32Array(this.index.size * this.width);
    chains.forEach((chain, c) => this.addChain(chain, places[c], starts[c]));
  }

  private placesOf(keys: Int32Array): Int32Array {
    const { index } = this;
    const places = new Int32Array(keys.length);
    for (let i = 0; i < keys.length; i++) places[i] = index.add(keys[i]);
    return places;
  }

  /** Two labels to a number: the first one alone where it shares its number with the last of the chain before, the last one where it is left over. */
  private addChain({ weights, types }: ChainModel, places: Int32Array, start: number): void {
    const { rows, width } = this;
    const labels = labelCount(types.length);
    for (let i = 0, w = 0, end = labels; i < places.length; i++, end += labels) {
      let at = places[i] * width + (start >> 1);
      if ((start & 1) === 1) rows[at++] += weights[w++] << 16;
      for (; w + 1 < end; w += 2) rows[at++] += weights[w] + (weights[w + 1] << 16);
      if (w < end) rows[at] += weights[w++];
    }
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
