import type { CueReading } from '../../lexicon/cues.ts';
import type { Complement } from '../contents/complement.ts';
import type { NounPhrase } from '../sources/nounPhrase.ts';
import { hasClass, type Passage } from '../passage.ts';
import type { Subject } from '../sources/subject.ts';

/**
 * Whether the verb tells what is held, settled or brought out without anyone who does it, though it is spelled as if somebody did: «يُعتبر المبنى من أقدم …»,
 * «تقرر أن تقام المباراة غدا», «الدراسة التي نُشرت في المجلة».
 */
export function isAgentless(
  passage: Passage,
  at: number,
  { lemma, inflection }: CueReading,
  { phrase, order }: Subject,
  content: Complement,
): boolean {
  const { tense } = inflection;
  if (lemma.stance === 'opinion' && tense === 'present' && content.introduction === 'bare') {
    if (isVocalisedPassive(passage, at)) return true;
    if (phrase === null) return hasClass(passage, content.contentFrom, 'demonstrative');
    const pointed = phrase.person === null && hasClass(passage, phrase.from, 'demonstrative');
    return pointed || !holdsOpinions(phrase) || isPredicate(passage, content.contentFrom);
  }
  if (phrase && order === 'after') return false;
  if (lemma.stance === 'decide') return order === 'dropped' && tense === 'present' && inflection.gender === 'f';
  return (
    lemma.stance === 'transmit' &&
    tense === 'past' &&
    !inflection.suffixed &&
    /^(?:في|على|عبر)$/.test(passage.tokens[at + 1]?.word.bare ?? '')
  );
}

/** «يُعتبر», «تُعد» */
function isVocalisedPassive(passage: Passage, at: number): boolean {
  return /^(?:و|ف)?[\u064b-\u0652]?[يت]\u064f/.test(passage.tokens[at].word.surface);
}

/** Somebody, or a body of people; a thing is itself what is held to be something. */
function holdsOpinions({ person, head, first, pronoun }: NounPhrase): boolean {
  return person !== null || head !== null || pronoun || first?.type === 'ORG' || first?.type === 'GPE';
}

/** «… أحد الأصوات المهمة», «… أكبر قاعدة», «… من أشهر الأماكن»: what the noun before the verb or after it is held to be. */
function isPredicate(passage: Passage, from: number): boolean {
  return /^(?:[أا]حد|[إا]حدى|من|هو|هي|أ[^ا]{2,3})$/.test(passage.tokens[from].word.bare);
}
