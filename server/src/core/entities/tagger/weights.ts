import { PLACES } from './features.ts';
import { GROUP_BITS, groupOf, groupOfKey, placeOfKey } from './featureKeys.ts';
import { type ChainModel, labelCount } from './modelFile.ts';

/** Features stand in buckets by the upper bits of their group, two or so in each; the lower bits tell them apart. */
const BUCKET_BITS = 16;
const REST_BITS = GROUP_BITS - BUCKET_BITS;
const REST_MASK = (1 << REST_BITS) - 1;

/** Where a bucket starts, and above that a bit for each value of the lowest bits that its features have: most that have no weights are told by it. */
const START_BITS = 24;
const START_MASK = (1 << START_BITS) - 1;
const SIGN_MASK = 7;

/** How an entry is divided: the number in the rows, and what is added to the lower half of that; the rest is for the upper half. */
const PLACE_BITS = 7;
const BEGIN_BITS = 10;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
const BEGIN_MASK = (1 << BEGIN_BITS) - 1;
const INSIDE_SHIFT = PLACE_BITS + BEGIN_BITS;

/**
 * The weights of all chains by feature. A row of scores has a number for each type of each chain, one chain behind the other: how much better `B-` is than `O` in
 * the lower 16 bits, `I-` in the upper ones, so that one addition serves both. Weights are within ±127 and few come near it; a token has some 200 features at
 * most, which would have to differ by 160 on average for a sum to leave its 16 bits.
 *
 * A feature of words has a row for each place in the window (`featureKey`), one behind the other; any other feature has the first of them alone. What is read of a
 * feature stands in one place, and only what is not zero: reading memory is most of what scoring takes.
 */
export class Weights {
  /** How many numbers a row has. */
  readonly width: number;
  /** By chain: its first number in a row. */
  readonly starts: readonly number[];
  /** By bucket: where its features start in `entries`, and which lowest bits they have. One more at the end. */
  private readonly buckets = new Int32Array((1 << BUCKET_BITS) + 1);
  /** For each feature the lower bits of its group, with the number of its entries above them, and these. */
  private readonly entries: Int32Array;

  /** @throws Error for more types than an entry can tell apart, and for more weights than there is room for */
  constructor(chains: readonly ChainModel[]) {
    const starts: number[] = [];
    let width = 0;
    for (const { types } of chains) {
      starts.push(width);
      width += types.length;
    }
    this.width = width;
    this.starts = starts;
    if (PLACES * width > PLACE_MASK) throw new Error(`too many types in all chains: ${width}`);
    this.entries = this.place(chains);
  }

  /** Puts the features, which each chain has in ascending order, into their buckets. */
  private place(chains: readonly ChainModel[]): Int32Array {
    const { buckets, width, starts } = this;
    const room = chains.reduce((sum, { keys, types }) => sum + keys.length * (1 + types.length), 1);
    if (room > START_MASK) throw new Error(`too many weights in all chains: ${room}`);
    const entries = new Int32Array(room);
    const next = new Int32Array(chains.length);
    /** The keys that come next in each chain. */
    const heads = Int32Array.from(chains, ({ keys }) => keys[0] ?? NO_KEY);
    // The first entry is for all features that have no weights.
    let size = 1;
    let head = 0;
    let bucket = -1;
    let group = -1;
    for (let key = leastOf(heads); key !== NO_KEY; key = leastOf(heads)) {
      if (groupOfKey(key) !== group) {
        group = groupOfKey(key);
        while (bucket < group >>> REST_BITS) buckets[++bucket] = size;
        buckets[bucket] |= 1 << (START_BITS + (group & SIGN_MASK));
        head = size++;
        entries[head] = group & REST_MASK;
      }
      const row = placeOfKey(key) * width;
      for (let c = 0; c < heads.length; c++) {
        if (heads[c] !== key) continue;
        const { keys } = chains[c];
        size = addEntries(chains[c], next[c]++, row + starts[c], entries, size);
        heads[c] = next[c] < keys.length ? keys[next[c]] : NO_KEY;
      }
      entries[head] = (entries[head] & REST_MASK) | ((size - head - 1) << REST_BITS);
    }
    while (bucket + 1 < buckets.length) buckets[++bucket] = size;
    // What is behind the last entry was never touched, and takes no memory.
    return entries.subarray(0, size);
  }

  /** Adds the feature's weights to the rows of `out` of which the first starts at `at`. */
  add(feature: number, out: Int32Array, at: number): void {
    const { entries } = this;
    const head = this.find(groupOf(feature));
    const end = head + (entries[head] >>> REST_BITS);
    for (let i = head + 1; i <= end; i++) out[at + (entries[i] & PLACE_MASK)] += pairOf(entries[i]);
  }

  /** Takes away what `add` adds. */
  subtract(feature: number, out: Int32Array, at: number): void {
    const { entries } = this;
    const head = this.find(groupOf(feature));
    const end = head + (entries[head] >>> REST_BITS);
    for (let i = head + 1; i <= end; i++) out[at + (entries[i] & PLACE_MASK)] -= pairOf(entries[i]);
  }

  /** Where a feature stands; 0, where none does, if it has no weights. */
  private find(group: number): number {
    const { buckets, entries } = this;
    const bucket = group >>> REST_BITS;
    const start = buckets[bucket];
    if ((start & (1 << (START_BITS + (group & SIGN_MASK)))) === 0) return 0;
    const end = buckets[bucket + 1] & START_MASK;
    for (let head = start & START_MASK; head < end; head += 1 + (entries[head] >>> REST_BITS))
      if ((entries[head] & REST_MASK) === (group & REST_MASK)) return head;
    return 0;
  }
}

/** What an entry adds to its number of the rows. */
function pairOf(entry: number): number {
  return ((entry << (32 - INSIDE_SHIFT)) >> (32 - BEGIN_BITS)) + ((entry >> INSIDE_SHIFT) << 16);
}

/** Greater than every key. */
const NO_KEY = 0x7fffffff;

function leastOf(heads: Int32Array): number {
  let least = NO_KEY;
  for (let c = 0; c < heads.length; c++) if (heads[c] < least) least = heads[c];
  return least;
}

/** Adds the entries of a chain's feature; returns where the list then ends. @param first the chain's first number in the feature's rows */
function addEntries(
  { weights, types }: ChainModel,
  index: number,
  first: number,
  entries: Int32Array,
  size: number,
): number {
  const row = index * labelCount(types.length);
  const outside = weights[row];
  for (let k = 0; k < types.length; k++) {
    const begin = weights[row + 1 + 2 * k] - outside;
    const inside = weights[row + 2 + 2 * k] - outside;
    if ((begin | inside) !== 0)
      entries[size++] = (first + k) | ((begin & BEGIN_MASK) << PLACE_BITS) | (inside << INSIDE_SHIFT);
  }
  return size;
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
