import { mix } from '../hash.ts';
import type { Weights } from './weights.ts';

/** Where the features of a sum are listed. */
export interface SumList {
  add(feature: number): void;
  subtract(feature: number): void;
}

/** How many numbers a sum is kept under. */
const KEYS = 3;

/**
 * Sums of the weights of features that always come together, kept under the three numbers of which those features are made: adding one sum costs
 * as much as adding one feature. A table of fixed size, in which a sum takes the place of an older one.
 */
export class KeptSums {
  /** For each slot the numbers of its sum, and the sum. */
  private readonly kept: Int32Array;
  /** Which slots have a sum. */
  private readonly taken: Uint8Array;
  private readonly size: number;
  private readonly list: SumList;
  /** Where the sum stands that is being made. */
  private at = 0;

  /**
   * @param slots how many sums are kept; a power of two
   * @param features lists the features of a sum
   */
  constructor(
    weights: Weights,
    private readonly slots: number,
    private readonly features: (list: SumList, a: number, b: number, c: number) => void,
  ) {
    this.size = weights.width;
    this.kept = new Int32Array(slots * (KEYS + this.size));
    this.taken = new Uint8Array(slots);
    this.list = {
      add: (feature) => weights.add(feature, this.kept, this.at),
      subtract: (feature) => weights.subtract(feature, this.kept, this.at),
    };
  }

  /** Adds the sum that is kept under three numbers, from number `first` of it on, to the row of `out` that starts at `at`. */
  add(a: number, b: number, c: number, out: Int32Array, at: number, first: number): void {
    const { kept, size } = this;
    const from = this.find(a, b, c);
    for (let i = first; i < size; i++) out[at + i] += kept[from + i];
  }

  private find(a: number, b: number, c: number): number {
    const { kept, taken, size } = this;
    const slot = mix(mix(a, b), c) & (this.slots - 1);
    const key = slot * (KEYS + size);
    const from = key + KEYS;
    if (kept[key] === a && kept[key + 1] === b && kept[key + 2] === c && taken[slot] === 1) return from;
    kept[key] = a;
    kept[key + 1] = b;
    kept[key + 2] = c;
    taken[slot] = 1;
    kept.fill(0, from, from + size);
    this.at = from;
    this.features(this.list, a, b, c);
    return from;
  }
}
