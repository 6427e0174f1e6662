import type { NumberKind } from '../model.ts';

/**
 * The grammar of counts, sums, percentages and measures, over the letters of symbols.ts.
 * Ordinals, «أحد» and «واحد» are no NUM; a unit belongs to the span for money, percentages and measures (docs/annotation.md).
 */

const DIGITS = '[dyn]';
/** «خمس (5) سنوات»: in words, and again in digits. */
const WORDS = `(?:uwc|[ucxvsf])(?:\\(${DIGITS}[()])?`;
const SIMPLE = `(?<!o)(?:a?${DIGITS}|${WORDS}|U(?=[s$%mtrh])|\\(${DIGITS}[()](?=[s$mtrh]))`;
/** «11 ألفا و532», «مليون ونصف المليون» */
const TAIL = `(?:s|ws|wfs?|(?<=[sx])w(?:${DIGITS}|uwc|[ucxv])){0,6}`;
/** A number without its unit. */
export const AMOUNT = `${SIMPLE}${TAIL}`;
const UNIT = '(?:i?\\$N?|[jb]?%|m)';
/** «20 إلى 30%», «55-50 ألف» */
const RANGE = `${AMOUNT}(?:[-l]${AMOUNT})?`;

/** A number with its unit where it has one. */
export const NUMBER = `(?:${RANGE}${UNIT}|${DIGITS}-${DIGITS}s|${DIGITS}/${DIGITS}|d-d|\\$${AMOUNT}|${AMOUNT}[trh]?(?:wf)?|2)`;

/** The finer kind of a NUM, by its letters. */
export function numberKind(letters: string): NumberKind {
  if (letters.includes('$')) return 'money';
  if (letters.includes('%')) return 'percent';
  return /[mtrT2h]/.test(letters) ? 'quantity' : 'cardinal';
}
