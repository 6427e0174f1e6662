import type { CueReading } from '../../lexicon/cues.ts';
import type { Stance } from '../../model.ts';
import type { Complement } from '../contents/complement.ts';
import { inList, isComma, type Passage } from '../passage.ts';
import type { Subject } from '../sources/subject.ts';

/** Stances of verbs whose past tells, inside a clause about somebody, what they did: «قال إن الوزير وافق على العرض», «الذي رفض الصفقة». */
const TOLD_ACTS: ReadonlySet<Stance> = new Set(['commit', 'reject']);

export function isToldAct(
  { lemma, inflection }: CueReading,
  { joins, order }: Subject,
  { introduction }: Complement,
): boolean {
  return (
    TOLD_ACTS.has(lemma.stance) &&
    inflection.tense === 'past' &&
    joins === 'nested' &&
    (order === 'before' || order === 'relative') &&
    introduction !== 'that' &&
    introduction !== 'quote'
  );
}

/**
 * Whether the verb with its object tells what somebody does rather than says: «ووافق على العرض», «أرقام تكشف عن عجز», «الموقع يضيف خاصية البحث»,
 * «اعترفت بدولة فلسطين».
 */
export function isUnspokenAct(
  passage: Passage,
  at: number,
  reading: CueReading,
  { phrase, missing }: Subject,
  content: Complement,
  joined: boolean,
): boolean {
  const { stance, frames } = reading.lemma;
  const bare = content.introduction === 'bare';
  const past = reading.inflection.tense === 'past';
  if (phrase === null && missing?.search === 'previous') {
    if (frames.act && past) return true;
    if (stance === 'disclose' && !bare && !past) return true;
  }
  if (stance === 'continue' && !frames.light) return bare && !isComma(passage, at - 1) && !joined;
  return stance === 'concede' && !bare && isRecognised(passage, content);
}

/** «اعترف بدولة فلسطين», «اعترفوا باستقلال البلاد»: a state, or that it is one. */
function isRecognised(passage: Passage, { contentFrom }: Complement): boolean {
  return passage.mentionAt[contentFrom]?.type === 'GPE' || inList(passage, contentFrom, 'recognised');
}

/** How far after the verb «التعليق» may stand. */
const COMMENT_REACH = 4;

/** «رفض متحدثون التعليق على …»: nothing is said. */
export function declinesToComment(passage: Passage, at: number, content: number): boolean {
  for (let i = at + 1; i <= Math.min(at + COMMENT_REACH, passage.tokens.length - 1); i++)
    if (inList(passage, i, 'no-comment') && passage.tokens[i].word.bare.startsWith('ال')) return true;
  return inList(passage, content, 'no-comment');
}
