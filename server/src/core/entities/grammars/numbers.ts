import type { NumberKind } from '../../model.ts';

/**
 * The grammar of counts, sums, percentages and measures, over the letters of symbols.ts.
 * Ordinals, «أحد» and «واحد» are no NUM; a unit belongs to the span for money, percentages and measures (docs/annotation.md).
 */

/** «4.5», «2ر1» */
const DIGITS = '[dyn](?:;[dyn])?';
/** «خمس (5) سنوات»: in words, and again in digits; without a unit they are two numbers. */
const WORDS = `(?:uwc|[ucxvsf])(?:\\([dyn][()](?=[s$%mtrh]))?`;
const SIMPLE = `(?<!ow?)(?:a?${DIGITS}|${WORDS}|U(?=[s$%mtrh])|\\([dyn][()](?=[s$mtrh]))`;
/** «11 ألفا و532», «مليون ونصف المليون» */
const TAIL = `(?:s|ws|wfs?|(?<=[sx])w(?:${DIGITS}|uwc|[ucxv])){0,6}`;
/** A number without its unit. */
export const AMOUNT = `${SIMPLE}${TAIL}`;
const UNIT = '(?:i?\\$N?|[jb]?%|m)';
/** «20 إلى 30%», «55-50 ألف» */
const RANGE = `${AMOUNT}(?:[-l]${AMOUNT})?`;
/** Units that «واحدة» or «كاملة» may follow: «سنة كاملة», «ساعة واحدة». */
const WHOLE = '[th$]1';

/** The year that a word of time opens is none of what is counted: «ارتفع من 200 مليون *عام 1990*». */
const MEASURE = '(?:t(?!a?y)1?|[rh]1?|X)';

/** A number with its unit where it has one. */
export const NUMBER = `(?:${RANGE}${UNIT}|${DIGITS}-${DIGITS}s|${DIGITS}/${DIGITS}|d-d|[$%]${AMOUNT}|${AMOUNT}${MEASURE}?(?:wf)?|2N?|${WHOLE})`;

/** The finer kind of a NUM, by its letters. */
export function numberKind(letters: string): NumberKind {
  if (letters.includes('$')) return 'money';
  if (letters.includes('%')) return 'percent';
  return /[mtrT2hX]/.test(letters) ? 'quantity' : 'cardinal';
}
