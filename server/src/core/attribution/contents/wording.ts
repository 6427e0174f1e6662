import type { QuotationType } from '../../model.ts';
import { mannerLength } from './complementPreposition.ts';
import { hasClass, isComma, isPrepositional, type Passage, quotedWords, sourceNoun, verbReadings } from '../passage.ts';

/** From this many quoted words on, they are somebody's wording rather than a name. */
const CLEARLY_WORDING = 4;

/**
 * Whether the quotation that the mark at `open` opens inside a reported content gives the speaker's own wording, so that the content is mixed; not where it
 * is a name: «معبر "نصيب"», «"الجيش"».
 * @param from the content's first token
 */
export function isWording(passage: Passage, open: number, from: number): boolean {
  const quotation = passage.opens[open];
  if (quotation < 0 || isNamed(passage, open) || isCalled(passage, open - 1) || isTitled(passage, open - 1))
    return false;
  const words = quotedWords(passage, quotation);
  const { closeToken } = passage.quotations[quotation];
  if (words >= CLEARLY_WORDING) return closeToken === null || !isList(passage, open + 1, closeToken);
  if (closeToken === null || words === 0) return false;
  if (hasSyntax(passage, open + 1, closeToken)) return true;
  if (isMentioned(passage, open + 1, closeToken)) return false;
  if (open === from || saysWhat(passage, open - 1) || hasClass(passage, open - 1, 'auxiliary')) return true;
  if (words === 1) return false;
  if (hasClass(passage, open - 1, 'demonstrative')) return true;
  if (!isIndefinite(passage, open + 1)) return false;
  return !followsNoun(passage, open) || passage.forms.shapes.of(passage.tokens[open + 1].word) === 'accusative';
}

/** Whether the speaker's own wording stands in what is reported between two tokens. */
export function wordingType(passage: Passage, from: number, to: number): QuotationType {
  for (let i = from; i < to; i++) if (isWording(passage, i, from)) return 'mixed';
  return 'indirect';
}

/** «ندوة بعنوان "…"», «تحت مسمى "…"», «تحت شعار: …»: a title or a name follows. */
export function isCalled(passage: Passage, before: number): boolean {
  return before >= 0 && /^[وف]?(?:[بل]|ال|بال)?(?:عنوان|شعار|مسمى|اسم)$/.test(passage.tokens[before].word.bare);
}

/** «مبادرة "…"», «مبدأ "…"»: a noun before the mark that opens a name or a title; not «المبادرة "ليست كافية"», of which something is said. */
function isTitled({ tokens, claims }: Passage, before: number): boolean {
  if (before < 0 || tokens[before].kind !== 'word' || /^[وف]?[بلك]?ال|^[وف]?لل/.test(tokens[before].word.bare))
    return false;
  return claims.kinds.of(tokens[before].word).includes('title-noun');
}

/** «بأنها "واعدة"», «بـ"جزار المدينة"»: what somebody calls or says of something. */
function saysWhat(passage: Passage, before: number): boolean {
  return /^(?:ب|بـ|بأن(?:ه|ها|هم|هما)?)$/.test(passage.tokens[before].word.bare);
}

/** Whether a name fills the quotation. */
export function isNamed(passage: Passage, open: number): boolean {
  const mention = passage.mentionAt[open + 1];
  const quotation = passage.quotations[passage.opens[open]];
  return mention !== null && mention !== undefined && mention.end >= quotation.inner.end;
}

/** «"المنيا، البحيرة، كفر الشيخ"»: a comma after every word or two. */
function isList(passage: Passage, from: number, to: number): boolean {
  let commas = 0;
  for (let i = from; i < to; i++) if (isComma(passage, i)) commas++;
  return commas * 4 > to - from;
}

/** A verb, a particle or a conjunction in it: «"لا رجعة فيه"», «"تراجع بشكل كبير"», «"مخيف وجنوني"», «"بقوة ودقة"»; names have none but «من», «في» and the like. */
function hasSyntax(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, word } = passage.tokens[i];
    if (kind !== 'word' || passage.mentionAt[i]) continue;
    if (/^(?:(?:ال)?غير|عدم)$/.test(word.bare) || mannerLength(passage, i) > 0) return true;
    const shape = passage.forms.shapes.of(word);
    if (shape === 'verb' || shape === 'plural past' || (shape === 'imperfect' && word.bare.length > 3)) return true;
    if (passage.cues.classes.of(word).size > 0 && !hasClass(passage, i, 'preposition')) return true;
    if (i === from ? isPrepositional(passage, i) : passage.forms.conjunctions.of(word) === 'و') return true;
  }
  return false;
}

function isIndefinite(passage: Passage, i: number): boolean {
  const { kind, word } = passage.tokens[i];
  return kind === 'word' && passage.forms.shapes.of(word) !== 'definite';
}

/** «ركن "نساء من ذهب"»: a noun before the mark says that a name follows; a verb, a preposition or nothing does not. */
function followsNoun(passage: Passage, open: number): boolean {
  const before = passage.tokens[open - 1];
  if (before?.kind !== 'word') return false;
  if (passage.cues.classes.of(before.word).size > 0) return hasClass(passage, open - 1, 'honorific');
  if (sourceNoun(passage, open - 1)) return true;
  const shape = passage.forms.shapes.of(before.word);
  return (
    shape !== 'verb' &&
    shape !== 'imperfect' &&
    verbReadings(passage, open - 1).every(({ inflection }) => inflection.part !== 'verb')
  );
}

function isMentioned(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (passage.mentionAt[i] && passage.mentionAt[i]?.type !== 'NORP') return true;
  return false;
}
