/** Feature hashing: features are 32-bit numbers made from numbers, so that none needs a string of its own. */

/** Joins two numbers to one that looks random (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h + b, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

export { hashOf } from '../text/hash.ts';

/** `hashOf` of three UTF-16 units. */
export function hashOfThree(a: number, b: number, c: number): number {
  const h = Math.imul(0x811c9dc5 ^ a, 0x01000193);
  return Math.imul(Math.imul(h ^ b, 0x01000193) ^ c, 0x01000193) | 0;
}
