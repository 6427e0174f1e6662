import { type ChainModel, KEY_BITS, keyOf, labelCount } from './modelFile.ts';

/** A feature is looked for only where one with the same lowest bits has weights: many have none. */
const FILTER_BITS = 20;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/** How an entry is divided: the number in the row, and what is added to the lower half of that; the rest is for the upper half. */
const PLACE_BITS = 5;
const BEGIN_BITS = 10;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
const BEGIN_MASK = (1 << BEGIN_BITS) - 1;
const INSIDE_SHIFT = PLACE_BITS + BEGIN_BITS;

/**
 * The weights of all chains by feature. A row of scores has a number for each type of each chain, one chain behind the other: how much better `B-` is than `O` in
 * the lower 16 bits, `I-` in the upper ones, so that one addition serves both. Weights are within ±127 and few come near it; a token has some 200 features at
 * most, which would have to differ by 160 on average for a sum to leave its 16 bits.
 *
 * What is read of a feature stands in one place, and only what is not zero: reading memory is most of what scoring takes.
 */
export class Weights {
  /** How many numbers a row has. */
  readonly width: number;
  /** By chain: its first number in a row. */
  readonly starts: readonly number[];
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5));
  /** An open hash table: where a feature stands in `entries`; 0 for a free slot. */
  private readonly slots: Int32Array;
  /** For each feature its key, with the number of its entries above it, and these. */
  private readonly entries: Int32Array;

  /** @throws Error for more types than an entry can tell apart */
  constructor(chains: readonly ChainModel[]) {
    const starts: number[] = [];
    let width = 0;
    for (const { types } of chains) {
      starts.push(width);
      width += types.length;
    }
    if (width >= 1 << (32 - KEY_BITS)) throw new Error(`too many types in all chains: ${width}`);
    this.width = width;
    this.starts = starts;
    const { merged, places } = merge(chains.map(({ keys }) => keys));
    const rows = new Int32Array(merged.length * width);
    chains.forEach((chain, c) => addChain(chain, places[c], rows, width, starts[c]));
    this.slots = new Int32Array(slotCount(merged.length));
    this.entries = this.place(merged, rows);
  }

  /** Puts the features and what their rows hold into one list, and where each stands into the table. */
  private place(keys: Int32Array, rows: Int32Array): Int32Array {
    const { filter, slots, width } = this;
    let size = 1 + keys.length;
    for (let i = 0; i < rows.length; i++) if (rows[i] !== 0) size++;
    const entries = new Int32Array(size);
    for (let i = 0, next = 1, row = 0; i < keys.length; i++) {
      const key = keys[i];
      const at = next++;
      for (let k = 0; k < width; k++, row++) {
        const pair = rows[row];
        if (pair !== 0)
          entries[next++] = k | ((beginScore(pair) & BEGIN_MASK) << PLACE_BITS) | (insideScore(pair) << INSIDE_SHIFT);
      }
      entries[at] = key | ((next - at - 1) << KEY_BITS);
      let slot = key & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = at;
      filter[(key & FILTER_MASK) >> 5] |= 1 << key;
    }
    return entries;
  }

  /** Adds the feature's weights to the row of `out` that starts at `at`. */
  add(feature: number, out: Int32Array, at: number): void {
    if ((this.filter[(feature & FILTER_MASK) >> 5] & (1 << feature)) === 0) return;
    const found = this.find(keyOf(feature));
    const { entries } = this;
    const end = found + (entries[found] >>> KEY_BITS);
    for (let i = found + 1; i <= end; i++) out[at + (entries[i] & PLACE_MASK)] += pairOf(entries[i]);
  }

  /** Takes away what `add` adds. */
  subtract(feature: number, out: Int32Array, at: number): void {
    const found = this.find(keyOf(feature));
    const { entries } = this;
    const end = found + (entries[found] >>> KEY_BITS);
    for (let i = found + 1; i <= end; i++) out[at + (entries[i] & PLACE_MASK)] -= pairOf(entries[i]);
  }

  /** Where a feature stands; 0, where none does, if it has no weights. */
  private find(key: number): number {
    const { slots, entries } = this;
    const mask = slots.length - 1;
    let slot = key & mask;
    let at = slots[slot];
    while (at !== 0 && keyOf(entries[at]) !== key) {
      slot = (slot + 1) & mask;
      at = slots[slot];
    }
    return at;
  }
}

/** What an entry adds to its number of the row. */
function pairOf(entry: number): number {
  return ((entry << (32 - INSIDE_SHIFT)) >> (32 - BEGIN_BITS)) + ((entry >> INSIDE_SHIFT) << 16);
}

/** At most half of the slots are taken. */
function slotCount(keys: number): number {
  let slots = 1024;
  while (slots < 2 * keys) slots *= 2;
  return slots;
}

/** The different keys of several ascending lists, and the place of each list's keys among them: chains share most of their features. */
function merge(lists: readonly Int32Array[]): { readonly merged: Int32Array; readonly places: readonly Int32Array[] } {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  const places = lists.map(({ length }) => new Int32Array(length));
  const next = new Int32Array(lists.length);
  for (let count = 0; ; count++) {
    let least = Infinity;
    for (let i = 0; i < lists.length; i++) if (next[i] < lists[i].length) least = Math.min(least, lists[i][next[i]]);
    if (least === Infinity) return { merged: all.slice(0, count), places };
    all[count] = least;
    for (let i = 0; i < lists.length; i++) if (lists[i][next[i]] === least) places[i][next[i]++] = count;
  }
}

/** Adds a chain's weights to the rows of its features. */
function addChain(
  { weights, types }: ChainModel,
  places: Int32Array,
  rows: Int32Array,
  width: number,
  start: number,
): void {
  const labels = labelCount(types.length);
  for (let i = 0, w = 0; i < places.length; i++, w += labels) {
    const outside = weights[w];
    const end = w + labels;
    for (let at = places[i] * width + start, b = w + 1; b < end; at++, b += 2)
      rows[at] += weights[b] - outside + ((weights[b + 1] - outside) << 16);
  }
}

/** The scores of a sentence's tokens for one chain, as they stand in the rows of a paragraph. */
export interface SentenceRows {
  readonly rows: Int32Array;
  /** The chain's first number in the row of the first token, and how far it is to the next token's. */
  readonly at: number;
  readonly width: number;
  /** How many tokens there are. */
  readonly length: number;
}

/** How much better than `O` the first token of a span of a type is, by the type's number in its row; in steps of the chain's scale. */
export const beginScore = (pair: number): number => (pair << 16) >> 16;

/** The same for a later token. */
export const insideScore = (pair: number): number => (pair - beginScore(pair)) >> 16;
