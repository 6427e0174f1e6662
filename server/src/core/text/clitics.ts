import { isDecoration } from './characters.ts';
import { lettersOf } from './normalise.ts';
import type { Reading } from './words.ts';

/**
 * Proclitics: و ف, then one of ب ل ك, or س before an imperfect («سيقول», «وستعلن»). The article is not one of them: it belongs to its word.
 * All splits that the letters allow are candidates; which holds, the lexicon and the context decide.
 */

const WAW = 'و';
const FA = 'ف';
const BA = 'ب';
const LAM = 'ل';
const KAF = 'ك';
const SIN = 'س';
const ARTICLE = 'ال';
const IMPERFECT_PREFIXES = 'يتنأا';

/** A stem of one letter is none; no stem at all is «لـ» before a quotation mark. */
const SHORTEST_STEM = 2;
const SHORTEST_IMPERFECT = 3;

/** The readings of a word, the whole word first (see WordType.readings). */
export function readingsOf(surface: string, bare: string, folded: string): readonly Reading[] {
  const readings: Reading[] = [{ proclitics: '', length: 0, stem: bare, folded }];
  let split = 0;
  if (bare.startsWith(WAW) || bare.startsWith(FA)) {
    split = 1;
    addReading(readings, surface, bare, split, folded.slice(split));
  }
  const letter = bare[split];
  if (letter === BA || letter === KAF) {
    addReading(readings, surface, bare, split + 1, folded.slice(split + 1));
  } else if (letter === LAM) {
    for (const stem of stemsAfterLam(folded.slice(split + 1))) addReading(readings, surface, bare, split + 1, stem);
  } else if (
    letter === SIN &&
    bare.length > split + SHORTEST_IMPERFECT &&
    IMPERFECT_PREFIXES.includes(bare[split + 1])
  ) {
    addReading(readings, surface, bare, split + 1, folded.slice(split + 1));
  }
  return readings;
}

/**
 * What may follow the preposition ل: after a second ل the article has lost its alif, «للموساد» is ل + الموساد; or the ل is the word's own,
 * «للبنان» is ل + لبنان; or both, as three ل are never written: «للجنة» is ل + اللجنة.
 */
function stemsAfterLam(folded: string): readonly string[] {
  if (!folded.startsWith(LAM)) return [folded];
  return [ARTICLE + folded.slice(1), folded, ARTICLE + folded];
}

function addReading(readings: Reading[], surface: string, bare: string, split: number, folded: string): void {
  const rest = bare.length - split;
  if (rest > 0 && rest < SHORTEST_STEM) return;
  const length = surfaceLength(surface, split);
  if (length === null) return;
  readings.push({
    proclitics: bare.slice(0, split),
    length,
    stem: bare.slice(split),
    folded: rest === 0 ? '' : folded,
  });
}

/**
 * How many units of the surface the first `letters` bare letters take, with the harakat and tatweel on them;
 * null where a ligature ties the last of them to the next («ﻻ»).
 */
function surfaceLength(surface: string, letters: number): number | null {
  let seen = 0;
  let i = 0;
  while (i < surface.length && (seen < letters || isDecoration(surface.charCodeAt(i)))) {
    seen += lettersOf(surface.charCodeAt(i)).length;
    i++;
  }
  return seen === letters ? i : null;
}

/** Whether proclitics are nothing but a conjunction, or none. */
export function atMostConjunction(proclitics: string): boolean {
  return proclitics === '' || proclitics === WAW || proclitics === FA;
}

/** The pronouns that can hang on a noun or a preposition, longer ones first. */
const PRONOUNS = ['هما', 'كما', 'هم', 'هن', 'ها', 'كم', 'كن', 'نا', 'ه', 'ك', 'ي'] as const;
export type EncliticPronoun = (typeof PRONOUNS)[number];

/** A word split before its pronoun: «قولها» is قول + ها. */
export interface EncliticReading {
  readonly stem: string;
  readonly pronoun: EncliticPronoun;
}

/**
 * The splits before an enclitic pronoun that the letters allow, longer pronouns first: «قولهما» gives قول + هما; «قوله» قول + ه.
 * Candidates only: whether «اتجاه» is اتج + اه or a word, the lexicon decides. `word` is bare or folded, as is the stem.
 */
export function encliticReadings(word: string): readonly EncliticReading[] {
  if (!PRONOUN_ENDS.has(word.charCodeAt(word.length - 1))) return NO_READINGS;
  const readings: EncliticReading[] = [];
  for (const pronoun of PRONOUNS) {
    if (word.length >= pronoun.length + SHORTEST_STEM && word.endsWith(pronoun)) {
      readings.push({ stem: word.slice(0, -pronoun.length), pronoun });
    }
  }
  return readings;
}

/** The letters with which pronouns end: most words end with another. */
const PRONOUN_ENDS: ReadonlySet<number> = new Set([...'امنهكي'].map((letter) => letter.charCodeAt(0)));

const NO_READINGS: readonly EncliticReading[] = [];

/** Words that can only be proclitics (with or without the article) before a quotation mark or a number: و، بـ، لـ، وبـ، الـ، بالـ. */
const LONE_PROCLITICS: ReadonlySet<string> = new Set(
  ['', WAW, FA].flatMap((conjunction) =>
    ['', BA, LAM, KAF, 'لل', ARTICLE, BA + ARTICLE, KAF + ARTICLE].map((rest) => conjunction + rest),
  ),
);

/** Whether a bare word consists of proclitics alone. */
export function isLoneProclitic(bare: string): boolean {
  return bare.length > 0 && bare.length <= 4 && LONE_PROCLITICS.has(bare);
}
