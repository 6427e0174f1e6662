import { WordMemo } from './words.ts';

/** Quotation marks: which there are, in which styles, and which way each faces. */

/** `close` stands for the mark that faces the end of the text, whichever way it is drawn in a right-to-left line. */
export type MarkSide = 'open' | 'close' | 'neutral';

/** A style of quotation marks: the two that make a pair. */
export interface MarkStyle {
  readonly open: string;
  readonly close: string;
  /**
   * Whether a mark of this style without a partner is a mistake. Apostrophes, inch marks and brackets are no quotation marks
   * unless they come in a pair.
   */
  readonly strict: boolean;
  /** Whether its mark closes what another style opened though it is not strict: texturizers write «“M90″» for «"M90"». */
  readonly closesOthers: boolean;
}

export interface Mark {
  readonly style: MarkStyle;
  readonly side: MarkSide;
}

const style = (open: string, close: string, strict: boolean, closesOthers = strict): MarkStyle => ({
  open,
  close,
  strict,
  closesOthers,
});

const GUILLEMETS = style('«', '»', true);
const CURLY = style('“', '”', true);
const STRAIGHT = style('"', '"', true);
const SINGLE_GUILLEMETS = style('‹', '›', true);
const TWO_APOSTROPHES = style("''", "''", true);
const SINGLE = style('‘', '’', false);
const APOSTROPHES = style("'", "'", false);
const PRIMES = style('″', '″', false, true);
const KORANIC = style('﴿', '﴾', false);
const TWO_BRACKETS = style('((', '))', false);
const TWO_ANGLES = style('<<', '>>', false);

/** Every spelling of a mark. HTML entities are what scrapers leave behind. */
const SPELLINGS: readonly (readonly [style: MarkStyle, side: MarkSide, ...spellings: string[]])[] = [
  [GUILLEMETS, 'open', '«', '&laquo;', '&#171;'],
  [GUILLEMETS, 'close', '»', '&raquo;', '&#187;'],
  [CURLY, 'open', '“', '„', '‟', '❝', '〝', '&ldquo;', '&#8220;'],
  [CURLY, 'close', '”', '❞', '〞', '〟', '&rdquo;', '&#8221;'],
  [STRAIGHT, 'neutral', '"', '＂', '&quot;', '&#34;', '&#034;'],
  [SINGLE_GUILLEMETS, 'open', '‹'],
  [SINGLE_GUILLEMETS, 'close', '›'],
  [TWO_APOSTROPHES, 'neutral', "''"],
  [SINGLE, 'open', '‘', '‚', '‛', '❛'],
  [SINGLE, 'close', '’', '❜', '&#8217;'],
  [APOSTROPHES, 'neutral', "'", '＇', '&#39;', '&#039;'],
  [PRIMES, 'neutral', '″', '′', '&#8243;'],
  [KORANIC, 'open', '﴿'],
  [KORANIC, 'close', '﴾'],
  [TWO_BRACKETS, 'open', '(('],
  [TWO_BRACKETS, 'close', '))'],
  [TWO_ANGLES, 'open', '<<'],
  [TWO_ANGLES, 'close', '>>'],
];

const MARKS: ReadonlyMap<string, Mark> = new Map(
  SPELLINGS.flatMap(([markStyle, side, ...spellings]) =>
    spellings.map((spelling) => [spelling, { style: markStyle, side }] as const),
  ),
);

const LONGEST_SPELLING = Math.max(...[...MARKS.keys()].map((spelling) => spelling.length));

/** The mark that a token of kind `mark` is written with; null for any other word. */
export const MARK_OF_WORD = new WordMemo<Mark | null>(({ surface }) => MARKS.get(surface) ?? null);

/** The end of the quotation mark that starts at `start`; null where none does. */
export function markEnd(text: string, start: number): number | null {
  const first = text[start];
  if (first === '&') {
    const semicolon = text.slice(start, start + LONGEST_SPELLING).indexOf(';');
    return semicolon > 0 && MARKS.has(text.slice(start, start + semicolon + 1)) ? start + semicolon + 1 : null;
  }
  // A run of exactly two, as «(((» is not a quotation mark but brackets.
  if (text[start + 1] === first && text[start + 2] !== first && text[start - 1] !== first && MARKS.has(first + first))
    return start + 2;
  return MARKS.has(first) ? start + 1 : null;
}
