import { ARABIC_LETTER, CLASSES, digitValue, isDecoration, SPACE } from './characters.ts';

/** Letters that writers vary, and what `foldWord` makes of them. One unit for one. */
const FOLDED_LETTERS: readonly (readonly [from: string, to: string])[] = [
  ['أإآٱ', 'ا'],
  ['ىیېۍے', 'ي'],
  ['ةەہھۀۂۃ', 'ه'],
  ['کڪ', 'ك'],
  // Letters for sounds that Arabic lacks; «ڤيسبادن» is as often written «فيسبادن».
  ['پ', 'ب'],
  ['چ', 'ج'],
  ['ژ', 'ز'],
  ['ڤ', 'ف'],
  ['گڭ', 'ك'],
];

/** What each unit is folded to; itself for most. */
const FOLDING: Uint16Array = buildFolding();

function buildFolding(): Uint16Array {
  const folding = new Uint16Array(0x10000);
  for (let unit = 0; unit < folding.length; unit++) folding[unit] = unit;
  for (const [from, to] of FOLDED_LETTERS) {
    for (const letter of from) folding[letter.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const first of [0x660, 0x6f0]) {
    for (let unit = first; unit < first + 10; unit++) folding[unit] = 0x30 + digitValue(unit);
  }
  return folding;
}

/** Marks that make one letter with the one before them, as Unicode composes them: «ا» and a hamza above is «أ». */
const COMPOSED: Readonly<Record<string, string>> = {
  '\u0627\u0653': 'آ',
  '\u0627\u0654': 'أ',
  '\u0627\u0655': 'إ',
  '\u0648\u0654': 'ؤ',
  '\u064a\u0654': 'ئ',
};

const FIRST_PRESENTATION_FORM = 0xfb50;

/** The letters that a unit of a word stands for: none for a decoration, two for a ligature such as «ﻷ», else itself. */
export function lettersOf(unit: number): string {
  if (isDecoration(unit)) return '';
  const letter = String.fromCharCode(unit);
  return unit >= FIRST_PRESENTATION_FORM && CLASSES[unit] === ARABIC_LETTER ? letter.normalize('NFKC') : letter;
}

/**
 * A word without harakat, tatweel, zero-width and bidi marks, its presentation forms decomposed: «مؤكّداً» -> «مؤكدا», «ﻷن» -> «لأن».
 * The very string where there is nothing to remove.
 */
export function bareWord(word: string): string {
  let plain = 0;
  while (plain < word.length && isPlain(word.charCodeAt(plain))) plain++;
  if (plain === word.length) return word;
  // One unit back: the first decoration may be a hamza that makes one letter with the unit before it.
  const from = Math.max(0, plain - 1);
  let bare = word.slice(0, from);
  for (let i = from; i < word.length; i++) bare += composedAt(word, i) ?? lettersOf(word.charCodeAt(i));
  return bare;
}

/** The letter that the unit at `i` makes with the mark after it, if the two make one. The mark itself is a decoration like any other. */
function composedAt(text: string, i: number): string | undefined {
  const next = text.charCodeAt(i + 1);
  return next >= 0x653 && next <= 0x655 ? COMPOSED[text[i] + text[i + 1]] : undefined;
}

function isPlain(unit: number): boolean {
  return !isDecoration(unit) && unit < FIRST_PRESENTATION_FORM;
}

/**
 * A bare word with the letters folded that writers vary: أ إ آ ٱ -> ا, ى -> ي, ة -> ه, Persian forms to Arabic ones, Arabic-Indic digits to ASCII.
 * As long as `bare`, unit for unit; the very string where nothing changes.
 */
export function foldWord(bare: string): string {
  let same = 0;
  while (same < bare.length && FOLDING[bare.charCodeAt(same)] === bare.charCodeAt(same)) same++;
  if (same === bare.length) return bare;
  let folded = bare.slice(0, same);
  for (let i = same; i < bare.length; i++) folded += String.fromCharCode(FOLDING[bare.charCodeAt(i)]);
  return folded;
}

/** How many units are made a string at once: a call has room for so many arguments only. */
const CHUNK = 8192;

/** A whole text, its letters folded as `foldWord` folds a word's: as long as `text`, unit for unit. */
export function foldText(text: string): string {
  const units = new Uint16Array(CHUNK);
  let folded = '';
  for (let start = 0; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let i = 0; i < length; i++) units[i] = FOLDING[text.charCodeAt(start + i)];
    folded += Reflect.apply(String.fromCharCode, null, units.subarray(0, length)) as string;
  }
  return folded;
}

/** A text made ready for comparison and search, and the way back. Offsets are UTF-16 units on both sides. */
export interface NormalisedText {
  readonly text: string;
  /** The source offset of the unit at `offset` of `text`; the source's length for the end. */
  toSource(offset: number): number;
  /** Where in `text` the source unit at `offset` stands; for one that was removed, where the next kept one does. */
  fromSource(offset: number): number;
}

/** Folds a whole text as `bareWord` and `foldWord` fold a word; every white space becomes a plain one. */
export function normalise(source: string): NormalisedText {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    const letters = CLASSES[unit] === SPACE ? ' ' : foldWord(composedAt(source, i) ?? lettersOf(unit));
    for (let k = 0; k < letters.length; k++) {
      units.push(letters[k]);
      offsets.push(i);
    }
  }
  offsets.push(source.length);
  return {
    text: units.join(''),
    toSource: (offset) => offsets[Math.max(0, Math.min(offset, offsets.length - 1))],
    fromSource: (offset) => firstAtLeast(offsets, offset),
  };
}

/** The index of the first value that is at least `value`, in ascending values; the last index where none is. */
function firstAtLeast(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
