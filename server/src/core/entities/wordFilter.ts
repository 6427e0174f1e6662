import { mix } from './hash.ts';

/** How many bits a word is given: about one word in a hundred that is not there seems to be. */
const BITS = 12;

/** A set of hashed words that may take a word for one of its own, but never misses one (a Bloom filter of two bits a word). */
export class WordFilter {
  private readonly bits: Int32Array;
  private readonly mask: number;

  /** @param size how many words will be added, about */
  constructor(size: number) {
    let length = 32;
    while (length < size * BITS) length *= 2;
    this.bits = new Int32Array(length / 32);
    this.mask = length - 1;
  }

  add(hash: number): void {
    this.set(hash & this.mask);
    this.set(mix(hash, 1) & this.mask);
  }

  hasAny(hashes: Int32Array): boolean {
    for (const hash of hashes) if (this.isSet(hash & this.mask) && this.isSet(mix(hash, 1) & this.mask)) return true;
    return false;
  }

  private set(bit: number): void {
    this.bits[bit >>> 5] |= 1 << bit;
  }

  private isSet(bit: number): boolean {
    return (this.bits[bit >>> 5] & (1 << bit)) !== 0;
  }
}
