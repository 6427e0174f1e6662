import type { Frame } from '../frame.ts';

/** How many frames before one can have its source. */
const NEARBY = 3;

/**
 * «بحسب الوزارة التي أوضحت أن …»: the noun before «التي» is the source of the frame before already; the verb after it names nobody and goes on from it.
 * @param frames in the order of their cues
 */
export function withoutShared(frames: readonly Frame[]): Frame[] {
  return frames.map((frame, index) => {
    if (frame.pattern !== 'P2' || frame.sources.length !== 1) return frame;
    const [{ to }] = frame.sources;
    const before = frames.slice(Math.max(0, index - NEARBY), index);
    if (!before.some(({ sources }) => sources.some((source) => source.to === to))) return frame;
    return { ...frame, sources: [], missing: { ...frame.agreement, search: 'previous' } };
  });
}
