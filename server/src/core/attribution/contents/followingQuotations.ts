import type { Span } from '../../model.ts';
import type { Introduction, SettledFrame } from '../frame.ts';
import { isStop, type Passage, quotedWords } from '../passage.ts';

/** A quotation of fewer words after another one is a name or a title. */
const SPEECH = 4;
/** Nobody is quoted with more quotations in a row; without a bound, hostile text would cost the square of its length. */
const MOST = 12;

/** What does not end with the content's own closing mark. */
const ELSEWHERE: ReadonlySet<Introduction> = new Set(['before', 'posted', 'announced']);

/**
 * The quotations with which what is said goes on without a new cue: «قال الوزير: "…". "…".». Each fills a sentence of its own, so that nobody else is said
 * to speak in it.
 */
export function followingQuotations(passage: Passage, frame: SettledFrame): readonly Span[] {
  const { type, introduction } = frame;
  if (type === 'indirect' || ELSEWHERE.has(introduction)) return [];
  const following: Span[] = [];
  for (let close = closingMark(passage, frame); close >= 0 && following.length < MOST;) {
    let open = close + 1;
    while (isStop(passage, open)) open++;
    const quotation = passage.opens[open] ?? -1;
    if (quotation < 0 || !fillsSentence(passage, quotation)) break;
    const { outer, closeToken } = passage.quotations[quotation];
    following.push(outer);
    close = closeToken ?? -1;
  }
  return following;
}

/** The closing mark with which the content ends; -1 for none. */
function closingMark(passage: Passage, { contents, contentTo }: SettledFrame): number {
  let i = contentTo - 1;
  while (i >= 0 && isStop(passage, i)) i--;
  return passage.closes[i] >= 0 && passage.tokens[i].end === contents[contents.length - 1].end ? i : -1;
}

/** Whether nothing but a stop, or one more quotation, follows the closing mark. */
function fillsSentence(passage: Passage, quotation: number): boolean {
  const { closeToken } = passage.quotations[quotation];
  if (closeToken === null || quotedWords(passage, quotation) < SPEECH) return false;
  const after = closeToken + 1;
  return after >= passage.tokens.length || isStop(passage, after) || passage.opens[after] >= 0;
}
