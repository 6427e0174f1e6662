import type { Frames } from '../../lexicon/cues.ts';
import type { Span } from '../../model.ts';
import { asideEnd, takesUpNoun } from '../aside.ts';
import {
  belongsToNoun,
  isInsideMention,
  isPlace,
  opensWithPreposition,
  prepositionAt,
} from './complementPreposition.ts';
import type { Introduction } from '../frame.ts';
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
  sourceNoun,
  verbReadings,
} from '../passage.ts';
import { opensBodyName } from '../sources/phraseRules.ts';
import { opensSpeech } from './speechMarks.ts';
import { isCalled } from './wording.ts';

/** What stands after a reporting verb as its content's beginning. */
export interface Complement {
  readonly introduction: Introduction;
  /** The token at which the region of subject and adjuncts ends. */
  readonly at: number;
  /** The content's first token and its offset. */
  readonly contentFrom: number;
  readonly contentStart: number;
  /** The preposition that introduces the content: it belongs to the cue where it stands directly at it. */
  readonly preposition: Span | null;
  /** «قائلا», «بالقول»: a second cue of the same relation. */
  readonly saying: Span | null;
}

/** The frames of a noun or phrase of saying: «قوله إن», «جاء في البيان: …». */
export const STATEMENT: Frames = {
  that: true,
  say: true,
  clause: false,
  np: false,
  name: false,
  homograph: false,
  act: false,
  blame: false,
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
  // What is taken where no better one follows.
  let doubtful: Complement | null = null;
  let depth = 0;
  for (let i = verb + 1; i < end; i++) {
    const token = tokens[i];
    if (token.kind === 'punctuation') {
      const mark = token.word.surface[0];
      if (mark === '(') depth++;
      else if (mark === ')') depth = Math.max(0, depth - 1);
      else if (mark === '؛' || (isStop(passage, i) && depth === 0 && !isWithinSentence(passage, i))) break;
      else if (isColon(passage, i) && frames.say && !isClock(passage, i) && !isCalled(passage, i - 1))
        return afterColon(passage, i);
      i = asideEnd(passage, i, end);
      continue;
    }
    if (depth > 0) continue;
    if (opens[i] >= 0) {
      if (!candidate && (i === verb + 1 || isComma(passage, i - 1)) && opensWithPreposition(passage, i, frames))
        return starting(passage, i, 'quote');
      if (!candidate && frames.say && !opensBodyName(passage, i) && opensSpeech(passage, i, verb))
        return starting(passage, i, 'quote');
      const { closeToken } = passage.quotations[opens[i]];
      if (closeToken !== null && closeToken < end) i = closeToken;
      continue;
    }
    if (token.kind !== 'word') continue;
    if (hasClass(passage, i, 'complementiser')) {
      if (/^(?:إلا|الا|غير|بيد)$/.test(passage.tokens[i - 1].word.bare)) break;
      if (isAdjunct(passage, i, verb)) continue;
      if (candidate && i > candidate.contentFrom && !(frames.that && isAdjunctOf(passage, verb, candidate, i)))
        return candidate;
      if (frames.that || takesThat(passage, i, frames)) return starting(passage, i, 'that');
      break;
    }
    if (frames.that && !candidate && asksWhether(passage, i)) return starting(passage, i, 'that');
    if (!candidate && isClausal(passage, i, frames)) return { ...bareFrom(passage, i), at: i };
    const saying = candidate ? null : sayingAt(passage, i, frames, end);
    if (saying) return saying;
    if (i > verb + 1 && isFiniteCue(passage, i) && !isRelative(passage, i) && !tellsOfPrinting(passage, verb, i)) break;
    if (hasClass(passage, i, 'adversative')) break;
    const preposition = prepositionAt(passage, i, frames);
    if (!preposition || isInsideMention(passage, verb, i)) continue;
    if (preposition.withThat) return preposition.complement;
    if (!candidate && !preposition.needsThat && !isPlace(passage, preposition.complement)) {
      if (belongsToNoun(passage, verb, i)) doubtful ??= preposition.complement;
      else candidate = preposition.complement;
    }
    if (candidate && i === verb + 1) return candidate;
  }
  return candidate ?? doubtful;
}

/** «د. نور», «(آي.بي)»: a full stop that ends no sentence. */
function isWithinSentence(passage: Passage, i: number): boolean {
  return passage.tokens[i].word.surface === '.' && i + 1 < passage.sentenceTo[i];
}

/** «لم يوضح ما إذا كان …» */
export function asksWhether({ tokens }: Passage, i: number): boolean {
  return tokens[i].word.bare === 'ما' && /^[إا](?:ذا|ن)$/.test(tokens[i + 1]?.word.bare ?? '');
}

/** «رأى الخبير ضرورة أن …», «ناشدت الوزارة المنظمات ضرورة التدخل»: a noun that makes one of a clause, after a verb that takes clauses alone. */
function isClausal(passage: Passage, i: number, { that, np }: Frames): boolean {
  if (!that || np || !inList(passage, i, 'clausal') || /^[بلك]/.test(passage.tokens[i].word.bare)) return false;
  return !isPrepositional(passage, i - 1) && !hasClass(passage, i - 1, 'negation');
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

/** A verb of a clause about the subject or an adjunct: «المناسبة التي عرفت», «إحصائية أوردتها», «تصريحات أدلى بها», «وهو يرد على الأسئلة». */
function isRelative(passage: Passage, i: number): boolean {
  return (
    hasClass(passage, i - 1, 'relative') ||
    /^و(?:هو|هي|هم)$/.test(passage.tokens[i - 1].word.bare) ||
    takesUpNoun(passage, i + 1) ||
    verbReadings(passage, i).every(({ inflection }) => inflection.suffixed)
  );
}

/** «أظهرت دراسة نشرت في مجلة أن …», «… ونُشرت نتائجها أن …»: where a study came out is told of it between the verb and its content. */
function tellsOfPrinting(passage: Passage, verb: number, i: number): boolean {
  const head = sourceNoun(passage, verb + 1);
  return (
    head?.class === 'document' && !head.definite && verbReadings(passage, i).some(({ lemma }) => lemma.lemma === 'نشر')
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

/** «قائلا», «بالقول», «موضحا», «بالتأكيد» as a second cue of the verb before it, with what it introduces. */
function sayingAt(passage: Passage, i: number, frames: Frames, end: number): Complement | null {
  if (inList(passage, i, 'by-saying')) return afterSaying(passage, i, end);
  if (!frames.say || frames.np) return null;
  const part = inList(passage, i, 'by-stating') ? 'noun' : isCircumstantial(passage, i) ? 'participle' : null;
  return part && !isComma(passage, i - 1) ? afterStating(passage, i, part, end) : null;
}

/** «…، قائلا: …», «بالقول إن …». */
function afterSaying(passage: Passage, i: number, end: number): Complement | null {
  const next = i + 1;
  if (next >= end) return null;
  const complement = isColon(passage, next)
    ? afterColon(passage, next)
    : hasClass(passage, next, 'complementiser')
      ? starting(passage, next, 'that')
      : passage.opens[next] >= 0
        ? starting(passage, next, 'quote')
        : null;
  return complement && { ...complement, at: i, saying: spanOfSaying(passage, i) };
}

/** «وأضاف موضحا أن …», «اختتم حديثه بالتأكيد على …»: the participle or noun has the content that the verb has not. */
function afterStating(passage: Passage, i: number, part: 'noun' | 'participle', end: number): Complement | null {
  const reading = verbReadings(passage, i).find(({ inflection }) => inflection.part === part);
  if (!reading) return null;
  const { that, prepositions, withThat, known } = reading.lemma.frames;
  const content = findComplement(
    passage,
    i,
    { ...STATEMENT, that, prepositions, withThat, known },
    Math.min(end, i + 3),
  );
  if (content?.at !== i + 1 || (part === 'participle' && !isClause(passage, content))) return null;
  const { start, end: own } = spanOfSaying(passage, i);
  return { ...content, at: i, saying: { start, end: content.preposition?.end ?? own } };
}

function isClause(passage: Passage, { introduction, contentFrom }: Complement): boolean {
  return introduction !== 'preposition' || hasClass(passage, contentFrom, 'complementiser');
}

function spanOfSaying(passage: Passage, i: number): Span {
  const { word, start, end } = passage.tokens[i];
  const proclitic = /^[وف]?ب/.test(word.bare) ? prepositionalProclitic(passage, i, 'ب') : null;
  return { start: proclitic?.end ?? start, end };
}

/** A reporting verb, or a participle that goes on from the one before: the search must not pass it. */
function isFiniteCue(passage: Passage, i: number): boolean {
  const finite = verbReadings(passage, i).some(
    ({ inflection, proclitics }) =>
      inflection.part === 'verb' && (proclitics !== '' || inflection.gender === 'f' || inflection.tense !== 'past'),
  );
  return finite || (isCircumstantial(passage, i) && !hasClass(passage, i - 1, 'preposition'));
}
