import { LIST } from '../../lexicon/gazetteer.ts';
import { type Candidate, grammarRole, longest, type Scan } from '../scan.ts';
import { DATE, DURATION, TIME } from './dates.ts';
import { AMOUNT, NUMBER, numberKind } from './numbers.ts';
import { StickyPattern } from './stickyPattern.ts';
import { isFunctional, type Symbols, symbolsOf } from './symbols.ts';

const DATE_PATTERN = new StickyPattern(DATE);

/** The patterns, longest readings first: a part of a day takes in the date behind it, a date the number in it. */
const PATTERNS = [
  { type: 'TIME', pattern: new StickyPattern(TIME) },
  { type: 'DATE', pattern: DATE_PATTERN },
  { type: 'NUM', pattern: new StickyPattern(NUMBER) },
] as const;
/** A telephone number: «17 17 71 37 05». */
const TELEPHONE = new StickyPattern('[dn](?:-?[dn]){3,}');
const DURATION_PATTERN = new StickyPattern(DURATION);
const AMOUNT_PATTERN = new StickyPattern(AMOUNT);
/** A count in a period: «السنوات *الـ30* الماضية». */
const COUNT_INSIDE = /(?<=^X)a?[dncu](?=A)/;
/** A year by itself: «أولمبياد 2020». */
const LONE_YEAR = new StickyPattern('y(?![NUs$%mtrh;]|[-:/l]?[dyn])');

/** The letters with which the patterns begin: most words have another. */
export const OPENINGS = 'dynouctsxvfUaKhgpzPCqTEWRDMHOJQXSG2$%(';

/** Finds NUM, DATE and TIME, the nested ones too, in text order. */
export function findQuantities(scan: Scan): Candidate[] {
  const symbols = symbolsOf(scan);
  const found: Candidate[] = [];
  for (let i = 0; i < symbols.letters.length;) {
    if (!OPENINGS.includes(symbols.letters[i])) {
      i++;
      continue;
    }
    const telephone = TELEPHONE.matchEnd(symbols.letters, i);
    const end = telephone > i ? telephone : readAt(scan, symbols, i, found);
    i = Math.max(end, i + 1);
  }
  return found;
}

/** Reads what stands at symbol `at` into `found`; gives the symbol after it, or `at` where nothing is. */
function readAt(scan: Scan, symbols: Symbols, at: number, found: Candidate[]): number {
  const { letters } = symbols;
  const fixed = followsTimePreposition(symbols, scan, at);
  if (fixed) {
    const end = DURATION_PATTERN.matchEnd(letters, at);
    if (end > at) {
      found.push(candidate(symbols, at, end, 'DATE'));
      const amount = AMOUNT_PATTERN.matchEnd(letters, at);
      // «منذ نصف قرن» counts nothing.
      if (amount > at && amount < end && letters.slice(at, amount) !== 'f')
        found.push(candidate(symbols, at, amount, 'NUM'));
      return end;
    }
  }
  for (const { type, pattern } of PATTERNS) {
    const end = pattern.matchEnd(letters, at);
    if (end <= at) continue;
    if (type === 'NUM') {
      if (isYear(scan, symbols, at, end)) {
        found.push(candidate(symbols, at, end, 'DATE'));
        return end;
      }
      if (!isNumber(scan, symbols, at, end)) return end;
    }
    const trimmed = trimBrackets(letters, at, end);
    found.push(candidate(symbols, at, trimmed, type));
    if (type === 'TIME') addDateInside(symbols, at, trimmed, found);
    if (type === 'DATE') addCountInside(symbols, at, trimmed, found);
    return trimmed;
  }
  return at;
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
  for (let at = partOfDay + 1; at < time.length; at++) {
    const end = DATE_PATTERN.matchEnd(time, at);
    if (end === at) continue;
    if (end < time.length || time[at] === 'A') return;
    const start = from + at;
    found.push(candidate(symbols, start, trimBrackets(symbols.letters, start, to), 'DATE'));
    return;
  }
}

/** «الأعوام الخمسة القادمة»: a NUM in a DATE. */
function addCountInside(symbols: Symbols, from: number, to: number, found: Candidate[]): void {
  const count = COUNT_INSIDE.exec(symbols.letters.slice(from, to));
  if (count) found.push(candidate(symbols, from + count.index, from + count.index + count[0].length, 'NUM'));
}

/** How many words may stand between a preposition of time and its number. */
const FARTHEST = 5;

/** «منذ أكثر من 7 أشهر», «قبل نحو عامين», «بعد ما يقرب من 5 سنوات» */
function followsTimePreposition(symbols: Symbols, scan: Scan, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - FARTHEST; i--) {
    if (symbols.letters[i] === 'B') return true;
    if (grammarRole(scan, symbols.tokens[i]) === 'lapse') return true;
    if (symbols.letters[i] !== 'i' && grammarRole(scan, symbols.tokens[i]) !== 'approximate') return false;
  }
  return false;
}

const YEAR_DIGITS = /^(?:19[3-9]|20[0-4])\d$/;

function isYear(scan: Scan, symbols: Symbols, from: number, to: number): boolean {
  if (to !== from + 1 || !YEAR_DIGITS.test(scan.tokens[symbols.tokens[from]].word.folded)) return false;
  if (LONE_YEAR.matchEnd(symbols.letters, from) !== to || isCounted(scan, symbols, to)) return false;
  return !isLabelled(scan, symbols, from, to);
}

/** Whether the word at a symbol may be the noun that the number before it counts: none that a particle, a conjunction or an imperfect is. */
function isCounted(scan: Scan, { letters, tokens: owners }: Symbols, at: number): boolean {
  if (/[Urth$%m2]/.test(letters[at] ?? '.')) return true;
  if (letters[at] !== '_' && letters[at] !== 'N') return false;
  const token = scan.tokens[owners[at]];
  // «القناة 13 الإسرائيلية», but «20 إسرائيليا»
  if (letters[at] === 'N') return !token.word.folded.startsWith('ال');
  if (token.kind !== 'word' || !token.spaced) return false;
  return !isFunctional(scan, owners[at]) && !/^[وليت]..../.test(token.word.folded);
}

/**
 * What looks like a number and is none: «1- رؤية…», «(2)» before a paragraph, «المادة 4», «الدورة الـ17», a telephone number, the number in
 * «إف-16» or in a name joined to it.
 */
function isNumber(scan: Scan, symbols: Symbols, from: number, to: number): boolean {
  const { tokens } = scan;
  const index = symbols.tokens[from];
  const token = tokens[index];
  if (isLabelled(scan, symbols, from, to)) return false;
  const last = tokens[symbols.tokens[to - 1]];
  if (token.kind !== 'number' || last !== token) return true;
  const next = tokens[index + 1];
  const previous = tokens[index - 1];
  if (next?.kind === 'punctuation' && startsLine(scan, index) && (!next.spaced || next.word.surface === '-'))
    return false;
  if (previous?.word.surface === '(' && next?.word.surface === ')' && startsLine(scan, index - 1)) return false;
  if (token.word.folded.length > 7 && !/[.,]/.test(token.word.folded)) return false;
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

function startsLine({ paragraph }: Scan, index: number): boolean {
  return index === 0 || paragraph.sentences.some((sentence) => sentence.from === index);
}

/** Behind a label a number counts nothing, unless the noun that it counts follows: «المادة 4 من القانون», but «فتح الطريق 3 مرات». */
function isLabelled(scan: Scan, symbols: Symbols, from: number, to: number): boolean {
  const { letters, tokens: owners } = symbols;
  const ordinal = letters[from] === 'a';
  const digits = letters.slice(ordinal ? from + 1 : from, to);
  const definite = ordinal || (digits === 'c' && scan.tokens[owners[from]].word.folded.startsWith('ال'));
  if (!/^[dyn]$/.test(digits) && !definite) return false;
  let before = from - 1;
  // «"الفرقة 30"», «الذكرى السنوية الستين»
  while (before > 0 && (letters[before] === '(' || letters[before] === ':')) before--;
  if (before < 0) return false;
  if (isProductName(scan, owners[before], owners[from])) return true;
  let label = longest(scan, owners[before], LIST.grammar)?.sense.entry;
  if (letters[before] === 'V' && label === undefined && before > 0)
    label = longest(scan, owners[before - 1], LIST.grammar)?.sense.entry;
  if (label?.kind === 'ordinal-head') return definite;
  if (label?.kind !== 'label') return false;
  return definite || label.name === 'رقم' || !isCounted(scan, symbols, to);
}

/** «ميراج 2000», «آيفون 5» */
function isProductName(scan: Scan, index: number, end: number): boolean {
  return longest(scan, index, LIST.product)?.match.to === end;
}
