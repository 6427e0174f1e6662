import type { StartingFrames } from './contentEnd.ts';
import { settleContent } from './content.ts';
import { followingQuotations } from './followingQuotations.ts';
import { followingSentences, unmarkedSpeechEnd } from './followingSentences.ts';
import type { Frame, SettledFrame } from '../frame.ts';
import type { Passage } from '../passage.ts';

/** Settles how far each frame's content reaches. One inside another's content ends with it at the latest. */
export function settleFrames(passage: Passage, frames: readonly Frame[]): SettledFrame[] {
  const startingAt = startingFrames(frames);
  const reporting = new Set(frames.map(({ cueAt }) => passage.sentenceFrom[cueAt]));
  const reports = (sentence: number): boolean => reporting.has(sentence);
  const settled: SettledFrame[] = [];
  const around: { readonly from: number; readonly to: number }[] = [];
  for (const frame of frames) {
    while (around.length > 0 && around[around.length - 1].to <= frame.cueAt) around.pop();
    const host = around[around.length - 1];
    const limit = host && frame.cueAt >= host.from ? Math.min(frame.limit, host.to) : frame.limit;
    const done = settleContent(passage, { ...frame, limit }, startingAt);
    if (!done) continue;
    const whole = withSpeech(passage, withResumption(passage, done, startingAt), host ? null : reports);
    const following = host
      ? []
      : [...followingQuotations(passage, done), ...followingSentences(passage, done, reports)];
    settled.push(following.length > 0 ? { ...whole, contents: [...whole.contents, ...following] } : whole);
    if (frame.introduction !== 'before' && frame.introduction !== 'posted')
      around.push({ from: frame.contentFrom, to: done.contentTo });
  }
  return settled;
}

/** Speech after a colon with the sentences over which it goes on; nothing inside another's content does. */
function withSpeech(
  passage: Passage,
  frame: SettledFrame,
  reports: ((sentence: number) => boolean) | null,
): SettledFrame {
  const end = reports && unmarkedSpeechEnd(passage, frame, reports);
  return end === null ? frame : { ...frame, contents: [{ start: frame.contentStart, end }] };
}

/** The frames that can end the content of one before them, by the token at which they begin. */
export function startingFrames(frames: readonly Frame[]): StartingFrames {
  const starting = new Map<number, Frame>();
  for (const frame of frames)
    if (frame.joins !== 'nested' && !starting.has(frame.from)) starting.set(frame.from, frame);
  return (token) => starting.get(token) ?? null;
}

/** Adds what follows an interruption: «…، على حد تعبيره، …». */
function withResumption(passage: Passage, frame: SettledFrame, startingAt: StartingFrames): SettledFrame {
  const { resume } = frame;
  if (!resume || startingAt(resume.from) || isDate(passage, resume.from, resume.limit)) return frame;
  const rest = settleContent(
    passage,
    {
      ...frame,
      introduction: 'bare',
      contentFrom: resume.from,
      contentStart: passage.tokens[resume.from].start,
      limit: resume.limit,
    },
    startingAt,
  );
  if (!rest) return frame;
  const type = frame.type === rest.type ? frame.type : 'mixed';
  return { ...frame, contents: [...frame.contents, ...rest.contents], type };
}

/** «…، بحسب الوكالة، اليوم الأحد.»: the date belongs to the cue. */
function isDate(passage: Passage, from: number, to: number): boolean {
  const type = passage.mentionAt[from]?.type;
  return (type === 'DATE' || type === 'TIME') && passage.mentionTo[from] >= to - 1;
}
