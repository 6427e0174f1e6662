import type { Sense } from '../../lexicon/gazetteer.ts';
import type { Token } from '../../text/tokens.ts';
import type { Reading } from '../../text/words.ts';
import { letterOf, MEANINGFUL, type Place } from './letters.ts';
import { type Scan, startsIn } from '../scan.ts';

/**
 * The words of a paragraph as one letter each, so that the grammars of numbers and dates can be written as regular expressions.
 * A proclitic is a symbol of its own: «و15 نيسان» is `w d M`.
 *
 *     d 1–2 digits   y a year's digits   n other digits   u 1–10   c tens and teens   s scale (ألف)   x dual scale (ألفين)   v vague (عشرات)
 *     f fraction   U an ambiguous number word   o ordinal   O the same without the article (سابع)   1 one, whole (واحدة، كاملة)   ; the decimal sign ر
 *     $ currency   % percent   m measure   N nationality
 *     t period noun (عام)   Q the same of seasons (موسم)   r its plural (أعوام)   T the same with the article   2 its dual (عامين) and that of a unit (مترين)   D its dual before a name (عامي)   X a definite plural (السنوات)
 *     q half or quarter (الربع)   C span (الفترة)   Y its kind (المالية)   h hour, minute   M month   G English month   H Hijri month   J ten days (العشر الأواخر)   W weekday
 *     R relative day (أمس)   A deictic (الماضي)   E edge (مطلع)   B preposition of time (منذ)   b other proclitic   F throughout (طيلة)   S season   p part of a day   g the same by itself (الليل، صباحا)   P prayer
 *     K clock (الساعة)   Z time zone   k a place behind it   e era (هـ)   z demonstrative (هذا)   w و   a the article before digits   i من   I منه   l to (إلى، حتى)   j in (في)
 *     / - ( ) , :  themselves, quotation marks are ( or )   V any other word with the article   _ any other word   . the end of a sentence
 */
export interface Symbols {
  readonly letters: string;
  /** UTF-16 offsets of each symbol. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The token that each symbol belongs to. */
  readonly tokens: readonly number[];
}

/** Of a word with several meanings the grammar takes the first of these. */
const PRIORITY = 'iljzwaIMHWR;oOtrTXQDhq2$%mZPgpKsxvcuSfJEAeBF1YCUNk';

const PUNCTUATION_LETTERS: Readonly<Record<string, string>> = {
  '/': '/',
  '\\': '/',
  '-': '-',
  '–': '-',
  '—': '-',
  '(': '(',
  ')': ')',
  '،': ',',
  ',': ',',
  ':': ':',
  '%': '%',
  '٪': '%',
  $: '$',
  '€': '$',
  '£': '$',
};

/** Reads a paragraph as symbols. */
export function symbolsOf(scan: Scan): Symbols {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const owners: number[] = [];
  const push = (letter: string, start: number, end: number, token: number): void => {
    letters.push(letter);
    starts.push(start);
    ends.push(end);
    owners.push(token);
  };
  const { tokens } = scan;
  let sentence = 0;
  const { sentences } = scan.paragraph;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    while (sentence < sentences.length && sentences[sentence].to <= i) sentence++;
    if (i > 0 && sentence < sentences.length && sentences[sentence].from === i) push('.', token.start, token.start, i);
    const before = letters[letters.length - 1] ?? '.';
    if (token.kind === 'number') {
      push(digitsLetter(scan, i, before), token.start, token.end, i++);
      continue;
    }
    if (token.kind !== 'word') {
      push(foreignLetter(token), token.start, token.end, i++);
      continue;
    }
    const meaning = startsIn(scan, i, MEANINGFUL) ? meaningAt(scan, i, before) : null;
    const reading = meaning === null ? plainReading(token.word.readings) : meaning.reading;
    const to = meaning === null ? i + 1 : meaning.to;
    const cut = token.start + reading.length;
    if (cut > token.start) push(startsWithConjunction(reading) ? 'w' : 'b', token.start, cut, i);
    if (cut < token.end) push(meaning === null ? plainLetter(reading) : meaning.letter, cut, tokens[to - 1].end, i);
    i = to;
  }
  return { letters: letters.join(''), starts, ends, tokens: owners };
}

const ENGLISH_MONTH =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/;

function foreignLetter({ kind, word }: Token): string {
  if (kind === 'mark') return '(';
  if (kind === 'latin') return ENGLISH_MONTH.test(word.surface) ? 'G' : '_';
  return PUNCTUATION_LETTERS[word.surface[0]] ?? '_';
}

/** What the grammar takes a word, or a run of words, for. */
interface Meaning {
  readonly letter: string;
  readonly reading: Reading;
  readonly to: number;
}

/** The longest run at a token that means something to the grammar; of those of one length, the one with the fewest proclitics. Null where none does. */
function meaningAt(scan: Scan, index: number, before: string): Meaning | null {
  const place: Place = { scan, index, before };
  let best: Meaning | null = null;
  for (const { senses, lists, reading, to } of scan.matches[index]) {
    if ((lists & MEANINGFUL) === 0 || (best !== null && to <= best.to)) continue;
    const letter = firstByPriority(senses, reading, to, place);
    if (letter !== null) best = { letter, reading, to };
  }
  return best;
}

/** How a word is read that means nothing to the grammar. */
function plainReading(readings: readonly Reading[]): Reading {
  // «لـ» before a quotation mark
  for (const reading of readings) if (reading.folded === '') return reading;
  return readings[0];
}

const plainLetter = (reading: Reading): string => (isDefinite(reading) ? 'V' : '_');

const startsWithConjunction = ({ proclitics }: Reading): boolean =>
  proclitics.startsWith('و') || proclitics.startsWith('ف');

const isDefinite = ({ folded }: Reading): boolean => folded.startsWith('ال') && folded.length > 4;

function firstByPriority(senses: readonly Sense[], reading: Reading, to: number, place: Place): string | null {
  let best = PRIORITY.length;
  for (const sense of senses) {
    const letter = letterOf(sense, reading, to, place);
    if (letter === '_') return letter;
    const rank = letter === null ? -1 : PRIORITY.indexOf(letter);
    if (rank >= 0 && rank < best) best = rank;
  }
  return best < PRIORITY.length ? PRIORITY[best] : null;
}

/** Behind what belongs to a date a number is a year: «عام 2019 انهيارا». */
const DATED = 'tTQDMHEYASe-/';

/** «2027 شخصا»: before the noun that is counted a number is no year. */
function digitsLetter(scan: Scan, index: number, before: string): string {
  const digits = scan.tokens[index].word.folded;
  if (/^\d{1,2}$/.test(digits)) return 'd';
  const next = scan.tokens[index + 1];
  const counts =
    !DATED.includes(before) &&
    next?.kind === 'word' &&
    /^[^و].+[^هن]ا$/.test(next.word.folded) &&
    !isFunctional(scan, index + 1);
  if (!counts && /^(1[2-9]|20)\d\d$/.test(digits)) return 'y';
  return 'n';
}

/** Whether a word is a particle, a preposition, a verb…: no noun. */
export function isFunctional(scan: Scan, index: number): boolean {
  return scan.matches[index].some(({ senses }) =>
    senses.some(({ entry: { list, kind } }) => list === 'not-name' && kind !== 'noun'),
  );
}
