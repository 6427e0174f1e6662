import type { CueReading } from '../../lexicon/cues.ts';
import type { Stance } from '../../model.ts';
import type { Complement } from '../contents/complement.ts';
import type { NounPhrase } from '../sources/nounPhrase.ts';
import { hasClass, inList, type Passage, sourceNoun } from '../passage.ts';
import type { Subject } from '../sources/subject.ts';

/** Stances of verbs by which things show something: «الأحداث أظهرت أن …» says nothing, «الدراسة أظهرت أن …» does. */
const EVIDENT: ReadonlySet<Stance> = new Set(['evidence', 'disclose', 'explain']);

/** Stances of verbs that things have for a subject where it is said of them that they show or confirm. */
const CONFIRMING: ReadonlySet<Stance> = new Set(['assert', 'explain', 'evidence', 'disclose']);

/** Whether a thing shows here what its verb says of people: «الأحداث أظهرت أن …», «ويؤكد هذا النهج التزام …», «هذه الخطوة تشير إلى …». */
export function isShownByThing(passage: Passage, at: number, { lemma }: CueReading, { phrase }: Subject): boolean {
  if (CONFIRMING.has(lemma.stance) && (isThisThing(passage, at + 1) || isThisThing(passage, at - 2))) return true;
  return phrase !== null && EVIDENT.has(lemma.stance) && isNoSpeaker(passage, phrase);
}

/** What shows something says so with a clause; with a noun only a document or a body does: «أظهرت الدراسة ارتفاع …», not «أظهرت الصور دمار …». */
export function isEvidence(passage: Passage, { phrase, joins }: Subject, { introduction }: Complement): boolean {
  if (introduction === 'bare' || introduction === 'preposition')
    return phrase !== null && publishes(phrase) && !inList(passage, phrase.from, 'picture');
  return phrase !== null || joins !== 'nested';
}

/** A document, or a body that publishes what it found: «أظهر المعهد الوطني للإحصاء ارتفاع …». */
function publishes({ head, first, person }: NounPhrase): boolean {
  if (head) return head.class === 'document' || head.class === 'institution' || head.class === 'outlet';
  return person === null && first?.type === 'ORG';
}

/** A noun that is known for no one who speaks and is no name that nobody knows: «الأحداث الأخيرة», «المؤشرات»; not «المنظمون», «الوافي». */
function isNoSpeaker(passage: Passage, phrase: NounPhrase): boolean {
  const { from, to, person, head, first, pronoun } = phrase;
  if (isThingOf(passage, phrase)) return true;
  if (person || head || first || pronoun || hasClass(passage, from, 'quantifier')) return false;
  const { bare } = passage.tokens[from].word;
  return /^ال/.test(bare) && !/(?:ون|ين)$/.test(bare) && (to - from > 1 || /(?:ة|ات)$/.test(bare));
}

/** «هذا النهج», «هذه الخطوة»: what has just been told; not «هذا الأخير», «هذه المصادر», «في هذا الصدد». */
function isThisThing(passage: Passage, i: number): boolean {
  if (i < 0 || i + 1 >= passage.tokens.length || !hasClass(passage, i, 'demonstrative')) return false;
  if (hasClass(passage, i - 1, 'preposition')) return false;
  const noun = passage.tokens[i + 1];
  if (noun.kind !== 'word' || passage.mentionAt[i + 1] || sourceNoun(passage, i + 1)) return false;
  return /^ال/.test(noun.word.bare) && !/(?:ون|ين)$|^الأخير/.test(noun.word.bare) && !inList(passage, i + 1, 'calling');
}

/** «خطاب الرئيس», «شهادة الحداد»: an unknown noun with its possessor, who is not the one who shows. */
function isThingOf(passage: Passage, { from, head, pronoun }: NounPhrase): boolean {
  if (head || pronoun || passage.mentionAt[from] || hasClass(passage, from, 'quantifier')) return false;
  const next = passage.mentionAt[from + 1];
  const { bare } = passage.tokens[from].word;
  return next?.start === passage.tokens[from + 1]?.start && next?.type !== undefined && /^(?!ال)...+[^ين]$/.test(bare);
}
