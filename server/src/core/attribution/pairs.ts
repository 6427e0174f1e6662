import type { Naming } from '../entities/naming.ts';

/** Duals by the types of those whom they take up, folded as `phraseWords` does; «المسؤولين» is rather a plural. */
const PAIRS: readonly (readonly [nouns: RegExp, types: ReadonlySet<string>])[] = [
  [/^(?:بلد|دولت|عاصمت)(?:ان|ين)$/, new Set(['GPE'])],
  [/^(?:جانب|طرف|مؤسست|هيئت|حزب|شركت|منظمت|وزارت)(?:ان|ين)$/, new Set(['ORG', 'GPE'])],
  [/^(?:رئيس|وزير|مسؤول|زعيم|نائب|باحث|لاعب|مدرب|كاتب|متهم|شاب|متحدث)ان$/, new Set(['PERS'])],
];

/**
 * The two whom a dual with the article takes up, in text order: «البلدان», «المسؤولان»; null for another word, and where two of the kind were not named.
 * @param word folded as `phraseWords` does
 * @param named the last one first
 */
export function lastPair(word: string, named: readonly Naming[]): readonly [Naming, Naming] | null {
  const types = PAIRS.find(([nouns]) => nouns.test(word))?.[1];
  const [second, first] = types ? named.filter(({ type }) => types.has(type)) : [];
  return first ? [first, second] : null;
}
