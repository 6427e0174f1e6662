import type { CueReading, PhraseKind, WordClass } from '../../lexicon/cues.ts';
import type { Stance } from '../../model.ts';
import { declinesToComment, isToldAct, isUnspokenAct } from './acts.ts';
import { isAgentless } from './agentless.ts';
import { asksWhether, type Complement } from '../contents/complement.ts';
import { mannerLength } from '../contents/complementPreposition.ts';
import {
  hasClass,
  inList,
  isComma,
  isNational,
  isPrepositional,
  type Passage,
  sourceNoun,
  verbReadings,
} from '../passage.ts';
import { isImpersonal } from './evidential.ts';
import type { NounPhrase } from '../sources/nounPhrase.ts';
import { isEvidence, isShownByThing } from './showing.ts';
import type { Subject } from '../sources/subject.ts';
import { isNameBeforeObject, isSubject, isUnknownName } from '../sources/subjectPhrase.ts';
import { takenUpLength } from '../sources/takenUp.ts';

/** Particles before the verb that belong to the cue. */
export function negationBefore(passage: Passage, at: number): number {
  return at > 0 && hasClass(passage, at - 1, 'negation') && passage.sentenceFrom[at - 1] === passage.sentenceFrom[at]
    ? at - 1
    : at;
}

/** Whether the word can be this form here at all. */
export function isPossible(passage: Passage, at: number, reading: CueReading, floor: number): boolean {
  const { inflection, lemma, proclitics } = reading;
  const { bare } = passage.tokens[at].word;
  if (inflection.tense === 'jussive') return passage.tokens[at - 1]?.word.bare.endsWith('لم') ?? false;
  // «أمرا», «ردا»: the accusative of a noun, not the dual of the verb.
  if (
    inflection.tense === 'past' &&
    inflection.number === 'd' &&
    inflection.gender === 'm' &&
    bare.length <= 4 + proclitics.length
  )
    return false;
  // «لا يقرأ»: its hamza is no ending.
  if (inflection.number === 'd' && /أ$/.test(passage.tokens[at].word.surface)) return false;
  if (isFirstPerson(passage, at, reading) || isOtherWord(passage, at, reading)) return false;
  // «من هنا»: no «هنأ» without its hamza.
  if (hasClass(passage, at, 'adverb') && !/[أإؤئ]/.test(passage.tokens[at].word.surface)) return false;
  // «جراء تجدد القصف»: no verb follows a preposition.
  if (proclitics === '' && at > floor && isPlainPreposition(passage, at - 1)) return false;
  if (inflection.suffixed && isOwnNoun(passage, at) && !opensClause(passage, at, true)) return false;
  // «وبينها», «دونها»
  const told = lemma.frames.say && !lemma.frames.homograph;
  if (inflection.suffixed && !lemma.frames.to && !lemma.frames.name && !lemma.frames.np && !told) return false;
  if (!lemma.frames.homograph || inflection.tense !== 'past' || inflection.gender !== 'm' || inflection.number !== 's')
    return true;
  if (proclitics !== '' || at === floor || switchesBefore(passage, at, floor) || followsAdjunct(passage, at, floor))
    return true;
  return opensClause(passage, at) && !hasClass(passage, at - 1, 'pronoun');
}

/** «منذ أعلن», «حتى قال» are conjunctions too, «من» is «who» as well. */
const BEFORE_CLAUSES = /^[وف]?(?:منذ|حتى|بين|قبل|بعد|من)$/;

function isPlainPreposition(passage: Passage, i: number): boolean {
  return hasClass(passage, i, 'preposition') && !BEFORE_CLAUSES.test(passage.tokens[i].word.bare);
}

/** What may stand before the verb that opens a clause. */
const INTRODUCING: ReadonlySet<PhraseKind> = new Set<PhraseKind>(['switch', 'connective', 'adjunct']);

/** «من جهته عبر الوزير عن …», «إلى ذلك حذر المدير من …»: a verb opens the clause after the phrase that hands the word over. */
function switchesBefore(passage: Passage, at: number, floor: number): boolean {
  for (let i = Math.max(floor, at - 3); i < at; i++) {
    const match = passage.cues.phrases.match(passage.tokens, i);
    if (match && INTRODUCING.has(match.value.kind) && match.end === at) return true;
  }
  return false;
}

/** «نادي», «رفض سوري», «ألف فدان», «أبرزها»: a noun that is spelled like the past of the verb, but for its last letter, that is counted, or that only a pronoun makes look like one. */
function isOtherWord(passage: Passage, at: number, { inflection, lemma, proclitics }: CueReading): boolean {
  if (!lemma.frames.homograph || inflection.tense !== 'past' || inflection.gender !== 'm') return false;
  const bare = passage.tokens[at].word.bare.slice(proclitics.length);
  if (at > 0 && (hasClass(passage, at - 1, 'auxiliary') || hasClass(passage, at - 1, 'negation'))) return false;
  if (lemma.lemma.endsWith('ى') && bare.endsWith('ي')) return true;
  if (at === 0 && proclitics === '' && inflection.number === 's' && isNational(passage, 1)) return true;
  if (at > 0 && proclitics !== 'و' && inflection.number === 's' && passage.endsMention[at - 1] === 'NUM') return true;
  const relative = at > 0 && (hasClass(passage, at - 1, 'relative') || passage.tokens[at - 1].word.bare.endsWith('ما'));
  return inflection.suffixed && !relative && /^أ..?.ه(?:ا|م|ما|ن)?$/.test(bare);
}

/** How far from the beginning of a sentence the adjunct with which it opens may end. */
const OPENING_ADJUNCT = 12;

/** «وفي هذا الصدد كشف المدير أن …», «في رده على السؤال صرح المتهم …»: an adjunct opens the sentence, a verb with somebody who speaks follows it. */
function followsAdjunct(passage: Passage, at: number, floor: number): boolean {
  if (at - floor > OPENING_ADJUNCT || !isPrepositional(passage, floor) || isPrepositional(passage, at - 1))
    return false;
  const subject = sourceNoun(passage, at + 1);
  const known = subject !== null && (subject.definite || passage.tokens[at + 2]?.word.bare.startsWith('ال'));
  const speaks = passage.mentionAt[at + 1]?.type === 'PERS' || (known && subject.proclitics === '');
  if (!speaks) return false;
  const before = passage.tokens[at - 1].word.bare;
  if (!before.startsWith('ال') && !/(?:ه|ها|هم)$/.test(before) && passage.endsMention[at - 1] === null) return false;
  for (let i = floor; i < at; i++) if (opensInnerClause(passage, i)) return false;
  return true;
}

function opensInnerClause(passage: Passage, i: number): boolean {
  return hasClass(passage, i, 'complementiser') || hasClass(passage, i, 'relative') || isComma(passage, i);
}

const FIRST_PERSON = /^[وف]?(?:أنا|انا|نحن)$/;

/** «أعتقد», «لا اعتقد»: «I think», not «he thought», which is written without hamza and negated with ما or لم. */
function isFirstPerson(passage: Passage, at: number, { inflection, lemma, length }: CueReading): boolean {
  if (inflection.tense !== 'past') return false;
  const { surface } = passage.tokens[at].word;
  const before = passage.tokens[at - 1]?.word.bare ?? '';
  if (FIRST_PERSON.test(before) || /^[وف]?لا$/.test(before)) return true;
  // «أدعى» is a careless «ادعى»: «I claim» is «أدعي».
  return surface[length] === 'أ' && lemma.lemma.startsWith('ا') && !surface.endsWith('ى');
}

/** «شكره», «رفضه»: rather what he feels or does than what he did to him. */
function isOwnNoun(passage: Passage, at: number): boolean {
  return verbReadings(passage, at).some(({ inflection }) => inflection.part === 'noun' && inflection.suffixed);
}

/** Whether a clause can begin at the token, as far as the word before it tells. */
function opensClause(passage: Passage, at: number, strictly = false): boolean {
  if (at === 0) return true;
  const { kind } = passage.tokens[at - 1];
  if (kind === 'punctuation' || kind === 'mark') return true;
  const type = passage.endsMention[at - 1];
  return (
    passage.tokens[at - 1].word.bare === 'ثم' ||
    (!strictly && type !== null && type !== 'NUM') ||
    ['auxiliary', 'relative', 'complementiser', 'subordinator', 'temporal', 'negation', 'adversative', 'pronoun'].some(
      (wordClass) => hasClass(passage, at - 1, wordClass as WordClass),
    )
  );
}

/** Stances of verbs whose negation reports something too: «لم يستبعد», «لا يعتقد». */
const NEGATABLE: ReadonlySet<Stance> = new Set(['deny', 'belief', 'predict', 'disclose', 'concede', 'commit']);

/** «لم توضح متى …», «لم يحدد ما إذا كان …»: what is left open is told by leaving it open. */
function asks(passage: Passage, from: number): boolean {
  return from < passage.tokens.length && (asksWhether(passage, from) || inList(passage, from, 'question'));
}

/** A verb with its complement counts where somebody speaks, or goes on from a speaker: the weaker the complement, the surer the subject must be. */
export function isPlausible(
  passage: Passage,
  at: number,
  reading: CueReading,
  subject: Subject,
  content: Complement,
): boolean {
  const { stance, frames } = reading.lemma;
  const negation = negationBefore(passage, at);
  // «بين الوزير والسفير: …»
  if (reading.proclitics === '' && hasClass(passage, at, 'preposition') && !governs(content)) return false;
  if (subject.missing?.search === 'enclosing' && OWN_ACTS.has(stance)) return false;
  if (isShownByThing(passage, at, reading, subject) || isAgentless(passage, at, reading, subject, content))
    return false;
  // «فتح الباب واكتشف أن …»: only who is named tells what they found out.
  if (stance === 'learn' && subject.phrase === null) return false;
  // «سيواصل الفريق استعداداته …»: what goes on later is no speech.
  if (stance === 'continue' && !frames.that && /^[وف]?س[يت]/.test(passage.tokens[at].word.bare)) return false;
  if (isToldAct(reading, subject, content)) return false;
  if (stance === 'evidence' && !isEvidence(passage, subject, content)) return false;
  // «كانت تظن أن …»: what somebody thinks is told of those who are named, or of nobody («يُعتقد أن»).
  if (stance === 'belief' && subject.missing?.search === 'previous' && !isImpersonal(passage, at, reading))
    return false;
  if (stance === 'reject' && declinesToComment(passage, at, content.contentFrom)) return false;
  // «فضل عدم ذكر اسمه»
  if (passage.tokens[at + 1].word.bare === 'عدم' && inList(passage, at + 2, 'no-comment')) return false;
  if (negation < at && !NEGATABLE.has(stance) && !asks(passage, content.contentFrom)) return false;
  if (/^و?(?:ما|مما)$/.test(passage.tokens[at - 1]?.word.bare ?? '') && !reading.inflection.suffixed) {
    return content.introduction === 'that' && (content.at === at + 1 || subject.phrase !== null);
  }
  const weak = content.introduction === 'preposition' || content.introduction === 'bare';
  if (!weak || hasClass(passage, content.contentFrom, 'complementiser')) {
    return subject.order !== 'relative' || subject.phrase !== null || content.at <= at + 3;
  }
  if (frames.name && reading.inflection.suffixed) return true;
  const joined = isJoined(passage, at, reading);
  if (isUnspokenAct(passage, at, reading, subject, content, joined)) return false;
  if (isResumed(passage, at + 1, frames.prepositions)) return false;
  if (reading.inflection.suffixed && !frames.to && !frames.say) return false;
  if (reading.proclitics.endsWith('ل')) return false;
  if (isConditional(passage, subject.from)) return false;
  if (content.introduction === 'preposition' && passage.mentionAt[content.contentFrom]?.type === 'PERS') return false;
  if (stance === 'topic' && !subject.phrase)
    return joined && (content.introduction === 'bare' || content.at === at + 1);
  if (subject.phrase) {
    const { phrase } = subject;
    if (isSubject(passage, phrase) || isNameBeforeObject(passage, phrase.from, content.at)) return true;
    const opens = reading.proclitics !== '' || !frames.homograph || isComma(passage, at - 1);
    return opens && isNameBefore(passage, at, phrase, content);
  }
  // «كلمة أعرب فيها عن …»: what the words stand in comes before the verb.
  const takenUp = subject.order === 'dropped' && takenUpLength(passage, at + 1) > 0;
  if (subject.joins === 'nested' && !joined && !takenUp && subject.missing?.search !== 'enclosing') return false;
  // «ويعتبر هذا …» is a passive.
  const enclosing = subject.missing?.search === 'enclosing';
  const past = reading.inflection.tense === 'past';
  if (stance === 'opinion' && content.introduction === 'bare' && !past && !enclosing) return false;
  if (frames.homograph && past && reading.inflection.gender === 'm' && content.introduction === 'bare' && !joined)
    return false;
  const resumed = content.at === at + 2 && hasClass(passage, at + 1, 'adverb');
  return content.at === at + 1 || resumed || takenUp || joined || frames.to;
}

/** «شدد كرم على أهمية …», «تحدث بصل عن …»: an unknown name between the verb and its preposition. */
function isNameBefore(passage: Passage, at: number, phrase: NounPhrase, { at: to, preposition }: Complement): boolean {
  if (phrase.from !== at + 1 || phrase.to !== to || preposition === null || mannerLength(passage, at + 1) > 0)
    return false;
  return isUnknownName(passage, phrase, to);
}

/** «وأعرب», «كما أعرب», «ولم يعرب», «وقد أعرب»: goes on from the sentence before. */
function isJoined(passage: Passage, at: number, { proclitics }: CueReading): boolean {
  const negation = negationBefore(passage, at);
  if (proclitics !== '' || /^[وف]/.test(passage.tokens[negation].word.bare)) return true;
  return /^(?:و|كما|ثم|[وف]قد)$/.test(passage.tokens[at - 1]?.word.bare ?? '');
}

/** «بين الوزير أن …», «عبر الوزير عن …»: what no preposition has after it. */
function governs({ introduction }: Complement): boolean {
  return introduction === 'that' || introduction === 'preposition';
}

/** What one says to have done oneself is told, not said again: «قالت الوزارة إنها قررت …». */
const OWN_ACTS: ReadonlySet<Stance> = new Set(['intent', 'decide', 'reject', 'threat', 'express', 'commit']);

/** «التي كشفت عنها اللجنة»: what was disclosed stands before the verb. */
function isResumed(passage: Passage, i: number, prepositions: readonly string[]): boolean {
  const bare = passage.tokens[i]?.word.bare ?? '';
  return prepositions.some((preposition) => {
    const stem = preposition.replace(/ى$/, 'ي');
    return bare.startsWith(stem) && /^(?:ه|ها|هم|هما)$/.test(bare.slice(stem.length));
  });
}

/** «إذا قررت …» */
function isConditional(passage: Passage, i: number): boolean {
  return /^[وف]?(?:إذا|لو|اذا)$/.test(passage.tokens[i].word.bare);
}
