import { boundsOf } from '../src/core/entities/spans/boundaries.ts';
import { calibrated, logitOf } from '../src/core/entities/tagger/confidence.ts';
import type { TaggedSpan } from '../src/core/entities/tagger/tagger.ts';
import type { EntityType } from '../src/core/model.ts';
import type { Example } from './corpus.ts';

/** A found span: how likely the tagger calls it, and whether it is right. */
export interface Judged {
  readonly type: EntityType;
  readonly probability: number;
  readonly right: boolean;
}

/** The slope and offset of `calibrated`. */
type Line = readonly [slope: number, offset: number];

/** How many spans' worth a type with few of them leans on the line of all types. */
const PRIOR = 5;
const ROUNDS = 300;

/** Spans found in cross-validation, each with whether it is what was annotated: type, start and end. */
export function judged(examples: readonly Example[], spans: readonly (readonly TaggedSpan[])[]): Judged[] {
  return examples.flatMap(({ scan, entities }, i) =>
    spans[i].flatMap(({ type, probability, ...range }) => {
      const bounds = boundsOf(scan, { type, ...range });
      if (bounds === null) return [];
      const right = entities.some((e) => e.type === type && e.start === bounds.start && e.end === bounds.end);
      return [{ type, probability, right }];
    }),
  );
}

/** The lines that make how likely spans are called what share of them is right, by type: slope and offset, one after another. */
export function calibrationOf(spans: readonly Judged[], types: readonly EntityType[]): Float32Array {
  const own = (type: EntityType): readonly Judged[] => spans.filter((span) => span.type === type);
  const common = fit(types.flatMap(own), [1, 0], 0);
  return Float32Array.from(types.flatMap((type) => fit(own(type), common, PRIOR)));
}

/** Spans with the share of such spans that is right for how likely the chain calls them. */
export function calibrate(
  spans: readonly TaggedSpan[],
  types: readonly EntityType[],
  calibration: Float32Array,
): TaggedSpan[] {
  return spans.map((span) => {
    const at = 2 * types.indexOf(span.type);
    return { ...span, probability: calibrated(span.probability, calibration[at], calibration[at + 1]) };
  });
}

/** Logistic regression on the log-odds, held near `prior`. Its steps are those of an upper bound of the curvature, so that it never overshoots (Böhning 1992). */
function fit(spans: readonly Judged[], prior: Line, strength: number): Line {
  let [slope, offset] = prior;
  for (let round = 0; round < ROUNDS; round++) {
    let ga = strength * (slope - prior[0]);
    let gb = strength * (offset - prior[1]);
    let aa = strength + 1e-3;
    let bb = strength + 1e-3;
    let ab = 0;
    for (const { probability, right } of spans) {
      const x = logitOf(probability);
      const excess = calibrated(probability, slope, offset) - (right ? 1 : 0);
      ga += excess * x;
      gb += excess;
      aa += (x * x) / 4;
      ab += x / 4;
      bb += 1 / 4;
    }
    const determinant = aa * bb - ab * ab;
    slope -= (bb * ga - ab * gb) / determinant;
    offset -= (aa * gb - ab * ga) / determinant;
  }
  return [slope, offset];
}

/** How far what is said and what is right are apart on average, in ten steps of what is said. */
export function calibrationError(spans: readonly Judged[]): number {
  const steps = Array.from({ length: 10 }, () => ({ said: 0, right: 0 }));
  for (const { probability, right } of spans) {
    const step = steps[Math.min(9, Math.floor(probability * 10))];
    step.said += probability;
    step.right += right ? 1 : 0;
  }
  return steps.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / spans.length;
}
