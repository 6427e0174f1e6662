import type { CueReading } from '../../lexicon/cues.ts';
import type { Stance } from '../../model.ts';
import { bareFrom, type Complement, findComplement, statementWith } from '../contents/complement.ts';
import { hasClass, isColon, isComma, isPrepositional, type Passage, verbReadings } from '../passage.ts';

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
