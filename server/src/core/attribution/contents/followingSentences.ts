import type { Span } from '../../model.ts';
import { trimmedEnd } from '../clause.ts';
import type { SettledFrame } from '../frame.ts';
import { isStop, type Passage } from '../passage.ts';

/** «كما …», «حيث …», «وأن …»: what begins so hangs on the sentence before it. */
const HANGING = /^(?:كما|حيث|[أا]ما|و?(?:أن|ان)(?:ه|ها|هم)?|وإن(?:ه|ها|هم)?)$/;
/** As for quotations in a row (followingQuotations.ts). */
const MOST = 12;

/**
 * How far speech after a colon goes on without quotation marks: to the end of its paragraph, or to the sentence in which somebody is said to speak again or
 * the writer does: «وقال المدير: نعمل كل يوم. ولا نرتاح. وأضاف …». The offset where it ends; null where it ends with its sentence.
 * @param reports as in `followingSentences`
 */
export function unmarkedSpeechEnd(
  passage: Passage,
  { pattern, introduction, contentFrom, contentTo }: SettledFrame,
  reports: (sentence: number) => boolean,
): number | null {
  if (introduction !== 'colon' || pattern === 'P11' || hasMark(passage, contentFrom, contentTo)) return null;
  let to = passage.sentenceTo[contentFrom];
  if (passage.inside[contentFrom] >= 0 || contentTo < to - 1 || !isStop(passage, to - 1)) return null;
  const first = to;
  while (to < passage.tokens.length && !reports(to) && !isWriters(passage, to)) to = passage.sentenceTo[to];
  return to > first ? trimmedEnd(passage, contentFrom, to) : null;
}

function hasMark(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (passage.tokens[i].kind === 'mark') return true;
  return false;
}

/** «يذكر أن …», «علاوة على ذلك …», «من جهته …», «"…"». */
function isWriters(passage: Passage, from: number): boolean {
  const kind = passage.cues.phrases.match(passage.tokens, from)?.value.kind;
  return passage.tokens[from].kind === 'mark' || kind === 'authorial' || kind === 'connective' || kind === 'switch';
}

/**
 * The sentences with which what is reported goes on without a new cue: «قال المدير إن المصنع سيفتح غدا. كما سيعود العمال.».
 * @param reports whether a cue stands in the sentence that begins with the token
 */
export function followingSentences(
  passage: Passage,
  { type, introduction, contentFrom, contentTo }: SettledFrame,
  reports: (sentence: number) => boolean,
): readonly Span[] {
  if (type === 'direct' || introduction !== 'that') return [];
  const following: Span[] = [];
  let from = passage.sentenceTo[contentFrom];
  if (passage.inside[contentFrom] >= 0 || contentTo < from - 1 || !isStop(passage, from - 1)) return [];
  while (from < passage.tokens.length && following.length < MOST) {
    if (!HANGING.test(passage.tokens[from].word.bare) || passage.inside[from] >= 0 || reports(from)) break;
    const to = passage.sentenceTo[from];
    following.push({ start: passage.tokens[from].start, end: trimmedEnd(passage, from, to) });
    from = to;
  }
  return following;
}
