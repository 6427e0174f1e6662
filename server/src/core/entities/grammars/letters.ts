import { type Entry, LIST, type Sense } from '../../lexicon/gazetteer.ts';
import type { Inflection } from '../../lexicon/nominals.ts';
import { foldWord } from '../../text/normalise.ts';
import type { Reading } from '../../text/words.ts';
import type { Scan } from '../scan.ts';

/** Which letter of symbols.ts a word of the lexicon is to the grammars of numbers and dates. */

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
  'ten-days': 'J',
  sort: 'Y',
  span: 'C',
  before: 'B',
  throughout: 'F',
  era: 'e',
  clock: 'K',
};

const GRAMMAR_LETTERS: Readonly<Record<string, string>> = {
  of: 'i',
  'of-it': 'I',
  to: 'l',
  in: 'j',
  this: 'z',
  and: 'w',
  article: 'a',
  uncounted: '_',
  decimal: ';',
  ordinal: 'o',
  'bare-ordinal': 'O',
  whole: '1',
};

/** Where a word stands: what is ambiguous depends on it. */
export interface Place {
  readonly scan: Scan;
  readonly index: number;
  /** The letter before it. */
  readonly before: string;
}

/** The lists whose words may be something to the grammar. */
export const MEANINGFUL =
  LIST.number |
  LIST.unit |
  LIST.grammar |
  LIST.calendar |
  LIST.nationality |
  LIST.country |
  LIST.city |
  LIST.place |
  LIST.product;

/** What a word is to the grammar; '_' where a longer name keeps it from being anything («رب ثلاثين»), null where this sense says nothing. */
export function letterOf(
  { entry, ambiguous, inflection }: Sense,
  reading: Reading,
  to: number,
  place: Place,
): string | null {
  const { list, kind } = entry;
  const { before } = place;
  switch (list) {
    case 'number':
      // «كمية» and «لست» are no numbers with a preposition.
      if (reading.proclitics.endsWith('ك') || (reading.proclitics.endsWith('ل') && reading.folded.length < 3))
        return null;
      return numberLetter(entry, ambiguous, reading.folded);
    case 'unit':
      return unitLetter(entry, ambiguous, reading.folded, place);
    case 'grammar':
      if (kind === 'decimal') return isDecimalSign(place) ? ';' : null;
      // «حتى» and «إلى» stand by themselves, «واحدة» without و.
      if (reading.length > 0 && kind === 'whole') return null;
      return GRAMMAR_LETTERS[kind] ?? null;
    case 'calendar':
      return calendarLetter(entry, ambiguous, inflection, reading, to, place);
    case 'nationality':
      return 'N';
    case 'country':
    case 'city':
      return before === 'Z' && reading.length === 0 ? 'k' : null;
    case 'place':
    case 'product':
      return ambiguous || to - place.index < 2 ? null : '_';
    default:
      return null;
  }
}

/** «2ر1 مليون»: the ر that Gulf and Algerian papers write between digits. */
function isDecimalSign({ scan: { tokens }, index }: Place): boolean {
  const next = tokens[index + 1];
  return tokens[index - 1]?.kind === 'number' && !tokens[index].spaced && next?.kind === 'number' && !next.spaced;
}

/** Units whose dual is a number by itself: «مترين», «دولارين». */
const COUNTABLE_UNITS: ReadonlySet<string> = new Set(['money', 'length', 'area', 'volume', 'mass']);

function unitLetter(
  { name, kind }: Entry,
  ambiguous: boolean,
  folded: string,
  { scan, index, before }: Place,
): string | null {
  if (kind === 'time') return null;
  const counted = NUMERAL.includes(before);
  if (ambiguous && !counted) return null;
  // «9,381.01 نقطة» of an index, not «7 نقاط» of a team
  if (kind === 'index') return /[.,]\d\d/.test(scan.tokens[index - 1]?.word.folded ?? '') ? 'm' : null;
  if (!counted && COUNTABLE_UNITS.has(kind) && !name.endsWith('ين') && /^(?!ال)...+ين$/.test(folded)) return '2';
  return kind === 'money' ? '$' : kind === 'percent' ? '%' : 'm';
}

function calendarLetter(
  entry: Entry,
  ambiguous: boolean,
  inflection: Inflection,
  reading: Reading,
  to: number,
  place: Place,
): string | null {
  const { kind, value } = entry;
  const { folded } = reading;
  const { before } = place;
  switch (kind) {
    case 'period':
      return periodLetter(entry, inflection, folded, before);
    case 'clock':
      return value === 'zone' ? 'Z' : folded === 'الساعه' ? 'K' : null;
    case 'day-part':
      if (ambiguous && folded.startsWith('ال')) return null;
      return dayPartLetter(value, to - place.index > 1 ? place.scan.tokens[to - 1].word.folded : folded);
    case 'month':
      // «باب» is no ب + آب.
      return ambiguous && (reading.length > 0 || !isDated(to, place)) ? null : 'M';
    case 'weekday':
      // «أحد» without the article is no Sunday.
      return folded.startsWith('ال') ? 'W' : null;
    case 'relative-day':
      // «يومه الثلاثاء» in Moroccan papers
      if (ambiguous) return folded.startsWith('ال') ? null : 'D';
      return folded === 'اليوم' && isNoToday(to, place) ? (before === 'z' ? null : 'T') : 'R';
    default:
      return ambiguous ? null : (CALENDAR_LETTERS[kind] ?? null);
  }
}

/** «?آب» is a month behind a day, a preposition or another month, or before a year. */
function isDated(to: number, { scan, before }: Place): boolean {
  if ('doOijlEtTbBAM/('.includes(before)) return true;
  const next = scan.tokens[to];
  return next?.kind === 'number' || next?.word.surface === '/';
}

/** «ذلك اليوم», «اليوم العالمي للمياه», «اليوم الـ204», «اليوم التالي» and the paper «اليوم» are not today. */
function isNoToday(to: number, { scan, index, before }: Place): boolean {
  if (before === 'z') return true;
  const next = scan.tokens[to];
  if (scan.tokens[index - 1]?.kind === 'mark' && next?.kind === 'mark') return true;
  return (
    scan.matches[to]?.some(
      ({ reading, senses }) =>
        reading.length === 0 &&
        senses.some(
          ({ entry: { list, kind } }) =>
            (list === 'grammar' && (kind === 'ordinal' || kind === 'article')) ||
            (list === 'calendar' && (kind === 'occasion' || kind === 'deictic')),
        ),
    ) ?? false
  );
}

/** After these a unit is a unit. */
const NUMERAL = 'dynuscxvf';

/** After these a noun of time is one. */
const TIMED = `${NUMERAL}BEF`;

/** Fractions that are no other number's form: «خمس» and «ثمن» are more often 5 and «price». */
const CERTAIN_FRACTIONS = ['0.5', '0.25', '0.75', '0.3333', '0.6667'];

function numberLetter({ kind, value }: Entry, ambiguous: boolean, folded: string): string | null {
  if (value === '1') return null;
  // «القوى الست»: with the article a small number is a count; «الثمن» and «الربع» are not.
  if (kind === 'unit' && folded.startsWith('ال') && Number(value) > 2) return 'u';
  if (ambiguous || (kind === 'fraction' && !CERTAIN_FRACTIONS.includes(value))) return 'U';
  return NUMBER_LETTERS[kind] ?? null;
}

function periodLetter({ name, value }: Entry, inflection: Inflection, folded: string, before: string): string | null {
  if (inflection === 'plural') return 'D';
  const definite = folded.startsWith('ال');
  if (value === 'hour' || value === 'minute' || value === 'second') {
    return folded === 'الساعه' ? 'K' : folded === 'الساعات' ? 'X' : 'h';
  }
  if (value === 'quarter') return definite ? 'q' : folded === 'فصل' ? 'Q' : null;
  if (value === 'term' || value === 'era') return null;
  // «اجتماع عقد أمس»: by itself «عقد» is a verb or a contract.
  if (folded === 'عقد' && !TIMED.includes(before)) return null;
  const dual = /..(ين|ان)$/.test(folded);
  if (value === 'decade' && definite && folded.endsWith('ات')) return 'R';
  const singular = foldWord(name);
  if (definite) return dual || folded === `ال${singular}` ? 'T' : 'X';
  if (dual) return '2';
  if (value === 'season') return folded === singular ? 'Q' : null;
  return folded === singular || folded === `${singular}ا` ? 't' : 'r';
}

/** «صباح» needs a day behind it, «الليل» and «صباحا» do not; «غروب» is of the sun, the moon… */
function dayPartLetter(value: string, folded: string): string {
  const alone = value !== 'sunset' && value !== 'sunrise' && folded !== 'العصر' && /^ال|[^شم]ا$/.test(folded);
  return alone ? 'g' : 'p';
}
