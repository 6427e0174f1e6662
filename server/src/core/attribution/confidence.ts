import type { Frame, Introduction } from './frame.ts';

/**
 * How often a relation of a kind has its cue right: shares measured on the annotated training articles, rounded to .05 where there are few.
 * First where the clause names the speaker, then where it leaves them out.
 */
const SHARES: Readonly<Record<Introduction, readonly [expressed: number, missing: number]>> = {
  that: [0.99, 0.94],
  colon: [0.97, 0.97],
  announced: [0.97, 0.97],
  quote: [0.97, 0.92],
  preposition: [0.92, 0.92],
  bare: [0.94, 0.75],
  before: [0.96, 0.7],
  posted: [0.95, 0.95],
};

/** Constructions that are less sure than what introduces their content: naming, verbal nouns. */
const NAMING = 0.65;
const NOMINAL = 0.85;
/** A sign that a claim is somebody's, without anyone. */
const NOBODY = 0.8;

/** How sure it is that a frame is an attribution, 0 to 1. */
export function confidenceOf({ pattern, introduction, missing }: Frame): number {
  const share = SHARES[introduction][missing ? 1 : 0];
  if (pattern === 'P22' && missing) return Math.min(share, NAMING);
  if (pattern === 'P24') return Math.min(share, NOMINAL);
  return missing?.search === 'nobody' ? Math.min(share, NOBODY) : share;
}
