import type { Inflection } from '../../lexicon/morphology.ts';
import { afterResumption, clauseOpening, GAP, isOthers, type Opening, REACH_BACK } from '../clauseOpening.ts';
import type { MissingSpeaker } from '../frame.ts';
import { skipMediator } from './mediators.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import {
  DASHES,
  hasClass,
  inList,
  isComma,
  isPrepositional,
  isPunctuation,
  type Passage,
  sourceNoun,
  verbReadings,
} from '../passage.ts';
import { takenUpLength } from './takenUp.ts';
import { isAccusative, isAdverbial, isNameBeforeObject, isObject, isSubject, isUnknownName } from './subjectPhrase.ts';

/** Who a finite verb's subject is, and how the verb's clause hangs on what stands before it. */
export interface Subject {
  readonly phrase: NounPhrase | null;
  /** Null where the phrase is there. */
  readonly missing: MissingSpeaker | null;
  /** The first token of the clause. */
  readonly from: number;
  readonly joins: 'sibling' | 'nested';
  /** `after`: verb, subject («قال الوزير»); `before`: subject, verb; `relative`: «الوزير الذي قال»; `dropped`. */
  readonly order: 'after' | 'before' | 'relative' | 'dropped';
}

/**
 * The subject of the verb at `verb`.
 * @param clauseStart the earliest token that can belong to the clause: the sentence's start or an opening quotation mark's next
 * @param end the complement, or the clause's end
 * @param joined whether و, ف or ل stands before the verb
 * @param open whether an object may stand before `end`
 */
export function findSubject(
  passage: Passage,
  verb: number,
  inflection: Inflection,
  clauseStart: number,
  end: number,
  joined: boolean,
  open = false,
): Subject {
  const missing = { gender: inflection.gender, number: inflection.number, search: 'previous' as const };
  const opening = clauseOpening(passage, verb, clauseStart, joined);
  const pronoun =
    verb > clauseStart && hasClass(passage, verb - 1, 'pronoun') ? readNounPhrase(passage, verb - 1, verb) : null;
  if (pronoun) return { phrase: pronoun, missing: null, from: verb - 1, joins: opening.joins, order: 'before' };
  if (opening.relative) {
    const own = inflection.number === 's' ? subjectAfter(passage, afterResumption(passage, verb), end, open) : null;
    const others = isOthers(passage, opening.at, verb, inflection);
    if (own && (others || own.first) && own.from === afterResumption(passage, verb)) {
      return { phrase: own, missing: null, from: opening.at, joins: 'nested', order: 'after' };
    }
    const phrase = others ? null : antecedent(passage, opening.at, clauseStart);
    return {
      phrase,
      missing: phrase ? null : missing,
      from: opening.at,
      joins: 'nested',
      order: 'relative',
    };
  }
  const before =
    subjectBefore(passage, verb, opening) ??
    subjectOutside(passage, verb, clauseStart, joined) ??
    (inflection.number === 'p' && !joined ? countBefore(passage, verb, clauseStart) : null);
  const following = inflection.number === 's' ? subjectAfter(passage, verb + 1, end, open) : null;
  const next = opening.enclosing && !isOwn(passage, following, verb, end, open) ? null : following;
  const after = next && next.from === verb + 1 && isObject(passage, next, inflection, open, end) ? null : next;
  const author =
    issuerOf(passage, verb, clauseStart) ?? (opening.enclosing ? null : authorOf(passage, verb, clauseStart));
  // «أصدر الرئيس بيانا حث فيه الحكومة على …»
  if (author && open && after && !before)
    return { phrase: author, missing: null, from: opening.from, joins: opening.joins, order: 'before' };
  const separated = before !== null && isComma(passage, verb - 1);
  // «وبعد أن عرض المشروع، شدد الوزير على …»
  const nearer = separated && after && (after.first !== null || (after.head !== null && after.from === verb + 1));
  if (before && !nearer)
    return { phrase: before, missing: null, from: opening.from, joins: opening.joins, order: 'before' };
  if (after) return { phrase: after, missing: null, from: opening.from, joins: opening.joins, order: 'after' };
  if (author) return { phrase: author, missing: null, from: opening.from, joins: opening.joins, order: 'before' };
  const search = opening.enclosing ? 'enclosing' : 'previous';
  return { phrase: null, missing: { ...missing, search }, from: opening.from, joins: opening.joins, order: 'dropped' };
}

/** «إنه رغم ذلك يرى البعض أن»: the pronoun of «إنه» stands for nobody, as the verb has a subject right after it and before what is said. */
function isOwn(passage: Passage, subject: NounPhrase | null, verb: number, end: number, open: boolean): boolean {
  if (!subject || open || subject.from !== verb + 1 || subject.to !== end) return false;
  return /^ال/.test(passage.tokens[subject.from].word.bare) || subject.person !== null || subject.first !== null;
}

/** Whether the words are said to stand in what was named before: «قال فيه», «أعلن خلالها», «أكد من خلاله». */
export function isCarried({ tokens }: Passage, verb: number): boolean {
  const next = tokens[verb + 1]?.word.bare === 'من' ? verb + 2 : verb + 1;
  return /^(?:فيه|فيها|خلاله|خلالها)$/.test(tokens[next]?.word.bare ?? '');
}

/** «أصدرت الحركة بيانا قالت فيه إن …»: who issued the text in which the words stand. */
function issuerOf(passage: Passage, verb: number, floor: number): NounPhrase | null {
  if (!isCarried(passage, verb)) return null;
  for (let i = verb - 1; i >= Math.max(floor, verb - REACH_BACK / 2); i--) {
    const issues = verbReadings(passage, i).some(
      ({ lemma, inflection }) => lemma.frames.light && inflection.part === 'verb',
    );
    if (issues) return subjectAfter(passage, i + 1, verb, true);
  }
  return null;
}

/** «وفي تغريدة للوزير، قال إن …»: whose text it is that the words stand in. */
function authorOf(passage: Passage, verb: number, floor: number): NounPhrase | null {
  if (!hasClass(passage, floor, 'preposition') || !inList(passage, floor + 1, 'vehicle')) return null;
  for (let i = floor + 2; i < Math.min(verb, floor + 2 + GAP); i++) {
    const mention = passage.mentionAt[i];
    if (mention?.type !== 'PERS' && mention?.type !== 'OCC') continue;
    const told = passage.text.slice(passage.tokens[i].start, mention.start);
    return /^ل/.test(told) ? readNounPhrase(passage, i, verb, true) : null;
  }
  return null;
}

function subjectBefore(passage: Passage, verb: number, opening: Opening): NounPhrase | null {
  const { subjectFrom } = opening;
  if (subjectFrom < 0 || subjectFrom >= verb) return null;
  let from = subjectFrom;
  while (from < verb && isSkippable(passage, from)) from = Math.max(from + 1, passage.mentionTo[from]);
  const phrase = readNounPhrase(passage, from, verb);
  if (!phrase || isDateline(passage, phrase)) return null;
  // Between subject and verb only «قد», adverbs and what stands between commas or dashes.
  let i = phrase.to;
  while (i < verb) {
    if (hasClass(passage, i, 'auxiliary') || hasClass(passage, i, 'negation') || isAdverbial(passage, i)) i++;
    else if (isComma(passage, i) || isPunctuation(passage, i, DASHES)) {
      const close = closingPunctuation(passage, i + 1, verb);
      i = close < 0 ? i + 1 : close + 1;
      if (close < 0 && i !== verb && !isAdverbial(passage, i) && !hasClass(passage, i, 'auxiliary')) return null;
    } else return null;
  }
  return isSubject(passage, phrase) ? phrase : null;
}

/** «مقابل 29% قالوا»: those of a survey who answered so. */
function countBefore(passage: Passage, verb: number, floor: number): NounPhrase | null {
  let from = verb - 1;
  while (from > floor && passage.mentionAt[from]?.type !== 'NUM' && verb - from < GAP) from--;
  if (passage.mentionAt[from]?.type !== 'NUM') return null;
  const phrase = readNounPhrase(passage, from, verb);
  return phrase?.to === verb && isSubject(passage, phrase) ? phrase : null;
}

/** «الرياض - أعلنت …»: where the report was written, not who announced. */
function isDateline(passage: Passage, { from, to, first }: NounPhrase): boolean {
  return from === 0 && (first?.type === 'GPE' || first?.type === 'LOC') && isPunctuation(passage, to, DASHES);
}

function closingPunctuation(passage: Passage, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isComma(passage, i) || isPunctuation(passage, i, DASHES)) return i;
  return -1;
}

/** «أما الوزير فقال …», «وأضاف أن الوزير "يأمل في …"»: the subject stands before ف, or before the mark that opens the quotation. */
function subjectOutside(passage: Passage, verb: number, clauseStart: number, joined: boolean): NounPhrase | null {
  if (joined) return passage.tokens[verb].word.bare.startsWith('ف') ? topicBefore(passage, verb, clauseStart) : null;
  const mark = verb - 1;
  if (verb !== clauseStart || mark < 1 || passage.opens[mark] < 0) return null;
  const floor = passage.sentenceFrom[mark];
  const opening = clauseOpening(passage, mark, floor, false);
  return opening.relative || opening.enclosing ? null : subjectBefore(passage, mark, opening);
}

const TOPIC = /^[وف]?(?:أما|اما)$/;

/** «أما X فـ…»: what stands between the two. */
function topicBefore(passage: Passage, verb: number, floor: number): NounPhrase | null {
  for (let i = verb - 1; i >= Math.max(floor, verb - REACH_BACK); i--) {
    if (!TOPIC.test(passage.tokens[i].word.bare)) continue;
    const phrase = readNounPhrase(passage, i + 1, verb);
    return phrase && (phrase.to === verb || isComma(passage, phrase.to)) ? phrase : null;
  }
  return null;
}

function isSkippable(passage: Passage, i: number): boolean {
  const { kind, word } = passage.tokens[i];
  if (TOPIC.test(word.bare)) return true;
  return kind === 'punctuation' || kind === 'symbol' || isAdverbial(passage, i) || hasClass(passage, i, 'auxiliary');
}

/** The subject after the verb, over adverbs, dates and «في بيان». */
function subjectAfter(passage: Passage, from: number, end: number, open: boolean): NounPhrase | null {
  let i = from;
  while (i < end) {
    if (isComma(passage, i) || isPunctuation(passage, i, DASHES)) i++;
    else if (i === from && isPronounObject(passage, i) && i + 1 < end) i++;
    else if (i === from && takenUpLength(passage, i) === 1 && i + 1 < end) i++;
    else if (isAdverbial(passage, i)) i = Math.max(i + 1, passage.mentionTo[i]);
    else if (hasClass(passage, i, 'preposition') && inList(passage, i + 1, 'vehicle') && i + 2 < end) {
      const next = afterAdjunct(passage, i + 2, end);
      if (next < 0) return null;
      i = next;
    } else {
      const next = skipMediator(passage, i, end);
      if (next === i) break;
      i = next;
    }
  }
  if (i >= end) return null;
  if (open && i === from && isNameBeforeObject(passage, i, end)) return readNounPhrase(passage, i, i + 1);
  const phrase = readNounPhrase(passage, i, end, open);
  if (phrase && isAccusative(passage, phrase)) return null;
  const unknown =
    i === from && !open && phrase && (isUnknownName(passage, phrase, end) || isQuoted(passage, phrase, end));
  if (!phrase || !(isSubject(passage, phrase) || unknown)) return null;
  // Where an object may follow, a noun that names nobody is rather the object: «أبرزت المكاسب …».
  const known = phrase.person ?? phrase.head ?? phrase.first;
  const bare = open && !known && !hasClass(passage, phrase.from, 'quantifier');
  return bare && !(i === from && isBeforeObject(passage, phrase)) ? null : phrase;
}

/** «وأشارت "الأفق" إلى»: nothing but a name in marks between the verb and what is said. */
function isQuoted(passage: Passage, { from, to }: NounPhrase, end: number): boolean {
  return passage.opens[from] >= 0 && passage.closes[to - 1] === passage.opens[from] && to === end;
}

/** «يقترح المشروع تمكين المستثمرين»: after a noun with the article one without it is its object, as no adjective is so. */
function isBeforeObject(passage: Passage, { from, to }: NounPhrase): boolean {
  const next = passage.tokens[to];
  if (to - from !== 1 || next?.kind !== 'word' || !passage.tokens[from].word.bare.startsWith('ال')) return false;
  if (next.word.bare.startsWith('ال') || passage.mentionAt[to] || isPrepositional(passage, to)) return false;
  // «اعتبرت الخطوة استفزازا», «رفض الوجبة كلها»
  if (/(?:كل|جميع|نفس)(?:ه|ها|هم|هما)$/.test(next.word.bare)) return false;
  return !NO_OBJECTS.has(passage.forms.shapes.of(next.word)) && passage.cues.classes.of(next.word).size === 0;
}

const NO_OBJECTS: ReadonlySet<string> = new Set(['verb', 'imperfect', 'accusative']);

/** «كما أكد ذلك مدير المصنع»: what was said before, the object. */
function isPronounObject(passage: Passage, i: number): boolean {
  return passage.tokens[i].word.bare === 'ذلك' && !passage.tokens[i + 1]?.word.bare.startsWith('ال');
}

/** The token after an adjunct such as «في بيان له»: the subject, where one stands right there. */
function afterAdjunct(passage: Passage, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 4); i++) {
    const type = passage.mentionAt[i]?.type;
    if (type === 'PERS' || type === 'OCC') return i;
    if (isComma(passage, i)) return -1;
  }
  return -1;
}

/** The noun phrase before «الذي»: the longest that ends right there. */
function antecedent(passage: Passage, relative: number, floor: number): NounPhrase | null {
  let end = relative;
  while (end > floor && (isComma(passage, end - 1) || isPunctuation(passage, end - 1, DASHES))) end--;
  for (let i = Math.max(floor, relative - REACH_BACK / 2); i < end; i++) {
    if (!passage.mentionAt[i] && !sourceNoun(passage, i)) continue;
    const phrase = readNounPhrase(passage, i, end);
    if (phrase?.to === end && isSubject(passage, phrase)) return phrase;
  }
  return null;
}
