import type { Candidate, Scan } from './scan.ts';
import { DATE, DURATION, TIME } from './dates.ts';
import { AMOUNT, NUMBER, numberKind } from './numbers.ts';
import { type Symbols, symbolsOf } from './symbols.ts';

/** The patterns, longest readings first: a part of a day takes in the date behind it, a date the number in it. */
const PATTERNS = [
  { type: 'TIME', pattern: new RegExp(TIME, 'y') },
  { type: 'DATE', pattern: new RegExp(DATE, 'y') },
  { type: 'NUM', pattern: new RegExp(NUMBER, 'y') },
] as const;
const DURATION_PATTERN = new RegExp(DURATION, 'y');
const AMOUNT_PATTERN = new RegExp(AMOUNT, 'y');
const DATE_INSIDE = new RegExp(DATE, 'g');

/** Finds NUM, DATE and TIME, the nested ones too, in text order. */
export function findQuantities(scan: Scan): Candidate[] {
  const symbols = symbolsOf(scan);
  const found: Candidate[] = [];
  for (let i = 0; i < symbols.letters.length;) {
    const end = readAt(scan, symbols, i, found);
    i = Math.max(end, i + 1);
  }
  return found;
}

/** Reads what stands at symbol `at` into `found`; gives the symbol after it, or `at` where nothing is. */
function readAt(scan: Scan, symbols: Symbols, at: number, found: Candidate[]): number {
  const { letters } = symbols;
  const fixed = followsTimePreposition(symbols, scan, at);
  if (fixed) {
    const end = matchEnd(DURATION_PATTERN, letters, at);
    if (end > at) {
      found.push(candidate(symbols, at, end, 'DATE'));
      const amount = matchEnd(AMOUNT_PATTERN, letters, at);
      if (amount > at && amount < end) found.push(candidate(symbols, at, amount, 'NUM'));
      return end;
    }
  }
  for (const { type, pattern } of PATTERNS) {
    const end = matchEnd(pattern, letters, at);
    if (end <= at) continue;
    if (type === 'NUM' && !isNumber(scan, symbols, at, end)) continue;
    const trimmed = trimBrackets(letters, at, end);
    found.push(candidate(symbols, at, trimmed, type));
    if (type === 'TIME') addDateInside(symbols, at, trimmed, found);
    return trimmed;
  }
  return at;
}

function matchEnd(pattern: RegExp, letters: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(letters) ? pattern.lastIndex : at;
}

function candidate(symbols: Symbols, from: number, to: number, type: 'NUM' | 'DATE' | 'TIME'): Candidate {
  return {
    type,
    subtype: type === 'NUM' ? numberKind(symbols.letters.slice(from, to)) : null,
    start: symbols.starts[from],
    end: symbols.ends[to - 1],
    score: 0.9,
  };
}

/** A closing bracket that the pattern allowed for belongs to the span only if it was opened in it. */
function trimBrackets(letters: string, from: number, to: number): number {
  const last = letters[to - 1];
  const opened = letters.slice(from, to - 1).includes('(');
  return (last === '(' || last === ')') && !opened ? to - 1 : to;
}

/** «مساء أمس»: a DATE in a TIME, unless the TIME is nothing else. */
function addDateInside(symbols: Symbols, from: number, to: number, found: Candidate[]): void {
  const time = symbols.letters.slice(from, to);
  const partOfDay = time.search(/[pgK:P]/);
  DATE_INSIDE.lastIndex = partOfDay + 1;
  const inside = DATE_INSIDE.exec(time);
  if (inside && inside.index + inside[0].length === time.length && !/^A/.test(inside[0])) {
    found.push(candidate(symbols, from + inside.index, to, 'DATE'));
  }
}

/** Words between a preposition of time and its number: «منذ أكثر من 7 أشهر», «قبل نحو عامين». */
const APPROXIMATE = new Set(['اكثر', 'ازيد', 'اقل', 'نحو', 'حوالي', 'قرابه', 'زهاء', 'من', 'مايقارب']);
const TIME_NOUNS = new Set(['مرور', 'غضون', 'مدي', 'مضي']);

function followsTimePreposition(symbols: Symbols, scan: Scan, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (symbols.letters[i] === 'B') return true;
    const { readings } = scan.tokens[symbols.tokens[i]].word;
    if (readings.some(({ folded }) => TIME_NOUNS.has(folded))) return true;
    if (symbols.letters[i] !== 'i' && !readings.some(({ folded }) => APPROXIMATE.has(folded))) return false;
  }
  return false;
}

/** What looks like a number and is none: «1- رؤية…», a telephone number, the number in «إف-16» or in a name joined to it. */
function isNumber(scan: Scan, symbols: Symbols, from: number, to: number): boolean {
  const { tokens } = scan;
  const index = symbols.tokens[from];
  const token = tokens[index];
  if (to > from + 1 || token.kind !== 'number') return true;
  const next = tokens[index + 1];
  const startsLine = index === 0 || scan.paragraph.sentences.some((sentence) => sentence.from === index);
  if (startsLine && next && !next.spaced && next.kind === 'punctuation') return false;
  if (token.word.folded.length > 7 && !/[.,]/.test(token.word.folded)) return false;
  const previous = tokens[index - 1];
  if (
    previous &&
    !token.spaced &&
    (previous.kind === 'latin' || previous.kind === 'handle' || previous.kind === 'hashtag')
  )
    return false;
  return !(
    previous &&
    !token.spaced &&
    previous.word.surface === '-' &&
    !previous.spaced &&
    index > 1 &&
    tokens[index - 2].kind !== 'number'
  );
}
