import type { CueReading, WordClass } from '../lexicon/cues.ts';
import type { Stance } from '../model.ts';
import type { Complement } from './complement.ts';
import { hasClass, inList, type Passage, verbReadings } from './passage.ts';
import { isSubject, type Subject } from './subject.ts';

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
  if (isFirstPerson(passage, at, reading)) return false;
  if (inflection.suffixed && isOwnNoun(passage, at) && !opensClause(passage, at, true)) return false;
  if (inflection.suffixed && !lemma.frames.to && !lemma.frames.name && !lemma.frames.np && !lemma.frames.say)
    return false;
  if (!lemma.frames.homograph || inflection.tense !== 'past' || inflection.gender !== 'm' || inflection.number !== 's')
    return true;
  return proclitics !== '' || at === floor || (opensClause(passage, at) && !hasClass(passage, at - 1, 'pronoun'));
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
    (!strictly && type !== null && type !== 'NUM') ||
    ['auxiliary', 'relative', 'complementiser', 'subordinator', 'temporal', 'negation', 'adversative', 'pronoun'].some(
      (wordClass) => hasClass(passage, at - 1, wordClass as WordClass),
    )
  );
}

/** Stances of verbs whose negation reports something too: «لم يستبعد», «لا يعتقد». */
const NEGATABLE: ReadonlySet<Stance> = new Set(['deny', 'belief', 'predict', 'disclose', 'concede', 'commit']);

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
  if (negation < at && !NEGATABLE.has(stance)) return false;
  if (/^و?(?:ما|مما)$/.test(passage.tokens[at - 1]?.word.bare ?? '') && !reading.inflection.suffixed) {
    return content.introduction === 'that' && (content.at === at + 1 || subject.phrase !== null);
  }
  const weak = content.introduction === 'preposition' || content.introduction === 'bare';
  if (!weak || hasClass(passage, content.contentFrom, 'complementiser')) {
    return subject.order !== 'relative' || subject.phrase !== null || content.at <= at + 3;
  }
  if (frames.name && reading.inflection.suffixed) return true;
  if (isResumed(passage, at + 1, frames.prepositions)) return false;
  if (reading.inflection.suffixed && !frames.to && !frames.say) return false;
  if (reading.proclitics.endsWith('ل')) return false;
  if (stance === 'reject' && inList(passage, content.contentFrom, 'no-comment')) return false;
  if (isConditional(passage, subject.from)) return false;
  if (content.introduction === 'preposition' && passage.mentionAt[content.contentFrom]?.type === 'PERS') return false;
  if (subject.missing?.search === 'enclosing' && stance === 'intent') return false;
  if (stance === 'topic' && !subject.phrase)
    return reading.proclitics !== '' && (content.introduction === 'bare' || content.at === at + 1);
  if (subject.phrase) return isSubject(passage, subject.phrase);
  const detached = passage.tokens[at - 1]?.word.bare === 'و';
  const joined = detached || reading.proclitics !== '' || /^[وف]/.test(passage.tokens[negation].word.bare);
  if (subject.joins === 'nested' && !joined && subject.missing?.search !== 'enclosing') return false;
  // «ويعتبر هذا …» is a passive.
  const enclosing = subject.missing?.search === 'enclosing';
  const past = reading.inflection.tense === 'past';
  if (stance === 'opinion' && content.introduction === 'bare' && !past && !enclosing) return false;
  if (frames.homograph && past && reading.inflection.gender === 'm' && content.introduction === 'bare' && !joined)
    return false;
  return content.at === at + 1 || joined || frames.to;
}

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
