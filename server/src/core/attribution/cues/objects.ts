import type { CueReading, PhraseKind } from '../../lexicon/cues.ts';
import { bareFrom, type Complement, findComplement } from '../contents/complement.ts';
import { mannerLength } from '../contents/complementPreposition.ts';
import { skipMediator } from '../sources/mediators.ts';
import { type NounPhrase, readNounPhrase } from '../sources/nounPhrase.ts';
import {
  DASHES,
  hasClass,
  inList,
  isComma,
  isPrepositional,
  isPunctuation,
  type Passage,
  prepositionalProclitic,
  sourceNoun,
  verbReadings,
} from '../passage.ts';
import { negationBefore } from './plausibility.ts';
import type { Subject } from '../sources/subject.ts';
import { isNominativePlural, isSubject } from '../sources/subjectPhrase.ts';
import { takenUpLength } from '../sources/takenUp.ts';

/** «ما سماه …», «تعتبرها كوريا الشمالية …»: the content is what the thing is called. */
export function namingComplement(passage: Passage, at: number, reading: CueReading, limit: number): Complement | null {
  const { frames } = reading.lemma;
  if (!reading.inflection.suffixed || !frames.name) return null;
  const complement = frames.prepositions.length > 0 ? findComplement(passage, at, frames, limit) : null;
  if (complement) return complement;
  let from = at + 1;
  const phrase = passage.mentionAt[from]
    ? readNounPhrase(passage, from, limit)
    : namesPeople(passage, from)
      ? readNounPhrase(passage, from, limit, true)
      : null;
  if (phrase && isSubject(passage, phrase) && phrase.to < limit) from = phrase.to;
  return from < limit ? bareFrom(passage, from) : null;
}

/** «ما يعتبره البعض خطأ», «التي وصفها المنظمون بـ …», «تعتبرها الحكومة ضرورية»: those who call it so; «تعتبره المصدر الوحيد» is what it is called. */
function namesPeople(passage: Passage, i: number): boolean {
  if (hasClass(passage, i, 'quantifier') || isNominativePlural(passage, i)) return true;
  const { bare } = passage.tokens[i].word;
  const noun = sourceNoun(passage, i);
  if (bare !== 'البعض' && noun?.proclitics !== '') return false;
  const next = passage.tokens[i + 1];
  if (noun?.number === 'p') return !bare.endsWith('ين');
  return (
    bare.startsWith('ال') &&
    next?.kind === 'word' &&
    !next.word.bare.startsWith('ال') &&
    !isPrepositional(passage, i + 1)
  );
}

/** «أكدت حرص هيئتها على تعزيز التعاون»: the object is the content, the preposition belongs to it. */
export function objectBefore(
  passage: Passage,
  at: number,
  reading: CueReading,
  subject: Subject,
  complement: Complement | null,
): Complement | null {
  const { frames } = reading.lemma;
  if (!complement) return null;
  if (frames.object && !reading.inflection.suffixed)
    return describedObject(passage, at, subject.order === 'after' ? subject.phrase : null, complement);
  if (!frames.np || frames.to) return null;
  if (complement.introduction !== 'preposition' && complement.introduction !== 'quote') return null;
  if (hasClass(passage, complement.contentFrom, 'complementiser')) return null;
  const from = skipAdjuncts(
    passage,
    subject.order === 'after' && subject.phrase ? subject.phrase.to : at + 1,
    complement.at,
  );
  if (from >= complement.at || isPrepositional(passage, from) || passage.tokens[from].kind === 'punctuation')
    return null;
  return bareFrom(passage, from);
}

/** «وصف الوزير القرار بأنه خطأ»: what is described belongs to the content. */
export function describedObject(
  passage: Passage,
  at: number,
  subject: NounPhrase | null,
  complement: Complement,
): Complement | null {
  const from = skipAdjuncts(passage, subject ? subject.to : at + 1, complement.at);
  // «أرجع الوزير *ذلك* إلى …»: what has been told before.
  if (from + 1 === complement.at && passage.tokens[from].word.bare === 'ذلك') return null;
  return from < complement.at && !isPrepositional(passage, from) ? bareFrom(passage, from) : null;
}

/** The content without a sign before it: «نفى الوزير صحة الأنباء», «وأضاف نحن …». */
export function bareComplement(
  passage: Passage,
  at: number,
  reading: CueReading,
  subject: Subject,
  limit: number,
): Complement | null {
  const { frames } = reading.lemma;
  if (!frames.np && !frames.clause) return null;
  let from = subject.order === 'after' && subject.phrase ? subject.phrase.to : at + 1;
  from = skipAdjuncts(passage, from, limit);
  if (frames.np && reading.lemma.stance === 'call') from = skipAddressee(passage, from, limit, reading);
  if (from >= limit || limit - from < (frames.np ? 1 : 4)) return null;
  if (frames.blame) return burdenAfter(passage, at, from, limit);
  if (frames.clause && !frames.np && (subject.order === 'relative' || subject.phrase === null)) return null;
  const joined = reading.proclitics !== '' || passage.tokens[negationBefore(passage, at)].word.bare.startsWith('و');
  const loose = !subject.phrase && !joined && subject.missing?.search !== 'enclosing' && subject.joins === 'nested';
  if (loose && (subject.order !== 'dropped' || takenUpLength(passage, at + 1) === 0)) return null;
  if (passage.tokens[from].kind === 'punctuation') return null;
  // «وأضاف زميله الهدف الثاني *من* ركلة جزاء»
  const takesAdjunct = frames.clause && reading.lemma.stance !== 'continue';
  if (!takesAdjunct && isPrepositional(passage, from)) return null;
  return GOES_ON.test(passage.tokens[from].word.bare) ? null : bareFrom(passage, from);
}

/** «هيئة المياه *والسدود*», «يقول سامي *وهو* يبتسم»: what goes on with the subject is no content. */
const GOES_ON = /^و(?:ال.+|لل.+|هو|هي|هم)$/;

/** «طلب من المواطنين التزام …», «أهاب بالسكان توخي …», «ناشد الجميع احترام …»: the one of whom it is asked. */
function skipAddressee(passage: Passage, from: number, limit: number, { lemma, inflection }: CueReading): number {
  const { to, withThat } = lemma.frames;
  if (passage.tokens[from]?.word.bare === 'من') return readNounPhrase(passage, from + 1, limit, true)?.to ?? from;
  if (to && !withThat.includes('ب') && !inflection.suffixed)
    return readNounPhrase(passage, from, limit, true)?.to ?? limit;
  if (!withThat.includes('ب') || !prepositionalProclitic(passage, from, 'ب')) return from;
  let i = from + 1;
  while (i < limit && /^و?ال/.test(passage.tokens[i].word.bare)) i++;
  return i;
}

/** How far after the verb the word may be for what is laid on somebody. */
const BURDEN_REACH = 12;

/** «حمّلت الوزارة الاحتلال المسؤولية عن …», «حمّلوها مسؤولية ما يترتب على …»: what is laid on somebody; not «يحمل مسؤولية كبيرة». */
function burdenAfter(passage: Passage, verb: number, from: number, limit: number): Complement | null {
  const first = verbReadings(passage, verb).some(({ inflection }) => inflection.suffixed) ? from : from + 1;
  for (let i = first; i < Math.min(limit - 1, from + BURDEN_REACH); i++)
    if (inList(passage, i, 'burden') && !isPrepositional(passage, i))
      return bareFrom(passage, passage.opens[i - 1] >= 0 ? i - 1 : i);
  return null;
}

/** Skips dates, adverbs, «في بيان» and what stands between dashes: «استعرض الوزير – خلال اللقاء – نتائج …». */
function skipAdjuncts(passage: Passage, start: number, limit: number): number {
  let i = start;
  while (i < limit) {
    const type = passage.mentionAt[i]?.type;
    const next = passage.mentionAt[i + 1]?.type;
    if (type === 'DATE' || type === 'TIME') i = passage.mentionTo[i];
    else if (isComma(passage, i) || hasClass(passage, i, 'temporal') || hasClass(passage, i, 'adverb')) i++;
    else if (mannerLength(passage, i) > 0) i += mannerLength(passage, i);
    else if (takenUpLength(passage, i) > 0) i += takenUpLength(passage, i);
    else if (phraseEnd(passage, i) > i) i = phraseEnd(passage, i);
    else if (isPunctuation(passage, i, DASHES)) i = afterDash(passage, i, limit);
    else if (placeEnd(passage, i) > i) i = placeEnd(passage, i);
    else if (isAside(passage, i, limit)) i = afterComma(passage, i, limit);
    else if (hasClass(passage, i, 'preposition') && hasClass(passage, i + 1, 'demonstrative')) i += 3;
    else if (hasClass(passage, i, 'preposition') && hasClass(passage, i + 1, 'temporal')) i = afterTime(passage, i + 2);
    else if (hasClass(passage, i, 'preposition') && (next === 'DATE' || next === 'TIME')) i = passage.mentionTo[i + 1];
    else if (hasClass(passage, i, 'preposition') && inList(passage, i + 1, 'vehicle')) {
      const phrase = readNounPhrase(passage, i + 1, limit);
      i = phrase ? phrase.to : i + 2;
    } else {
      const next = skipMediator(passage, i, limit);
      if (next === i) break;
      i = next;
    }
  }
  return i;
}

/** The token after «بهذه المناسبة», «بأشد العبارات», «في هذا السياق»; `i` where no such phrase stands. */
function phraseEnd(passage: Passage, i: number): number {
  const match = passage.cues.phrases.match(passage.tokens, i);
  return match && ADJUNCTS.has(match.value.kind) ? match.end : i;
}

const ADJUNCTS: ReadonlySet<PhraseKind> = new Set<PhraseKind>(['adjunct', 'connective', 'switch']);

const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC']);

/** «أكد سامي نور في بيروت انسحاب القوات», «أبرز الشيخ، بوهران، الدور …»: the token after where it was said; `i` where no place stands. */
function placeEnd(passage: Passage, i: number): number {
  const own = passage.mentionAt[i];
  if (own && PLACES.has(own.type) && own.start > passage.tokens[i].start && isPrepositional(passage, i))
    return passage.mentionTo[i];
  const place = passage.mentionAt[i + 1];
  const inside = /^(?:في|من|لدى)$/.test(passage.tokens[i].word.bare) && place?.start === passage.tokens[i + 1]?.start;
  return inside && place && PLACES.has(place.type) ? passage.mentionTo[i + 1] : i;
}

/** «في الآونة الأخيرة»: with the adjective. */
function afterTime(passage: Passage, i: number): number {
  return passage.tokens[i]?.word.bare.startsWith('ال') && passage.mentionAt[i] === null ? i + 1 : i;
}

/** How many tokens an adjunct between commas has at most. */
const ASIDE = 8;

/** «، بالعاصمة، », «اليوم بالعاصمة، »: a preposition right after a comma or a date, and a comma soon after it. */
function isAside(passage: Passage, i: number, limit: number): boolean {
  const before = passage.endsMention[i - 1];
  const setOff = isComma(passage, i - 1) || before === 'DATE' || before === 'TIME';
  return setOff && isPrepositional(passage, i) && afterComma(passage, i, limit) > i;
}

function afterComma(passage: Passage, from: number, limit: number): number {
  for (let i = from + 1; i < Math.min(limit - 1, from + ASIDE); i++) {
    if (isComma(passage, i)) return i + 1;
    if (hasClass(passage, i, 'complementiser') || passage.opens[i] >= 0) return from;
  }
  return from;
}

/** How many tokens a parenthesis between dashes has at most. */
const PARENTHESIS = 20;

function afterDash(passage: Passage, dash: number, limit: number): number {
  for (let i = dash + 1; i < Math.min(limit, dash + PARENTHESIS); i++)
    if (isPunctuation(passage, i, DASHES)) return i + 1;
  return dash + 1;
}
