import type { CueReading } from '../lexicon/cues.ts';
import { bareFrom, type Complement, findComplement } from './complement.ts';
import { mannerLength } from './complementPreposition.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import { DASHES, hasClass, inList, isComma, isPrepositional, isPunctuation, type Passage } from './passage.ts';
import { negationBefore } from './plausibility.ts';
import { isSubject, type Subject } from './subject.ts';

/** «ما سماه …», «تعتبرها كوريا الشمالية …»: the content is what the thing is called. */
export function namingComplement(passage: Passage, at: number, reading: CueReading, limit: number): Complement | null {
  const { frames } = reading.lemma;
  if (!reading.inflection.suffixed || !frames.name) return null;
  const complement = frames.prepositions.length > 0 ? findComplement(passage, at, frames, limit) : null;
  if (complement) return complement;
  let from = at + 1;
  const phrase = passage.mentionAt[from] ? readNounPhrase(passage, from, limit) : null;
  if (phrase && isSubject(passage, phrase)) from = phrase.to;
  return from < limit ? bareFrom(passage, from) : null;
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
  if (from >= limit || limit - from < (frames.np ? 1 : 4)) return null;
  if (frames.clause && !frames.np && (subject.order === 'relative' || subject.phrase === null)) return null;
  const joined = reading.proclitics !== '' || passage.tokens[negationBefore(passage, at)].word.bare.startsWith('و');
  if (!subject.phrase && !joined && subject.missing?.search !== 'enclosing' && subject.joins === 'nested') return null;
  if (passage.tokens[from].kind === 'punctuation' || (!frames.clause && isPrepositional(passage, from))) return null;
  return bareFrom(passage, from);
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
    else if (isPunctuation(passage, i, DASHES)) i = afterDash(passage, i, limit);
    else if (hasClass(passage, i, 'preposition') && (next === 'DATE' || next === 'TIME')) i = passage.mentionTo[i + 1];
    else if (hasClass(passage, i, 'preposition') && inList(passage, i + 1, 'vehicle')) {
      const phrase = readNounPhrase(passage, i + 1, limit);
      i = phrase ? phrase.to : i + 2;
    } else break;
  }
  return i;
}

/** How many tokens a parenthesis between dashes has at most. */
const PARENTHESIS = 20;

function afterDash(passage: Passage, dash: number, limit: number): number {
  for (let i = dash + 1; i < Math.min(limit, dash + PARENTHESIS); i++)
    if (isPunctuation(passage, i, DASHES)) return i + 1;
  return dash + 1;
}
