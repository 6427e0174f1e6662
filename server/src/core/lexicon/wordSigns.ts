import { WordMemo, type WordType } from '../text/words.ts';
import { bitsOf, type ClaimWords } from './claimWords.ts';
import type { CueLexicon, CueReading, SourceNoun } from './cues.ts';
import type { DeskWords } from './deskWords.ts';
import type { WordForms } from './wordForms.ts';

/**
 * What the desk's rules ask about every word of a paragraph, as bits: worked out once for each spelling, so that one look tells whether any rule has
 * something to ask about a word.
 */
export const SIGN = {
  /** A noun for a source without a name. */
  unnamed: 1 << 0,
  /** Such a noun, or one for a document or an outlet: what «المصدر ذاته» can mean. */
  paper: 1 << 1,
  /** A noun for a document or a crowd. */
  testimony: 1 << 2,
  /** A verb after which words follow that somebody says. */
  report: 1 << 3,
  /** A form of any verb of saying. */
  verb: 1 << 4,
  /** A noun for an occasion on which somebody speaks. */
  vehicle: 1 << 5,
  complementiser: 1 << 6,
  negation: 1 << 7,
  /** «سيرتفع», «وسوف» */
  future: 1 << 8,
  imperfect: 1 << 9,
  /** «كان» and its kin: the past of the past, where «قد» follows. */
  was: 1 << 10,
  /** «قد» */
  qad: 1 << 11,
  sport: 1 << 12,
  /** A word with which a cue of several words may begin. */
  phrase: 1 << 13,
} as const;

/** The parts of the lexicon from which the signs of a word are read. */
interface Known {
  readonly cues: CueLexicon;
  readonly claims: ClaimWords;
  readonly desk: DeskWords;
  readonly forms: WordForms;
}

export function wordSigns(known: Known): WordMemo<number> {
  return new WordMemo((word) => signsOf(word, known));
}

/** «سيرتفع», «وسوف»; but not «سنة», «سنوات». */
const FUTURE = /^[وف]?(سوف|س[يتن]..)/;
const YEAR = /^[وف]?سن(ة|تين|وات|وي)/;
const WAS = /^[وف]?كان(ت|وا|ا)?$/;

function signsOf(word: WordType, { cues, claims, desk, forms }: Known): number {
  const { bare } = word;
  const classes = cues.classes.of(word);
  let signs = signsOfNoun(cues.nouns.of(word), desk) | signsOfVerbs(cues.verbs.of(word));
  if (cues.lists.of(word).has('vehicle')) signs |= SIGN.vehicle;
  if (classes.has('complementiser')) signs |= SIGN.complementiser;
  if (classes.has('negation')) signs |= SIGN.negation;
  if (FUTURE.test(bare) && !YEAR.test(bare)) signs |= SIGN.future;
  if (forms.shapes.of(word) === 'imperfect') signs |= SIGN.imperfect;
  if (WAS.test(bare)) signs |= SIGN.was;
  if (bare === 'قد') signs |= SIGN.qad;
  if ((claims.kindBits.of(word) & SPORT) !== 0) signs |= SIGN.sport;
  if (cues.phrases.canStart(word)) signs |= SIGN.phrase;
  return signs;
}

const SPORT = bitsOf(['sport']);

function signsOfNoun(noun: SourceNoun | null, { words }: DeskWords): number {
  if (noun === null) return 0;
  const { class: kind } = noun;
  let signs = words.unnamed.has(noun.noun) ? SIGN.unnamed | SIGN.paper : 0;
  if (kind === 'document' || kind === 'outlet') signs |= SIGN.paper;
  if (kind === 'document' || kind === 'crowd') signs |= SIGN.testimony;
  return signs;
}

function signsOfVerbs(readings: readonly CueReading[]): number {
  let signs = 0;
  for (const { lemma, inflection } of readings) {
    if (inflection.part !== 'verb') continue;
    signs |= lemma.frames.say || lemma.frames.that ? SIGN.verb | SIGN.report : SIGN.verb;
  }
  return signs;
}
