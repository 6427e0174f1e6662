import { encliticReadings } from '../text/clitics.ts';
import { WordMemo, type WordType } from '../text/words.ts';
import type { PackReader } from './pack.ts';
import { WordLists } from './wordTable.ts';

/** What a word says for the desk's rules: the kinds of claim-words.tsv, described in FORMAT.md. A word may be of several kinds. */
export const CLAIM_WORD_KINDS = [
  'accusation',
  'motive',
  'prediction',
  'evaluation',
  'elative',
  'copula',
  'cause',
  'trend',
  'measure',
  'casualty',
  'combat',
  'scope',
  'approximation',
  'amount',
  'day',
  'act',
  'need',
  'sport',
  'vague-source',
  'title-noun',
] as const;
export type ClaimWordKind = (typeof CLAIM_WORD_KINDS)[number];

/** The words that the desk's rules look for, and the weights of the claim scorer. */
export interface ClaimWords {
  /** The kinds of a word, in the order of CLAIM_WORD_KINDS; proclitics, the article and a possessor allowed. */
  readonly kinds: WordMemo<readonly ClaimWordKind[]>;
  /** The same as bits, by their index in CLAIM_WORD_KINDS. */
  readonly kindBits: WordMemo<number>;
  /** The learned weight of each feature of findings/claims; `bias` is added to every score, and claims score above 0. */
  readonly weights: ReadonlyMap<string, number>;
  /** The weight of the word itself as a feature (`claimFeatureOf`). */
  readonly wordWeights: WordMemo<number>;
}

/** «وبسبب» -> «word سبب»: the word without all that could be split off it, as a feature of the claim scorer. */
export function claimFeatureOf({ readings }: WordType): string {
  return CLAIM_FEATURE + readings[readings.length - 1].folded;
}

/** What the names of such features begin with. */
export const CLAIM_FEATURE = 'word ';

/** «وسيرتفع», «ليرتفع»; but «بعد» is no verb with a ب. */
const BEFORE_VERBS = /^[وف]?[سل]?$/;
const BEFORE_NOUNS = /^[وف]?[بلك]*$/;

/** A form of a word of this kind as a number. */
export function packedClaimForm(kind: ClaimWordKind, verb: boolean): number {
  return CLAIM_WORD_KINDS.indexOf(kind) * 2 + Number(verb);
}

/** Reads what `writeClaimWords` packed. */
export function readClaimWords(pack: PackReader): ClaimWords {
  const weights = new Map(pack.value<[string, number][]>());
  const forms = WordLists.read(pack);
  const kindBits = new WordMemo((word) => kindsOf(word, forms));
  return {
    kinds: new WordMemo((word) => kindsAmong(kindBits.of(word))),
    kindBits,
    weights,
    wordWeights: new WordMemo((word) => weights.get(claimFeatureOf(word)) ?? 0),
  };
}

/** The kinds that bits stand for. */
export function kindsAmong(bits: number): readonly ClaimWordKind[] {
  return bits === 0 ? NO_KINDS : CLAIM_WORD_KINDS.filter((_, kind) => (bits & (1 << kind)) !== 0);
}

/** Kinds as bits. */
export function bitsOf(kinds: readonly ClaimWordKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << CLAIM_WORD_KINDS.indexOf(kind)), 0);
}

function kindsOf(word: WordType, forms: WordLists): number {
  for (const { folded, proclitics } of word.readings) {
    const whole = forms.get(folded);
    // «وزارة» is no form of زار, «التمر» none of مر.
    const isWhole = proclitics === '';
    const canBeVerb = (isWhole || BEFORE_VERBS.test(proclitics)) && !word.bare.endsWith('ة');
    const verbs = canBeVerb ? kindsIn(whole, true) : 0;
    const nouns = isWhole || BEFORE_NOUNS.test(proclitics) ? nounsOf(folded, whole, forms) : 0;
    const kinds = verbs | nouns;
    if (kinds !== 0) return kinds;
  }
  return 0;
}

const NO_KINDS: readonly ClaimWordKind[] = [];

/** The kinds of a form as bits, by their index: those of its readings as a verb, or of the others. */
function kindsIn(form: Int32Array | undefined, verb: boolean): number {
  let kinds = 0;
  if (form) for (const packed of form) if (isVerb(packed) === verb) kinds |= 1 << (packed >> 1);
  return kinds;
}

const isVerb = (packed: number): boolean => (packed & 1) === 1;

/** The kinds of the nouns that a folded form may be: as it stands, with the article, or with a possessor («خسائرها», «محاولته»). */
function nounsOf(folded: string, whole: Int32Array | undefined, forms: WordLists): number {
  const definite = folded.startsWith('ال') ? forms.get(folded.slice(2)) : undefined;
  const plain = kindsIn(whole, false) | kindsIn(definite, false);
  if (plain !== 0) return plain;
  for (const { stem } of encliticReadings(folded)) {
    const bare = forms.get(stem) ?? (stem.endsWith('ت') ? forms.get(`${stem.slice(0, -1)}ه`) : undefined);
    const owned = kindsIn(bare, false);
    if (owned !== 0) return owned;
  }
  return 0;
}
