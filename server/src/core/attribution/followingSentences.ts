import type { Span } from '../model.ts';
import { trimmedEnd } from './clause.ts';
import type { SettledFrame } from './frame.ts';
import { isStop, type Passage } from './passage.ts';

/** «كما …», «حيث …», «وأن …»: what begins so hangs on the sentence before it. */
const HANGING = /^(?:كما|حيث|و?(?:أن|ان)(?:ه|ها|هم)?)$/;
/** As for quotations in a row (followingQuotations.ts). */
const MOST = 12;

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
