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

/** The offset after the last token before `to` that is no comma, conjunction or stop; `from` at least. */
export function trimmedEnd(passage: Passage, from: number, to: number): number {
  let last = to - 1;
  while (last > from && isTrailing(passage, last)) last--;
  return passage.tokens[last].end;
}

function isTrailing(passage: Passage, i: number): boolean {
  const { word, kind } = passage.tokens[i];
  if (kind === 'punctuation') return isComma(passage, i) || isStop(passage, i) || '-–—:|'.includes(word.surface[0]);
  return word.bare === 'و' || (hasClass(passage, i, 'subordinator') && word.bare === 'كما');
}

/** How long the و or ف at the beginning of a word is, as far as it is certain that there is one. */
export function leadingConjunction(passage: Passage, i: number, letters: string): number {
  const { word } = passage.tokens[i];
  const reading = word.readings.find(({ proclitics }) => proclitics.length === 1 && letters.includes(proclitics));
  return reading?.length ?? 0;
}
