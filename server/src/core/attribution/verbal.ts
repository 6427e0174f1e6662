import type { CueReading } from '../lexicon/cues.ts';
import type { Cue, Pattern, Span } from '../model.ts';
import { clauseFloor, clauseLimit } from './clause.ts';
import { bareFrom, type Complement, findComplement, nounComplement } from './complement.ts';
import { isImpersonal } from './evidential.ts';
import type { Agreement, Frame } from './frame.ts';
import { findMediators, mediatorsBefore } from './mediators.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import {
  DASHES,
  hasClass,
  inList,
  isColon,
  isCircumstantial,
  isComma,
  isPrepositional,
  isPunctuation,
  isStop,
  type Passage,
  verbReadings,
} from './passage.ts';
import { isPlausible, isPossible, negationBefore } from './plausibility.ts';
import { findSubject, isSubject, type Subject } from './subject.ts';

/** A reporting verb or participle and its arguments; null where the word is no cue here. */
export function verbalFrame(passage: Passage, at: number): Frame | null {
  const limit = clauseLimit(passage, at);
  const clauseStart = clauseFloor(passage, at);
  for (const reading of verbReadings(passage, at)) {
    if (reading.inflection.part === 'noun') continue;
    const frame =
      reading.inflection.part === 'participle'
        ? participleFrame(passage, at, reading, limit)
        : finiteFrame(passage, at, reading, clauseStart, limit);
    if (frame) return frame;
  }
  return null;
}

function cueOf(passage: Passage, at: number, reading: CueReading, complement: Complement | null): Cue[] {
  const { tokens } = passage;
  const first = negationBefore(passage, at);
  const start =
    first < at ? tokens[first].start + conjunctionLength(passage, first) : tokens[at].start + reading.length;
  const { lemma } = reading.lemma;
  const end = cueEnd(passage, at, reading, complement);
  const saying = complement?.saying;
  if (!saying) return [{ span: { start, end }, lemma }];
  // «مضى يقول» is one cue, «توعد … بالقول» two.
  if (tokens[at + 1]?.start === saying.start) return [{ span: { start, end: saying.end }, lemma }];
  return [
    { span: { start, end }, lemma },
    { span: saying, lemma },
  ];
}

/** Where the cue ends: with the preposition that stands directly at it, «لافتا النظر إلى» counted as one. */
function cueEnd(passage: Passage, at: number, reading: CueReading, complement: Complement | null): number {
  const preposition = complement?.preposition;
  if (!preposition || !belongsToCue(passage, preposition, reading)) return passage.tokens[at].end;
  const last = inList(passage, at + 1, 'attention') ? at + 1 : at;
  return complement.at === last + 1 ? preposition.end : passage.tokens[at].end;
}

/** «دعا إلى», «طالب بـ»; «في» and, but for demands, «ل» stay outside. */
function belongsToCue(passage: Passage, { start, end }: Span, { lemma }: CueReading): boolean {
  const preposition = passage.text.slice(start, end);
  return preposition !== 'في' && (lemma.stance === 'call' || !preposition.startsWith('ل'));
}

function conjunctionLength(passage: Passage, at: number): number {
  const { word } = passage.tokens[at];
  if (passage.cues.classes.of(word).size === 0 || !/^[وف]../.test(word.bare)) return 0;
  return word.readings.find(({ proclitics }) => proclitics === word.bare[0])?.length ?? 0;
}

function agreementOf({ inflection }: CueReading): Agreement {
  return { gender: inflection.gender, number: inflection.number };
}

function finiteFrame(passage: Passage, at: number, reading: CueReading, floor: number, limit: number): Frame | null {
  const { lemma, inflection } = reading;
  if (!isPossible(passage, at, reading, floor)) return null;
  const complement =
    namingComplement(passage, at, reading, limit) ??
    (lemma.frames.light ? nounComplement(passage, at, limit) : null) ??
    findComplement(passage, at, lemma.frames, limit);
  const subject = findSubject(
    passage,
    at,
    inflection,
    floor,
    complement?.at ?? limit,
    reading.proclitics !== '',
    lemma.frames.to || complement === null,
  );
  const content =
    objectBefore(passage, at, reading, subject, complement) ??
    complement ??
    bareComplement(passage, at, reading, subject, limit);
  if (!content) return null;
  if (!isPlausible(passage, at, reading, subject, content)) return null;
  const carried = carriedSource(passage, at + 1, content.at);
  const own = subject.phrase ? [subject.phrase] : [];
  const impersonal = subject.missing?.search === 'previous' && isImpersonal(passage, at, reading);
  const sources = carried ? [carried.source] : own;
  return {
    pattern: carried ? 'P6' : patternOf(subject, content, lemma.stance),
    lemma: lemma.lemma,
    stance: lemma.stance,
    commitment: lemma.commitment,
    score: scoreOf(content, subject),
    cues: [...cueOf(passage, at, reading, content), ...(carried ? [carried.cue] : [])],
    from: Math.min(subject.from, negationBefore(passage, at)),
    cueAt: at,
    sources,
    missing: carried ? null : impersonal ? { gender: null, number: null, search: 'nobody' } : subject.missing,
    mediators: [
      ...mediatorsBefore(passage, floor, at),
      ...(carried ? own : []),
      ...findMediators(passage, at + 1, content.at, [...sources, ...own]),
    ],
    introduction: content.introduction,
    contentFrom: content.contentFrom,
    contentStart: content.contentStart,
    limit,
    resume: null,
    joins: subject.joins,
    agreement: agreementOf(reading),
  };
}

/** «ذكر الموقع نقلا عن مسؤول أن …»: the one whose words they are, and the cue that says so. */
function carriedSource(
  passage: Passage,
  from: number,
  to: number,
): { readonly cue: Cue; readonly source: NounPhrase } | null {
  for (let i = from; i < to; i++) {
    const match = passage.cues.phrases.match(passage.tokens, i);
    if (match?.value.lemma !== 'نقلا عن') continue;
    const source = readNounPhrase(passage, match.end, to);
    return (
      source && {
        source,
        cue: { span: { start: passage.tokens[i].start, end: match.endOffset }, lemma: match.value.lemma },
      }
    );
  }
  return null;
}

function patternOf(subject: Subject, content: Complement, stance: string): Pattern {
  if (stance === 'evaluate' && content.introduction === 'bare') return 'P22';
  if (content.introduction === 'colon') return 'P20';
  if (subject.order === 'before' || subject.order === 'relative') return 'P2';
  return subject.order === 'dropped' ? 'P3' : 'P1';
}

function scoreOf(content: Complement, subject: Subject): number {
  const strong =
    content.introduction === 'that' || content.introduction === 'colon' || content.introduction === 'quote';
  return (strong ? 0.95 : 0.8) - (subject.phrase ? 0 : 0.05);
}

/** «ما سماه …», «تعتبرها كوريا الشمالية …»: the content is what the thing is called. */
function namingComplement(passage: Passage, at: number, reading: CueReading, limit: number): Complement | null {
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
function objectBefore(
  passage: Passage,
  at: number,
  reading: CueReading,
  subject: Subject,
  complement: Complement | null,
): Complement | null {
  const { frames } = reading.lemma;
  if (!complement || !frames.np || frames.to) return null;
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

/** The content without a sign before it: «نفى الوزير صحة الأنباء», «وأضاف نحن …». */
function bareComplement(
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

/** «مشيرا إلى أن …»: who speaks is the subject of the clause before. */
function participleFrame(passage: Passage, at: number, reading: CueReading, limit: number): Frame | null {
  const { lemma, inflection } = reading;
  if (inflection.definite || passage.mentionAt[at] || !(isCircumstantial(passage, at) || isSetOff(passage, at)))
    return null;
  if (!/(?:ا|ة|ين)$/.test(passage.tokens[at].word.bare)) return null;
  const complement = findComplement(passage, at, lemma.frames, limit);
  const content = complement ?? participleObject(passage, at, reading, limit);
  if (!content) return null;
  const weak = content.introduction === 'bare' || content.introduction === 'preposition';
  const close =
    content.at === at + 1 && passage.tokens[at].word.bare.endsWith('ا') && content.introduction === 'preposition';
  const clause = hasClass(passage, content.contentFrom, 'complementiser');
  const doubtful = content.introduction === 'preposition' || isDoubtful(passage, at, reading);
  if (weak && !close && !clause && doubtful && !isSetOff(passage, at)) return null;
  return {
    pattern: 'P19',
    lemma: lemma.lemma,
    stance: lemma.stance,
    commitment: lemma.commitment,
    score: complement && complement.introduction !== 'preposition' ? 0.9 : 0.75,
    cues: cueOf(passage, at, reading, content),
    from: at,
    cueAt: at,
    sources: [],
    missing: { gender: inflection.gender, number: inflection.number, search: 'clause' },
    mediators: findMediators(passage, at + 1, content.at, []),
    introduction: content.introduction,
    contentFrom: content.contentFrom,
    contentStart: content.contentStart,
    limit,
    resume: null,
    joins: 'sibling',
    agreement: agreementOf(reading),
  };
}

/** «موافقة», «مذكرة»: also a noun. */
function isDoubtful(passage: Passage, at: number, { lemma }: CueReading): boolean {
  return lemma.frames.homograph || verbReadings(passage, at).some(({ inflection }) => inflection.part === 'noun');
}

/** Whether a comma, a stop or a closing mark stands before the participle, or it begins the paragraph. */
function isSetOff(passage: Passage, at: number): boolean {
  return at === 0 || isComma(passage, at - 1) || isStop(passage, at - 1) || passage.closes[at - 1] >= 0;
}

function participleObject(passage: Passage, at: number, reading: CueReading, limit: number): Complement | null {
  const { frames } = reading.lemma;
  const from = at + 1;
  if (!frames.np || from >= limit || limit - from < 2) return null;
  if (
    isComma(passage, from) ||
    isColon(passage, from) ||
    isStop(passage, from) ||
    hasClass(passage, from, 'preposition')
  )
    return null;
  return bareFrom(passage, from);
}
