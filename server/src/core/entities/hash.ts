/** Feature hashing: features are 32-bit numbers made from numbers, so that none needs a string of its own. */

/** Joins two numbers to one that looks random (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h + b, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The hash of a stretch of a string (FNV-1a over its UTF-16 units). */
export function hashOf(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** `hashOf` of three UTF-16 units. */
export function hashOfThree(a: number, b: number, c: number): number {
  const h = Math.imul(0x811c9dc5 ^ a, 0x01000193);
  return Math.imul(Math.imul(h ^ b, 0x01000193) ^ c, 0x01000193) | 0;
}
