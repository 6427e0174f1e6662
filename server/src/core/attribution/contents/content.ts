import type { QuotationType } from '../../model.ts';
import { trimmedEnd } from '../clause.ts';
import { contentEnd, type StartingFrames } from './contentEnd.ts';
import type { Frame, SettledFrame } from '../frame.ts';
import { hasClass, isComma, isStop, type Passage, quotedWords } from '../passage.ts';
import { settleBefore } from './precedingContent.ts';
import { isNamed, wordingType } from './wording.ts';

/** After more quoted words than these a sentence hardly goes on with what is attributed. */
const MANY = 12;

/** Settles how far a frame's content reaches and whether it is direct; null where nothing is left of it. */
export function settleContent(passage: Passage, frame: Frame, startingAt: StartingFrames): SettledFrame | null {
  if (frame.introduction === 'before') return settleBefore(passage, frame);
  if (frame.introduction === 'announced')
    return { ...frame, contents: [], contentTo: frame.contentFrom, type: 'direct' };
  if (frame.introduction === 'posted') {
    const contents = [{ start: frame.contentStart, end: passage.tokens[frame.limit - 1].end }];
    return { ...frame, contents, contentTo: frame.limit, type: 'direct' };
  }
  const from = frame.contentFrom;
  if (frame.limit <= from) return null;
  const quotation = leadingQuotation(passage, frame);
  if (quotation >= 0) {
    const settled = settleQuoted(passage, frame, quotation);
    if (settled) return settled;
  }
  const to = contentEnd(passage, frame, startingAt);
  const contents = [{ start: frame.contentStart, end: endOfContent(passage, from, to) }];
  if (contents[0].end <= contents[0].start) return null;
  const whole =
    quotation >= 0 && !startsWithName(passage, quotation, contents[0].end) && isAllQuoted(passage, from, to);
  return { ...frame, contents, contentTo: to, type: whole ? 'direct' : typeOf(passage, frame, to) };
}

/** The quotation with which the content begins, «أن» and the like before it not counted; -1 for none. */
export function leadingQuotation(passage: Passage, { contentFrom, introduction }: Frame): number {
  let i = contentFrom;
  if (introduction === 'that' || introduction === 'preposition') while (hasClass(passage, i, 'complementiser')) i++;
  const quotation = passage.opens[i] ?? -1;
  if (quotation >= 0) return quotation;
  // The opening mark is missing.
  const around = passage.inside[i] ?? -1;
  return around >= 0 && passage.quotations[around].openToken === null ? around : -1;
}

/** A quotation that never closes, that runs on over the sentence, or that is only what something is called. */
function settleQuoted(passage: Passage, frame: Frame, index: number): SettledFrame | null {
  const { outer, openToken, closeToken } = passage.quotations[index];
  if (closeToken !== null && !endsContent(passage, frame, index, closeToken)) return null;
  const contentTo = closeToken === null ? tokenAfter(passage, frame.contentFrom, outer.end) : closeToken + 1;
  // After «أن» a closing mark alone is more often one too many than the end of the speaker's words.
  const type = openToken === null && frame.introduction === 'that' ? 'indirect' : 'direct';
  return { ...frame, contents: [{ start: frame.contentStart, end: outer.end }], contentTo, type };
}

/** Whether nothing of the content follows a closing mark. */
function endsContent(passage: Passage, frame: Frame, index: number, close: number): boolean {
  if (frame.pattern === 'P22' || passage.sentenceTo[frame.contentFrom] <= close) return true;
  const words = quotedWords(passage, index);
  const { openToken } = passage.quotations[index];
  if (openToken === null && isStop(passage, close + 1)) return true;
  if (openToken !== null && isNamed(passage, openToken)) return false;
  if (isComma(passage, close + 1)) return !hasClass(passage, close + 2, 'complementiser');
  return words > MANY;
}

/** «أن "إسرائيل" …»: a name in marks, with more behind it. */
function startsWithName(passage: Passage, quotation: number, end: number): boolean {
  const { openToken, outer } = passage.quotations[quotation];
  return openToken !== null && outer.end < end && isNamed(passage, openToken);
}

/** Whether nothing but «وأن» and the like stands outside quotation marks: «أن "…"، وأن "…"». */
function isAllQuoted(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, word } = passage.tokens[i];
    const quotation = passage.opens[i];
    if (quotation >= 0) i = Math.max(i, passage.quotations[quotation].closeToken ?? i);
    else if (kind !== 'punctuation' && kind !== 'mark' && word.bare !== 'و' && !hasClass(passage, i, 'complementiser'))
      return false;
  }
  return true;
}

function tokenAfter(passage: Passage, from: number, offset: number): number {
  let i = from;
  while (i < passage.tokens.length && passage.tokens[i].start < offset) i++;
  return i;
}

/** The end of the last word, or of a quotation that runs on over the sentence's end. */
export function endOfContent(passage: Passage, from: number, to: number): number {
  const last = passage.inside[to - 1];
  if (last >= 0 && last !== passage.inside[from]) {
    const { outer, closeToken } = passage.quotations[last];
    if (closeToken !== null && closeToken >= to) return outer.end;
  }
  return trimmedEnd(passage, from, to);
}

function typeOf(passage: Passage, frame: Frame, to: number): QuotationType {
  return frame.introduction === 'colon' ? 'direct' : wordingType(passage, frame.contentFrom, to);
}
