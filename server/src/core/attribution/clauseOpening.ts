import type { Gender, Inflection } from '../lexicon/morphology.ts';
import { hasClass, isComma, isPunctuation, type Passage, verbReadings } from './passage.ts';

/** How far before the verb its subject may begin. */
export const REACH_BACK = 30;
/** How many tokens of adverbs and the like may stand between a subject and its verb. */
export const GAP = 3;

/** What opens the clause of a verb, looking back from it. */
export interface Opening {
  /** The token that opens the clause («أن», «الذي», «وكان»), or the verb. */
  readonly at: number;
  /** The first token of the clause with its conjunction. */
  readonly from: number;
  /** Where a subject before the verb would begin; -1 where none can. */
  readonly subjectFrom: number;
  readonly relative: boolean;
  /** The verb's subject is the pronoun of «أنه» right before it. */
  readonly enclosing: boolean;
  readonly joins: 'sibling' | 'nested';
}

/** Conjunctions of clauses that belong to the one around them: «إنه عندما ذكر …». */
const SUBORDINATE = /^[وف]?(?:عندما|حين|حينما|إذا|اذا|لو|بعدما|لأن|كي|لكي|طالما|كلما|ما|لما|ولو|لولا|مهما)$/;

const VERB = { subjectFrom: -1, relative: false, enclosing: false, joins: 'nested' as const };

/** Looks back from a verb for what opens its clause. */
export function clauseOpening(passage: Passage, verb: number, clauseStart: number, joined: boolean): Opening {
  if (passage.tokens[verb - 1]?.word.bare === 'و' && verb > clauseStart)
    return { ...VERB, at: verb, from: verb - 1, joins: 'sibling' };
  if (joined) return { ...VERB, at: verb, from: verb, joins: 'sibling' };
  const plain: Opening = { ...VERB, at: verb, from: verb };
  const floor = Math.max(clauseStart, verb - REACH_BACK);
  for (let i = verb - 1; i >= floor; i--) {
    const near = verb - i <= GAP;
    const token = passage.tokens[i];
    if (hasClass(passage, i, 'relative') || (token.word.bare === 'ما' && verb - i === 1)) {
      if (near) return { ...plain, at: i, from: i, relative: token.word.bare !== 'ما' };
      // «بعض الموظفين، الذين …، أفادوا»: the clause about the subject is closed.
      if (isComma(passage, verb - 1)) continue;
      break;
    }
    if (hasClass(passage, i, 'complementiser')) {
      const pronoun = /(?:ه|ها|هم|هما|نا|ني)$/.test(token.word.bare);
      if (/^(?:إلا|غير|بيد)$/.test(passage.tokens[i - 1]?.word.bare ?? '')) {
        return { ...plain, at: i, from: i - 1, subjectFrom: pronoun ? -1 : i + 1, joins: 'sibling' };
      }
      if (pronoun) return near ? { ...plain, at: i, from: i, enclosing: true } : plain;
      return { ...plain, at: i, from: i, subjectFrom: i + 1 };
    }
    if (isKana(passage, i)) {
      if (verb - i === 1 || (verb - i === 2 && hasClass(passage, verb - 1, 'auxiliary'))) continue;
      return { ...plain, at: i, from: i, subjectFrom: i + 1, joins: 'sibling' };
    }
    // «الصندوق الذي طالما شدد على»
    if (near && i > floor && hasClass(passage, i - 1, 'relative') && !hasClass(passage, i, 'relative')) continue;
    if (hasClass(passage, i, 'subordinator') || hasClass(passage, i, 'adversative')) {
      if (SUBORDINATE.test(token.word.bare)) return { ...plain, at: i, from: i, subjectFrom: i + 1 };
      const pronoun = /(?:ه|ها|هم|هما)$/.test(token.word.bare) && hasClass(passage, i, 'adversative');
      return { ...plain, at: i, from: i, subjectFrom: pronoun ? -1 : i + 1, joins: 'sibling' };
    }
    if (isPunctuation(passage, i, ':|')) return { ...plain, from: i + 1, subjectFrom: i + 1, joins: 'sibling' };
    if (isBoundary(passage, i)) break;
    if (i === clauseStart) return { ...plain, from: i, subjectFrom: i, joins: 'sibling' };
  }
  if (verb === clauseStart) return { ...plain, joins: 'sibling' };
  return plain;
}

/** «وكان الوزير قد قال» */
function isKana(passage: Passage, i: number): boolean {
  return hasClass(passage, i, 'auxiliary') && /كان(?:ت|ا|وا)?$/.test(passage.tokens[i].word.bare);
}

/** What no clause reaches over, backwards. */
function isBoundary(passage: Passage, i: number): boolean {
  const { kind } = passage.tokens[i];
  if (kind === 'mark') return passage.closes[i] < 0 && passage.opens[i] < 0;
  return (
    isPunctuation(passage, i, ':؛.!؟…|') ||
    verbReadings(passage, i).some(
      ({ inflection, proclitics }) => inflection.part === 'verb' && (proclitics !== '' || inflection.gender === 'f'),
    )
  );
}

/** «التي وصفها فلان …», «الذي ذكرت فيه …»: prepositions with a pronoun that takes up what the relative clause is about. */
const RESUMPTION = /^(?:في|ب|عن|من|علي)(?:ه|ها|هم|هما)$/;

/** The token after the verb, and after «فيه», «عنها». */
export function afterResumption(passage: Passage, verb: number): number {
  return RESUMPTION.test(passage.tokens[verb + 1]?.word.bare ?? '') ? verb + 2 : verb + 1;
}

/** The pronoun by which a clause takes up what its relative stands for, and the relative's gender. */
const RELATIVES: readonly (readonly [relative: RegExp, pronoun: RegExp, gender: Gender | null])[] = [
  [/^و?الذي$/, /[^ا]ه$/, 'm'],
  [/^و?التي$/, /ها$/, 'f'],
  [/^و?الذين$/, /هم$/, null],
];

/**
 * Whether the verb of a relative clause is somebody else's: a pronoun in it takes up the antecedent («الخطة التي وصفها بالمهمة»), or it does not agree with the
 * relative («الدول التي قال إنها …»).
 */
export function isOthers(
  passage: Passage,
  relative: number,
  verb: number,
  { suffixed, gender, number }: Inflection,
): boolean {
  if (afterResumption(passage, verb) > verb + 1) return true;
  const found = RELATIVES.find(([form]) => form.test(passage.tokens[relative].word.bare));
  if (!found) return false;
  const [, pronoun, own] = found;
  if (suffixed && pronoun.test(passage.tokens[verb].word.bare)) return true;
  return own !== null && (number === 'p' || (gender !== null && gender !== own));
}
