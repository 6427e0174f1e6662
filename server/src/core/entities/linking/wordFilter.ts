/** How many bits a word is given: about one word in fifty that is not there seems to be. */
const BITS = 16;

/** A set of hashed words that may take a word for one of its own, but never misses one: a Bloom filter of two bits a word, both in the same 32. */
export class WordFilter {
  private readonly bits: Int32Array;
  private readonly mask: number;

  /** @param size how many words will be added, about */
  constructor(size: number) {
    let length = 1;
    while (length * 32 < size * BITS) length *= 2;
    this.bits = new Int32Array(length);
    this.mask = length - 1;
  }

  add(hash: number): void {
    const spread = Math.imul(hash ^ (hash >>> 15), SPREAD);
    this.bits[spread & this.mask] |= pairOf(spread);
  }

  hasAny(hashes: ArrayLike<number>): boolean {
    const { bits, mask } = this;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i];
      const spread = Math.imul(hash ^ (hash >>> 15), SPREAD);
      const pair = pairOf(spread);
      if ((bits[spread & mask] & pair) === pair) return true;
    }
    return false;
  }
}

const SPREAD = 0x9e3779b1;

/** Two bits of 32, by the ten bits of a hash that no place is chosen by. */
function pairOf(hash: number): number {
  return (1 << (hash >>> 27)) | (1 << (hash >>> 22));
}
