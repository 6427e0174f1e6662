import type { Entry, Sense } from '../lexicon/gazetteer.ts';
import type { Inflection } from '../lexicon/nominals.ts';
import { foldWord } from '../text/normalise.ts';
import type { Token } from '../text/tokens.ts';
import type { Reading } from '../text/words.ts';
import type { Scan } from './scan.ts';

/**
 * The words of a paragraph as one letter each, so that the grammars of numbers and dates can be written as regular expressions.
 * A proclitic is a symbol of its own: «و15 نيسان» is `w d M`.
 *
 *     d 1–2 digits   y a year's digits   n other digits   u 1–10   c tens and teens   s scale (ألف)   x dual scale (ألفين)   v vague (عشرات)
 *     f fraction   U an ambiguous number word   o ordinal   $ currency   % percent   m measure   N nationality
 *     t period noun (عام)   r its plural (أعوام)   T the same with the article   2 its dual (عامين)   D its dual before a name (عامي)   X a definite plural (السنوات)   q half or quarter (الربع)   h hour, minute   M month   G English month   H Hijri month   W weekday
 *     R relative day (أمس)   A deictic (الماضي)   E edge (مطلع)   B preposition of time (منذ)   S season   p part of a day   g the same by itself (الليل، صباحا)   P prayer
 *     K clock (الساعة)   Z time zone   e era (هـ)   z demonstrative (هذا)   w و   b other proclitic   a the article before digits   i من   l to (إلى، حتى)   j in (في)
 *     / - ( ) , :  themselves, quotation marks are ( or )   _ any other word   . the end of a sentence
 */
export interface Symbols {
  readonly letters: string;
  /** UTF-16 offsets of each symbol. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The token that each symbol belongs to. */
  readonly tokens: readonly number[];
}

const NUMBER_LETTERS: Readonly<Record<string, string>> = {
  unit: 'u',
  teen: 'c',
  ten: 'c',
  hundred: 'c',
  scale: 's',
  fraction: 'f',
  vague: 'v',
  dual: 'x',
};
const CALENDAR_LETTERS: Readonly<Record<string, string>> = {
  month: 'M',
  'hijri-month': 'H',
  'hebrew-month': 'H',
  weekday: 'W',
  'day-part': 'p',
  season: 'S',
  prayer: 'P',
  'relative-day': 'R',
  deictic: 'A',
  edge: 'E',
  before: 'B',
  era: 'e',
  clock: 'K',
};
/** Of a word with several meanings the grammar takes the first of these. */
const PRIORITY = 'MHWRtrTXDhq2$%mZPgpKsxvcuSfEAeBUN';

const wordsAs = (letter: string, list: string): [string, string][] => list.split(' ').map((word) => [word, letter]);

/** Function words and ordinals, folded. */
const FUNCTION_LETTERS: ReadonlyMap<string, string> = new Map([
  ...wordsAs('i', 'من'),
  ...wordsAs('l', 'الي حتي'),
  ...wordsAs('j', 'في'),
  ...wordsAs('z', 'هذا هذه ذلك تلك نفس ذات'),
  ...wordsAs('w', 'و'),
  ...wordsAs('a', 'ال'),
  ...wordsAs('o', 'الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاخير'),
  ...wordsAs('o', 'الاولي الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره الاخيره الواحده'),
]);
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
    if (token.kind === 'number') {
      push(digitsLetter(token.word.folded, tokens[i + 1]), token.start, token.end, i++);
      continue;
    }
    if (token.kind !== 'word') {
      push(foreignLetter(token), token.start, token.end, i++);
      continue;
    }
    const meaning = meaningAt(scan, i, letters[letters.length - 1] ?? '.');
    const cut = token.start + meaning.reading.length;
    if (cut > token.start) push(/^[وف]/.test(meaning.reading.proclitics) ? 'w' : 'b', token.start, cut, i);
    if (cut < token.end) push(meaning.letter, cut, tokens[meaning.to - 1].end, i);
    i = meaning.to;
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

/** The longest run at a token that means something to the grammar; of single words, function words first. */
function meaningAt(scan: Scan, index: number, before: string): Meaning {
  const matches = scan.matches[index];
  const { readings } = scan.tokens[index].word;
  let best: Meaning | null = null;
  for (const reading of readings) {
    const letter = reading.folded === '' ? '_' : FUNCTION_LETTERS.get(reading.folded);
    if (letter !== undefined) {
      best = { letter, reading, to: index + 1 };
      break;
    }
  }
  for (const { senses, reading, to } of matches) {
    if (best !== null && to <= best.to) continue;
    const letter = firstByPriority(senses, reading.folded, before);
    // «لست» is no ل + ست.
    if (letter !== null && (reading.length === 0 || reading.folded.length > 2)) best = { letter, reading, to };
  }
  return best ?? { letter: '_', reading: readings[0], to: index + 1 };
}

function firstByPriority(senses: readonly Sense[], folded: string, before: string): string | null {
  let best = PRIORITY.length;
  for (const sense of senses) {
    const rank = PRIORITY.indexOf(letterOf(sense, folded, before) ?? '?');
    if (rank >= 0 && rank < best) best = rank;
  }
  return best < PRIORITY.length ? PRIORITY[best] : null;
}

/** «2027 شخصا»: before the noun that is counted a number is no year. */
function digitsLetter(digits: string, next: Token | undefined): string {
  const counts = next?.kind === 'word' && next.word.folded.length > 3 && next.word.folded.endsWith('ا');
  if (/^\d{1,2}$/.test(digits)) return 'd';
  if (!counts && /^(1[2-9]|20)\d\d$/.test(digits)) return 'y';
  return 'n';
}

/** @param before the letter before it, which settles what is ambiguous */
function letterOf({ entry, ambiguous, inflection }: Sense, folded: string, before: string): string | null {
  const { list, kind, value } = entry;
  switch (list) {
    case 'number':
      return numberLetter(entry, ambiguous, folded);
    case 'unit':
      if (kind === 'time') return null;
      if (ambiguous && !NUMERAL.includes(before)) return null;
      return kind === 'money' ? '$' : kind === 'percent' ? '%' : 'm';
    case 'calendar':
      if (kind === 'period') return periodLetter(entry, inflection, folded);
      if (kind === 'clock') return value === 'zone' ? 'Z' : folded === 'الساعه' ? 'K' : null;
      if (kind === 'day-part') return dayPartLetter(value, folded);
      // «?آب» after a day is a month; «أحد» without the article is no Sunday.
      if (kind === 'month') return ambiguous && !'d/('.includes(before) ? null : 'M';
      if (kind === 'weekday') return folded.startsWith('ال') ? 'W' : null;
      // «ذلك اليوم» is that day, not today.
      if (kind === 'relative-day' && before === 'z' && folded === 'اليوم') return null;
      return ambiguous ? null : (CALENDAR_LETTERS[kind] ?? null);
    case 'nationality':
      return 'N';
    default:
      return null;
  }
}

/** After these a unit is a unit. */
const NUMERAL = 'dynuscxvf';

/** Fractions that are no other number's form: «خمس» and «ثمن» are more often 5 and «price». */
const CERTAIN_FRACTIONS = ['0.5', '0.25', '0.75', '0.3333', '0.6667'];

function numberLetter({ kind, value }: Entry, ambiguous: boolean, folded: string): string | null {
  if (value === '1') return null;
  // «القوى الست»: with the article a small number is a count; «الثمن» and «الربع» are not.
  if (kind === 'unit' && folded.startsWith('ال') && Number(value) > 2) return 'u';
  if (ambiguous || (kind === 'fraction' && !CERTAIN_FRACTIONS.includes(value))) return 'U';
  return NUMBER_LETTERS[kind] ?? null;
}

function periodLetter({ name, value }: Entry, inflection: Inflection, folded: string): string | null {
  if (inflection === 'plural') return 'D';
  const definite = folded.startsWith('ال');
  if (value === 'hour' || value === 'minute' || value === 'second') return folded === 'الساعه' ? 'K' : 'h';
  if (value === 'quarter') return definite ? 'q' : null;
  if (value === 'term' || value === 'era') return null;
  const dual = /..(ين|ان)$/.test(folded);
  if (value === 'decade' && definite && folded.endsWith('ات')) return 'R';
  if (definite) return dual || folded === `ال${foldWord(name)}` ? 'T' : 'X';
  if (dual) return '2';
  const singular = foldWord(name);
  return folded === singular || folded === `${singular}ا` ? 't' : 'r';
}

/** «صباح» needs a day behind it, «الليل» and «صباحا» do not; «غروب» is of the sun, the moon… */
function dayPartLetter(value: string, folded: string): string {
  const alone = value !== 'sunset' && value !== 'sunrise' && folded !== 'العصر' && /(^| )ال|[^شم]ا$/.test(folded);
  return alone ? 'g' : 'p';
}
