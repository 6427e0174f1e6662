import type { Inflection } from '../../lexicon/morphology.ts';
import type { SourceNoun } from '../../lexicon/cues.ts';
import { type NounPhrase, readNounPhrase } from '../sources/nounPhrase.ts';
import { hasClass, isPrepositional, type Passage, sourceNoun } from '../passage.ts';
import type { Subject } from '../sources/subject.ts';

/** How many tokens such a noun phrase has at most: «مصادر أمنية مطلعة أكدت أن …». */
const LONGEST = 3;

/**
 * The indefinite noun right before a verb that describes it, as its subject: «غضب محتجين طالبوا بـ …», «قرارات تؤكد …». After an indefinite noun a relative clause has
 * no relative pronoun (W. Wright, A Grammar of the Arabic Language, vol. II, § 172). The subject as it was found, where there is no such noun.
 */
export function withAttributive(
  passage: Passage,
  verb: number,
  inflection: Inflection,
  floor: number,
  subject: Subject,
): Subject {
  if (subject.order !== 'dropped' || subject.joins !== 'nested' || subject.missing?.search !== 'previous')
    return subject;
  for (let from = verb - 1; from >= Math.max(floor, verb - LONGEST); from--) {
    if (!isIndefiniteNoun(passage, from, inflection)) continue;
    const phrase = readNounPhrase(passage, from, verb);
    if (phrase?.to === verb) return describing(phrase, subject, verb);
  }
  return subject;
}

function describing(phrase: NounPhrase, subject: Subject, verb: number): Subject {
  return { ...subject, phrase, missing: null, from: verb, order: 'relative' };
}

function isIndefiniteNoun(passage: Passage, i: number, inflection: Inflection): boolean {
  const { kind, word } = passage.tokens[i];
  if (kind !== 'word' || passage.mentionAt[i] || passage.cues.classes.of(word).size > 0) return false;
  if (isPrepositional(passage, i) || hasClass(passage, i - 1, 'complementiser')) return false;
  const noun = sourceNoun(passage, i);
  if (noun) return !noun.definite && agrees(noun, inflection);
  if (passage.forms.shapes.of(word) !== 'nominal') return false;
  return inflection.number === 'p' ? word.bare.endsWith('ين') : inflection.gender === 'f' && word.bare.endsWith('ات');
}

/** A plural that is not of people agrees as a feminine singular; the noun list does not tell people, so that both will do. */
function agrees({ gender, number }: SourceNoun, inflection: Inflection): boolean {
  if (number === 'p') return inflection.number === 'p' || inflection.gender === 'f';
  return gender === inflection.gender && number === inflection.number;
}
