/**
 * What each UTF-16 unit is, by table: one byte for each unit of the Basic Multilingual Plane, so that a class costs one look-up and
 * no unit can be missing (lone surrogates and controls have a class like any other).
 */

/** Anything without a class of its own: currency signs, mathematical signs, box drawing… */
export const OTHER = 0;
/** A letter of the Arabic script, presentation forms included. */
export const ARABIC_LETTER = 1;
/** Harakat, Koranic signs and other marks that stand on an Arabic letter. */
export const ARABIC_MARK = 2;
export const TATWEEL = 3;
/** Zero-width characters, bidi controls, variation selectors, soft hyphen: invisible, and part of the word they stand in. */
export const IGNORABLE = 4;
/** A letter (or a combining mark) of any other script. */
export const FOREIGN_LETTER = 5;
/** ASCII, Arabic-Indic and Persian digits. */
export const DIGIT = 6;
/** White space of any width, and control characters. */
export const SPACE = 7;
/** A character that is used as a quotation mark. */
export const QUOTE = 8;
export const PUNCTUATION = 9;
/** Pictographs of the Basic Multilingual Plane. */
export const EMOJI = 10;
/** Half of a character beyond the plane, or a lone surrogate. */
export const SURROGATE = 11;

/** Later rows win. */
const RANGES: readonly (readonly [charClass: number, ...ranges: string[]])[] = [
  [SURROGATE, 'd800-dfff'],
  [FOREIGN_LETTER, '41-5a', '61-7a', 'aa', 'b5', 'ba', 'c0-58f', '591-5f2', '700-74f', '780-86f', '900-1fff'],
  [FOREIGN_LETTER, '2071', '207f', '2090-209c', '20d0-20f0', '2100-214f', '2c00-2dff', '3005-3007', '3040-318f'],
  [FOREIGN_LETTER, '31a0-31ff', '3400-4dbf', '4e00-d7ff', 'f900-fb4f', 'ff21-ff3a', 'ff41-ff5a', 'ff66-ffdc'],
  [OTHER, 'd7', 'f7', '2c2-2df', '37e', '387', '589-58a', '5be', '5c0', '5c3', '5c6'],
  [ARABIC_LETTER, '620-63f', '641-64a', '66e-66f', '671-6d3', '6d5', '6ee-6ef', '6fa-6fc', '6ff', '750-77f'],
  [ARABIC_LETTER, '870-887', '889-88e', '8a0-8c9', 'fb50-fbb1', 'fbd3-fd3d', 'fd50-fdc7', 'fdf0-fdf9', 'fe80-fefc'],
  [ARABIC_MARK, '610-61a', '64b-65f', '670', '6d6-6dc', '6df-6e4', '6e7-6e8', '6ea-6ed', '898-89f', '8ca-8e1'],
  [ARABIC_MARK, '8e3-8ff', 'fbb2-fbc2', 'fe70-fe7f'],
  [TATWEEL, '640'],
  [DIGIT, '30-39', '660-669', '6f0-6f9'],
  [SPACE, '0-20', '7f-a0', '1680', '2000-200a', '2028-2029', '202f', '205f', '3000'],
  [IGNORABLE, 'ad', '34f', '61c', '180b-180e', '200b-200f', '202a-202e', '2060-206f', 'fe00-fe0f', 'feff'],
  [EMOJI, '231a-231b', '23e9-23fa', '2600-2775', '2795-27bf', '2b05-2b07', '2b1b-2b1c', '2b50', '2b55', '3297', '3299'],
  [PUNCTUATION, '21', '28-2a', '2c-2f', '3a-3b', '3f', '5b-5d', '5f', '7b-7d', 'a1', 'b7', 'bf', '60c-60d', '61b'],
  [
    PUNCTUATION,
    '61d-61f',
    '66d',
    '6d4',
    '2010-2017',
    '2020-2027',
    '203c-203d',
    '2047-2049',
    '2212',
    '25cf',
    '3001-3002',
  ],
  [PUNCTUATION, 'ff01', 'ff08-ff09', 'ff0c-ff0f', 'ff1a-ff1b', 'ff1f'],
  [
    QUOTE,
    '22',
    '27',
    'ab',
    'bb',
    '2018-201f',
    '2032-2033',
    '2039-203a',
    '275b-275e',
    '301d-301f',
    'fd3e-fd3f',
    'ff02',
    'ff07',
  ],
];

/** The class of each UTF-16 unit. For hot loops; elsewhere use the functions below. */
export const CLASSES: Uint8Array = buildClasses();

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [charClass, ...ranges] of RANGES) {
    for (const range of ranges) {
      const [first, last = first] = range.split('-').map((end) => Number.parseInt(end, 16));
      classes.fill(charClass, first, last + 1);
    }
  }
  return classes;
}

/** The value of a digit, 0 to 9; -1 where the unit is none. */
export function digitValue(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  if (unit >= 0x660 && unit <= 0x669) return unit - 0x660;
  if (unit >= 0x6f0 && unit <= 0x6f9) return unit - 0x6f0;
  return -1;
}

/** Whether a unit leaves a word's spelling as it is: a haraka, tatweel, or an invisible character. */
export function isDecoration(unit: number): boolean {
  const charClass = CLASSES[unit];
  return charClass >= ARABIC_MARK && charClass <= IGNORABLE;
}

export function isSpace(unit: number): boolean {
  return CLASSES[unit] === SPACE;
}

/** Whether the unit ends a line for VS Code: LF or CR (CR LF is one line break). */
export function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
