import type { Span } from '../../model.ts';
import {
  hasClass,
  inList,
  isAbbreviationDot,
  isComma,
  isPrepositional,
  isPunctuation,
  type Passage,
  sourceNoun,
  verbReadings,
} from '../passage.ts';
import { isBarrier, isCueVerb, isPersonal, isVehicle, namesHolder, type Walk } from './phraseRules.ts';

/** How many words a name has at most that is recognised by its place alone. */
const LONGEST = 5;
/** The same between commas, where other things stand too. */
const BETWEEN_COMMAS = 3;

/**
 * The token after the name of the one who holds the office at `from`, where nobody knows the name: between an office and what its holder says no other
 * words without the article stand than their name («وأوضح مدير المهرجان شادن بن محيا أن»). `i` where no such words stand there.
 * @param end where what is said begins
 */
function unknownHolder(passage: Passage, from: number, i: number, end: number): number {
  if (!isHeld(passage, from)) return i;
  const to = nameEnd(passage, i, end);
  if (to === i) return i;
  if (to >= end || isComma(passage, to) || isPunctuation(passage, to, '(')) return to;
  const follows = isPrepositional(passage, to) || passage.mentionAt[to]?.type === 'DATE';
  return to - i > 1 && follows ? to : i;
}

/** Whether a phrase names a person already. */
export function isNamed({ person, unknown }: Pick<Walk, 'person' | 'unknown'>): boolean {
  return person !== null || unknown !== null;
}

/** The token after the unknown name of the one who holds the office at `from`, or after the rest of a person's name; `i` for neither. */
export function nameAt(passage: Passage, from: number, i: number, end: number, walk: Walk): number {
  return isNamed(walk) ? restOfName(passage, i, end) : unknownHolder(passage, from, i, end);
}

/** «وأبان سامي بن نور الملا أن»: the token after what the tagger has left out of a person's name that ends at `i`; `i` for nothing. */
function restOfName(passage: Passage, i: number, end: number): number {
  if (passage.endsMention[i - 1] !== 'PERS') return i;
  let to = i;
  while (to < Math.min(end, i + BETWEEN_COMMAS) && passage.mentionAt[to] === null && mayBeName(passage, to, i - 1))
    to++;
  // «ألقى سامي بن نور كلمة أعرب فيها عن»: before a verb other words stand too.
  return isComma(passage, to) || (to >= end && verbReadings(passage, to).length === 0) ? to : i;
}

/** How far behind an office the name of its holder may stand. */
const REACH = 14;

/**
 * «حذر استشاري أمراض القلب للأطفال بمدينة الأفق الطبية الدكتور سامي بن نور من»: the token of the name behind an honorific, however much of the office stands
 * between; -1 for none.
 */
export function honouredHolder(passage: Passage, from: number, i: number, end: number): number {
  if (!isHeld(passage, from)) return -1;
  for (let k = i; k < Math.min(end, i + REACH); k++) {
    const mention = passage.mentionAt[k];
    if (hasClass(passage, k, 'honorific') && namesHolder(passage, k))
      return endsOffice(passage, k - 1) ? nameAfter(passage, k) : -1;
    const comma = isComma(passage, k) && hasClass(passage, k + 1, 'honorific');
    if (!comma && (passage.tokens[k].kind !== 'word' || isBarrier(passage, k) || isCueVerb(passage, k))) return -1;
    if (mention?.type === 'PERS' || mention?.type === 'DATE' || isVehicle(passage, k)) return -1;
  }
  return -1;
}

/** Whether what is before an honorific is complete: «مسجد الشيخ سامي» is a mosque. */
function endsOffice(passage: Passage, last: number): boolean {
  if (hasClass(passage, last, 'honorific')) return true;
  return (
    isComma(passage, last) ||
    passage.endsMention[last] !== null ||
    /^[وبل]?(?:ال|لل)/.test(passage.tokens[last].word.bare)
  );
}

/** The token of the person's name behind honorifics. */
function nameAfter(passage: Passage, honorific: number): number {
  let i = honorific;
  while (passage.mentionAt[i]?.type !== 'PERS') i++;
  return i;
}

/** «سفير الأفق لدى المنظمة، هان تسونغ، إن»: the same between commas, where one word alone is rather an adverb. */
export function unknownHolderBetweenCommas(passage: Passage, from: number, i: number, end: number): number {
  if (!isHeld(passage, from) || passage.mentionAt[i]) return i;
  const to = nameEnd(passage, i, Math.min(end, i + BETWEEN_COMMAS));
  return to - i > 1 && (to >= end || isComma(passage, to)) ? to : i;
}

/** The span of a name by its tokens, without the rest of a rank before it («العقيد احتياط»); null where nothing is left. */
export function nameSpan(passage: Passage, from: number, to: number): Span | null {
  const { tokens } = passage;
  let first = from;
  while (first < to && inList(passage, first, 'rank')) first++;
  return first < to ? { start: tokens[first].start, end: tokens[to - 1].end } : null;
}

/** «المدير», «مدير المهرجان», «السيدة»: of one person. */
function isHeld(passage: Passage, from: number): boolean {
  const head = sourceNoun(passage, from);
  if (passage.mentionAt[from]?.type === 'OCC' || hasClass(passage, from, 'honorific')) return head?.number !== 'p';
  return isPersonal(head) && head?.number === 's' && head.noun !== 'مصدر';
}

/** The token after the words from `i` on that may be a name. */
function nameEnd(passage: Passage, i: number, end: number): number {
  let to = i;
  while (to < end && to - i < LONGEST) {
    const mention = passage.mentionAt[to];
    if (mention?.type === 'PERS' && mention.start === passage.tokens[to].start) to = passage.mentionTo[to];
    else if (mention === null && mayBeName(passage, to, i)) to++;
    else break;
  }
  return to;
}

/** «تحمله», «موقفهم» */
const SUFFIXED = /^(?!الله$).{3,}(?:ه|ها|هم|هما|نا)$/;

const NO_NAMES: ReadonlySet<string> = new Set(['accusative', 'imperfect', 'plural past']);

/** A word that is in no list of grammatical words, verbs of saying and nouns that speak; only a surname has the article. */
function mayBeName(passage: Passage, i: number, first: number): boolean {
  const { kind, word } = passage.tokens[i];
  if (i > first && isAbbreviationDot(passage, i)) return true;
  if (kind !== 'word' || passage.cues.classes.of(word).size > 0) return false;
  if (/^(?:و?ال|لل)/.test(word.bare) && (i === first || !word.bare.startsWith('ال'))) return false;
  return (
    !SUFFIXED.test(word.bare) &&
    !inList(passage, i, 'vehicle') &&
    !NO_NAMES.has(passage.forms.shapes.of(word)) &&
    sourceNoun(passage, i) === null &&
    verbReadings(passage, i).length === 0 &&
    !isPrepositional(passage, i)
  );
}
