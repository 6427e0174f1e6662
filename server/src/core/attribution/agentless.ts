import type { CueReading } from '../lexicon/cues.ts';
import type { Complement } from './complement.ts';
import type { NounPhrase } from './nounPhrase.ts';
import type { Passage } from './passage.ts';
import type { Subject } from './subject.ts';

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
  if (lemma.stance === 'opinion' && tense === 'present' && content.introduction === 'bare' && phrase)
    return !holdsOpinions(phrase) || isPredicate(passage, content.contentFrom);
  if (phrase && order === 'after') return false;
  if (lemma.stance === 'decide') return order === 'dropped' && tense === 'present' && inflection.gender === 'f';
  return (
    lemma.stance === 'transmit' &&
    tense === 'past' &&
    !inflection.suffixed &&
    /^(?:في|على|عبر)$/.test(passage.tokens[at + 1]?.word.bare ?? '')
  );
}

/** Somebody, or a body of people; a thing is itself what is held to be something. */
function holdsOpinions({ person, head, first, pronoun }: NounPhrase): boolean {
  return person !== null || head !== null || pronoun || first?.type === 'ORG' || first?.type === 'GPE';
}

/** «… أحد الأصوات المهمة», «… أكبر قاعدة», «… من أشهر الأماكن»: what the noun before the verb or after it is held to be. */
function isPredicate(passage: Passage, from: number): boolean {
  return /^(?:[أا]حد|[إا]حدى|من|هو|هي|أ[^ا]{2,3})$/.test(passage.tokens[from].word.bare);
}
