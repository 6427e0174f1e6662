import { hasClass, inList, isComma, isStop, type Passage, quotedWords } from '../passage.ts';
import { isCalled } from './wording.ts';

/** A quotation of fewer words after a subject is a name or a scare quote, unless it stands right at the verb or ends the sentence. */
const SPEECH = 4;
/** No title of a speech or a letter has so many. */
const LONG = 8;

/** Whether the quotation that the mark at `open` opens is what the verb of saying at `verb` introduces. */
export function opensSpeech(passage: Passage, open: number, verb: number): boolean {
  const quotation = passage.opens[open];
  const words = quotedWords(passage, quotation);
  if (isTitle(passage, open, words, verb)) return false;
  const short = words >= 2 && !isName(passage, quotation);
  if (short && (open === verb + 1 || endsSentence(passage, quotation))) return true;
  return words >= (isComma(passage, open - 1) ? SPEECH - 1 : SPEECH);
}

/** Whether a name fills the quotation: «وأشار "جون كيري" إلى». */
function isName(passage: Passage, quotation: number): boolean {
  const { inner, openToken } = passage.quotations[quotation];
  const mention = openToken === null ? null : passage.mentionAt[openToken + 1];
  return mention !== null && mention !== undefined && mention.start <= inner.start && mention.end >= inner.end;
}

/** «قال المعهد "نحن محايدون".»: nothing but a stop follows the closing mark. */
function endsSentence(passage: Passage, quotation: number): boolean {
  const { closeToken } = passage.quotations[quotation];
  if (closeToken === null) return false;
  const after = closeToken + 1;
  return after >= passage.tokens.length || isStop(passage, after) || after >= passage.sentenceTo[closeToken];
}

/** «ندوة "…"», «حول "…"», «بعنوان "…"»: what stands in the marks is a title. */
function isTitle(passage: Passage, open: number, words: number, verb: number): boolean {
  if (isCalled(passage, passage.tokens[open - 1].kind === 'punctuation' ? open - 2 : open - 1)) return true;
  const demanded = /^بـ?$/.test(passage.tokens[open - 1].word.bare) && words >= SPEECH;
  return !demanded && (hasClass(passage, open - 1, 'preposition') || isDocument(passage, open - 1, words, verb));
}

/** «بيان "…"»; not «وتابع البيان "…"», which says it, nor «تابع حديثه "…"» with more than a title. */
function isDocument(passage: Passage, i: number, words: number, verb: number): boolean {
  const { bare } = passage.tokens[i].word;
  if (words >= LONG || i === verb) return false;
  return inList(passage, i, 'vehicle') && !(i === verb + 1 && bare.startsWith('ال'));
}
