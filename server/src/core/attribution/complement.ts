import type { CueReading, Frames } from '../lexicon/cues.ts';
import type { Stance } from '../model.ts';
import { asideEnd } from './aside.ts';
import { isInsideMention, isPlace, opensWithPreposition, prepositionAt } from './complementPreposition.ts';
import type { Introduction } from './frame.ts';
import {
  DASHES,
  hasClass,
  inList,
  isCircumstantial,
  isComma,
  isColon,
  isPrepositional,
  isPunctuation,
  isStop,
  type Passage,
  prepositionalProclitic,
  verbReadings,
} from './passage.ts';
import { opensSpeech } from './speechMarks.ts';

/** What stands after a reporting verb as its content's beginning. */
export interface Complement {
  readonly introduction: Introduction;
  /** The token at which the region of subject and adjuncts ends. */
  readonly at: number;
  /** The content's first token and its offset. */
  readonly contentFrom: number;
  readonly contentStart: number;
  /** The preposition that introduces the content: it belongs to the cue where it stands directly at it. */
  readonly preposition: { readonly start: number; readonly end: number } | null;
  /** «قائلا», «بالقول»: a second cue of the same relation. */
  readonly saying: { readonly start: number; readonly end: number } | null;
}

/** The frames of a noun or phrase of saying: «قوله إن», «جاء في البيان: …». */
export const STATEMENT: Frames = {
  that: true,
  say: true,
  clause: false,
  np: false,
  name: false,
  homograph: false,
  light: false,
  object: false,
  to: false,
  prepositions: [],
  withThat: [],
  known: [],
};

/** A statement's frames with the prepositions of a verbal noun: «تأكيده على». */
export function statementWith(prepositions: readonly string[]): Frames {
  return { ...STATEMENT, prepositions, known: prepositions };
}

/** A content that begins at a token without any sign before it. */
export function bareFrom(passage: Passage, from: number): Complement {
  return {
    introduction: passage.opens[from] >= 0 ? 'quote' : 'bare',
    at: from,
    contentFrom: from,
    contentStart: passage.tokens[from].start,
    preposition: null,
    saying: null,
  };
}

/** How far a light verb's noun may be. */
const NOUN_REACH = 12;

/** What is said again with a noun and its object: «جدد الوزير تأكيد دعمه», «كررت الحركة رفض الاتفاق». */
const RENEWED: ReadonlySet<Stance> = new Set(['assert', 'reject', 'deny', 'call']);

/** «تأكيد دعمه»: an indefinite verbal noun with a word after it that is neither a preposition nor a grammatical word. */
function isConstruct(passage: Passage, i: number, { inflection }: CueReading): boolean {
  const next = passage.tokens[i + 1];
  if (inflection.suffixed || inflection.definite || passage.tokens[i].word.bare.endsWith('ا')) return false;
  return next?.kind === 'word' && !isPrepositional(passage, i + 1) && passage.cues.classes.of(next.word).size === 0;
}

/** «جددت الحركة تنديدها بـ …», «أصدر الوزير قرارا بـ …»: the noun is a second cue, the content is its complement. */
export function nounComplement(passage: Passage, verb: number, limit: number): Complement | null {
  for (let i = verb + 1; i < Math.min(limit, verb + NOUN_REACH); i++) {
    if (hasClass(passage, i, 'complementiser') || isColon(passage, i) || isComma(passage, i)) return null;
    if (passage.mentionAt[i]) continue;
    const noun = verbReadings(passage, i).find(
      ({ inflection, proclitics }) => inflection.part === 'noun' && proclitics === '',
    );
    if (!noun) continue;
    const { bare } = passage.tokens[i].word;
    const { start, end } = passage.tokens[i];
    if (RENEWED.has(noun.lemma.stance) && isConstruct(passage, i, noun) && i + 1 < limit)
      return { ...bareFrom(passage, i + 1), at: i, saying: { start, end } };
    if (noun.lemma.frames.homograph && !noun.inflection.definite) continue;
    if (!noun.inflection.suffixed && !noun.inflection.definite && !/(?:ا|ات|وامر)$/.test(bare)) continue;
    const content = findComplement(
      passage,
      i,
      statementWith([...noun.lemma.frames.prepositions, 'ب']),
      Math.min(limit, i + 4),
    );
    if (!content) continue;
    const joined = content.preposition && content.at === i + 1;
    return { ...content, at: i, saying: { start, end: joined && content.preposition ? content.preposition.end : end } };
  }
  return null;
}

/** How many tokens may stand between a verb and its complement. */
const REACH = 60;

/**
 * The complement of the reporting verb at `verb`, by the verb's frames; null where none of them is found before `limit`.
 * «أشار الوزير إلى أن …»: the preposition with أن wins over an earlier one of an adjunct.
 */
export function findComplement(passage: Passage, verb: number, frames: Frames, limit: number): Complement | null {
  const { tokens, opens } = passage;
  const end = Math.min(limit, verb + REACH);
  let candidate: Complement | null = null;
  let depth = 0;
  for (let i = verb + 1; i < end; i++) {
    const token = tokens[i];
    if (token.kind === 'punctuation') {
      const mark = token.word.surface[0];
      if (mark === '(') depth++;
      else if (mark === ')') depth = Math.max(0, depth - 1);
      else if (isStop(passage, i) || mark === '؛') break;
      else if (isColon(passage, i) && frames.say && !isClock(passage, i)) return afterColon(passage, i);
      i = asideEnd(passage, i, end);
      continue;
    }
    if (depth > 0) continue;
    if (opens[i] >= 0) {
      if (!candidate && i === verb + 1 && opensWithPreposition(passage, i, frames))
        return starting(passage, i, 'quote');
      if (!candidate && frames.say && opensSpeech(passage, i, verb)) return starting(passage, i, 'quote');
      const { closeToken } = passage.quotations[opens[i]];
      if (closeToken !== null && closeToken < end) i = closeToken;
      continue;
    }
    if (token.kind !== 'word') continue;
    if (hasClass(passage, i, 'complementiser')) {
      if (/^(?:إلا|الا|غير|بيد)$/.test(passage.tokens[i - 1].word.bare)) return candidate;
      if (isAdjunct(passage, i, verb)) continue;
      if (candidate && i > candidate.contentFrom && !(frames.that && isAdjunctOf(passage, verb, candidate, i)))
        return candidate;
      if (frames.that || takesThat(passage, i, frames)) return starting(passage, i, 'that');
      return candidate;
    }
    if (inList(passage, i, 'by-saying')) {
      const saying = afterSaying(passage, i, end);
      if (saying && !candidate) return saying;
    }
    if (i > verb + 1 && isFiniteCue(passage, i) && !isRelative(passage, i)) return candidate;
    if (hasClass(passage, i, 'adversative')) return candidate;
    const preposition = prepositionAt(passage, i, frames);
    if (!preposition || isInsideMention(passage, verb, i)) continue;
    if (preposition.withThat) return preposition.complement;
    if (!candidate && !preposition.needsThat && !isPlace(passage, preposition.complement.contentFrom))
      candidate = preposition.complement;
    if (candidate && i === verb + 1) return candidate;
  }
  return candidate;
}

/** «وأن …» goes on from an earlier one; «رغم أن», «بعد أن» belong to an adjunct. */
function isAdjunct(passage: Passage, i: number, verb: number): boolean {
  if (/^[وف]/.test(passage.tokens[i].word.bare)) return true;
  if (i - 1 <= verb) return false;
  return (
    hasClass(passage, i - 1, 'preposition') ||
    hasClass(passage, i - 1, 'subordinator') ||
    hasClass(passage, i - 1, 'adversative')
  );
}

/** A verb of a relative clause about the subject or an adjunct: «المناسبة التي عرفت», «إحصائية أوردتها». */
function isRelative(passage: Passage, i: number): boolean {
  return (
    hasClass(passage, i - 1, 'relative') || verbReadings(passage, i).every(({ inflection }) => inflection.suffixed)
  );
}

/** «أكد المشرف على الفريق فلان أن …», «أكد السفير في تصريح بالعاصمة، أن …»: the preposition belongs to the subject or to an adjunct. */
function isAdjunctOf(passage: Passage, verb: number, { at, contentFrom }: Complement, that: number): boolean {
  return (at > verb + 1 && isComma(passage, that - 1)) || namesPerson(passage, contentFrom, that);
}

function namesPerson(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isComma(passage, i)) return false;
  for (let i = from; i < to; i++) if (passage.mentionAt[i]?.type === 'PERS') return passage.mentionTo[i] === to;
  return false;
}

function starting(passage: Passage, i: number, introduction: Introduction): Complement {
  const token = passage.tokens[i];
  const reading = token.word.readings.find(({ proclitics }) => proclitics === 'ف' || proclitics === 'و');
  const skip = reading && /^[وف]/.test(token.word.bare) && introduction === 'that' ? reading.length : 0;
  return { introduction, at: i, contentFrom: i, contentStart: token.start + skip, preposition: null, saying: null };
}

function afterColon(passage: Passage, colon: number): Complement {
  const from = colon + 1;
  if (endsParagraph(passage, from)) {
    const { end } = passage.tokens[colon];
    const contentFrom = passage.tokens.length;
    return { introduction: 'announced', at: colon, contentFrom, contentStart: end, preposition: null, saying: null };
  }
  // «وأضاف: إن …» reports as «وأضاف إن …» does.
  const introduction = hasClass(passage, from, 'complementiser') ? 'that' : 'colon';
  return {
    introduction,
    at: colon,
    contentFrom: from,
    contentStart: passage.tokens[from].start,
    preposition: null,
    saying: null,
  };
}

/** Whether nothing but a dash or stops stands from the token on: «وقال المدير :-». */
function endsParagraph(passage: Passage, from: number): boolean {
  let i = from;
  while (i < passage.tokens.length && (isPunctuation(passage, i, DASHES) || isStop(passage, i))) i++;
  return i === passage.tokens.length;
}

/** «05:00» and «الساعة 5:30» are no beginnings of speech. */
function isClock(passage: Passage, colon: number): boolean {
  return passage.tokens[colon - 1]?.kind === 'number' && passage.tokens[colon + 1]?.kind === 'number';
}

/** «بأن» is ب with أن: what takes ب takes it too. */
function takesThat(passage: Passage, i: number, frames: Frames): boolean {
  return (
    passage.tokens[i].word.bare.startsWith('ب') && (frames.prepositions.includes('ب') || frames.withThat.includes('ب'))
  );
}

/** «…، قائلا: …», «بالقول إن …». */
function afterSaying(passage: Passage, i: number, end: number): Complement | null {
  const { tokens } = passage;
  const token = tokens[i];
  const proclitic = /^[وف]?ب/.test(token.word.bare) ? prepositionalProclitic(passage, i, 'ب') : null;
  const next = i + 1;
  if (next >= end) return null;
  const complement = isColon(passage, next)
    ? afterColon(passage, next)
    : hasClass(passage, next, 'complementiser')
      ? starting(passage, next, 'that')
      : passage.opens[next] >= 0
        ? starting(passage, next, 'quote')
        : null;
  return complement ? { ...complement, at: i, saying: { start: proclitic?.end ?? token.start, end: token.end } } : null;
}

/** A reporting verb, or a participle that goes on from the one before: the search must not pass it. */
function isFiniteCue(passage: Passage, i: number): boolean {
  const finite = verbReadings(passage, i).some(
    ({ inflection, proclitics }) =>
      inflection.part === 'verb' && (proclitics !== '' || inflection.gender === 'f' || inflection.tense !== 'past'),
  );
  return finite || isCircumstantial(passage, i);
}
