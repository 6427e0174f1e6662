import { hasClass, isComma, isStop, type Passage } from './passage.ts';

/** No clause of a text that makes sense is longer; without a bound, hostile text would cost the square of its length. */
const LONGEST_CLAUSE = 400;

/** The end of the sentence, or of the quotation in which the token stands. */
export function clauseLimit(passage: Passage, at: number): number {
  const quotation = passage.inside[at];
  const close = quotation < 0 ? null : passage.quotations[quotation].closeToken;
  const end = Math.min(passage.sentenceTo[at], at + LONGEST_CLAUSE);
  return close === null ? end : Math.min(end, close);
}

/** The start of the sentence, or of the quotation in which the token stands. */
export function clauseFloor(passage: Passage, at: number): number {
  const quotation = passage.inside[at];
  const open = quotation < 0 ? null : passage.quotations[quotation].openToken;
  const start = Math.max(passage.sentenceFrom[at], at - LONGEST_CLAUSE);
  return open === null ? start : Math.max(start, open + 1);
}

/** The offset after the last token before `to` that is no comma, conjunction or full stop; a question keeps its mark. `from` at least. */
export function trimmedEnd(passage: Passage, from: number, to: number): number {
  let last = to - 1;
  while (last > from && isTrailing(passage, last)) last--;
  if (passage.tokens[last].kind === 'link') last = beforeLinks(passage, from, last);
  return passage.tokens[last].end;
}

/** «… غدا #باريس pic.example/a»: the hashtags and links at the end of a post are not what is said. */
function beforeLinks(passage: Passage, from: number, link: number): number {
  let last = link;
  while (last > from && ['link', 'hashtag', 'emoji'].includes(passage.tokens[last].kind)) last--;
  while (last > from && isTrailing(passage, last)) last--;
  return last;
}

function isTrailing(passage: Passage, i: number): boolean {
  const { word, kind } = passage.tokens[i];
  if (kind === 'punctuation')
    return isComma(passage, i) || (isStop(passage, i) && word.surface[0] !== '؟') || '-–—:|'.includes(word.surface[0]);
  return word.bare === 'و' || (hasClass(passage, i, 'subordinator') && word.bare === 'كما');
}

/** How long the و or ف at the beginning of a word is, as far as it is certain that there is one. */
export function leadingConjunction(passage: Passage, i: number, letters: string): number {
  const { word } = passage.tokens[i];
  const reading = word.readings.find(({ proclitics }) => proclitics.length === 1 && letters.includes(proclitics));
  return reading?.length ?? 0;
}
