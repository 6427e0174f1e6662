import type { Span } from '../../model.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { ParagraphProblem } from '../rule.ts';
import { firstOverlap } from '../spans.ts';
import type { Surroundings } from '../surroundings.ts';
import { candidatesIn } from './candidates.ts';
import { featuresOf, wordsOf } from './features.ts';
import { claimScore } from './score.ts';

/** A stretch of text that may be a claim that nobody is credited with. */
export interface Claim extends Span {
  /** How sure the scorer is, 0 to 100. */
  readonly sureness: number;
  /** Whether it states a figure. */
  readonly hasFigure: boolean;
}

/** A candidate of which the scorer is less sure is not worth showing to anybody. */
const LEAST_SURENESS = 20;

/** How sure the claim rules must be, in percent, unless a setting says otherwise. */
export const SURENESS = { usual: 50, lowest: LEAST_SURENESS, highest: 99 } as const;

const NONE: readonly Claim[] = [];

/** Where the claims of a paragraph stand that state a figure, or those that do not, measured by how sure they are. */
export function claimPlaces(
  paragraph: ParagraphFacts,
  around: Surroundings,
  hasFigure: boolean,
): readonly ParagraphProblem[] {
  return claimsIn(paragraph, around)
    .filter((claim) => claim.hasFigure === hasFigure)
    .map(({ start, end, sureness }) => ({ start, end, measure: sureness }));
}

/** Two rules ask for the same paragraph's claims, one after the other. */
const latest = new WeakMap<ParagraphFacts, { readonly around: Surroundings; readonly claims: readonly Claim[] }>();

/** The claims of a paragraph, those left out that an annotator has tagged. A column's are its writer's, and readers know it: it has none. */
function claimsIn(paragraph: ParagraphFacts, around: Surroundings): readonly Claim[] {
  if (around.isColumn) return NONE;
  const known = latest.get(paragraph);
  if (known?.around === around) return known.claims;
  const claims = candidatesIn(paragraph).flatMap((candidate): Claim[] => {
    if (firstOverlap(paragraph.tagged.claims, candidate.span)) return [];
    const features = featuresOf(candidate, paragraph, around);
    const sureness = surenessOf(claimScore(features, wordsOf(candidate, paragraph), paragraph.lexicon.claims));
    if (sureness < LEAST_SURENESS) return [];
    const { start, end } = candidate.span;
    return [{ start, end, sureness, hasFigure: features.has('has figure') }];
  });
  latest.set(paragraph, { around, claims });
  return claims;
}

/** Log odds as a percentage: 50 is where the scorer finds a claim as likely as not. */
function surenessOf(score: number): number {
  return Math.floor(100 / (1 + Math.exp(-score)) + 1e-9);
}
