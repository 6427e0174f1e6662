import {
  coverFeatures,
  type FeatureSink,
  formFeatures,
  layerFar,
  layerFeatures,
  layerLexical,
  lexicalFeatures,
  looseFeatures,
  quotedFeature,
  quotedSurface,
} from './features.ts';
import { KeptSums, type SumList } from './keptSums.ts';
import type { Weights } from './weights.ts';

/** Adds to the scores of a token, which start as those of a plain one (`WordScorer`), what its context changes. */
export class Scorer implements FeatureSink {
  private out: Int32Array = new Int32Array(0);
  private at = 0;
  private first = 0;
  private readonly lexicalSums: KeptSums;
  private readonly formSums: KeptSums;
  /** How names that cover a token, and what a layer says of it, differ from none. */
  private readonly coverSums: KeptSums;
  private readonly looseSums: KeptSums;
  private readonly layerSums: KeptSums;

  constructor(private readonly weights: Weights) {
    this.lexicalSums = new KeptSums(weights, 8192, (list, before, here, after) =>
      lexicalFeatures(before, here, after, list),
    );
    this.formSums = new KeptSums(weights, 4096, (list, before, here, after) => formFeatures(before, here, after, list));
    this.coverSums = new KeptSums(weights, 1024, (list, at, before, after) => {
      coverFeatures(0, 0, 0, negative(list));
      coverFeatures(at, before, after, list);
    });
    this.looseSums = new KeptSums(weights, 1024, (list, at, before, after) => {
      looseFeatures(0, 0, 0, negative(list));
      looseFeatures(at, before, after, list);
    });
    this.layerSums = new KeptSums(weights, 2048, (list, labels, next, far) => {
      const index = labels >> 16;
      const own = (labels >> 8) & 255;
      layerFeatures(index, 0, 0, 0, negative(list));
      list.subtract(layerFar(index, 0, 0));
      layerFeatures(index, own, labels & 255, next, list);
      list.add(layerFar(index, own, far));
    });
  }

  /** What follows goes to the row of `out` that starts at `at`, from number `first` of it on. */
  writeTo(out: Int32Array, at: number, first: number): void {
    this.out = out;
    this.at = at;
    this.first = first;
  }

  add(feature: number): void {
    this.weights.add(feature, this.out, this.at);
  }

  known(): void {
    // The plain token has it.
  }

  covers(at: number, before: number, after: number): void {
    if ((at | before | after) !== 0) this.coverSums.add(at, before, after, this.out, this.at, this.first);
  }

  loose(at: number, before: number, after: number): void {
    if ((at | before | after) !== 0) this.looseSums.add(at, before, after, this.out, this.at, this.first);
  }

  lexicals(before: number, here: number, after: number): void {
    this.lexicalSums.add(before, here, after, this.out, this.at, this.first);
  }

  forms(before: number, here: number, after: number): void {
    this.formSums.add(before, here, after, this.out, this.at, this.first);
  }

  quoted(quoted: number, surfaceBefore: number): void {
    if (quoted === 0) return;
    this.weights.subtract(quotedFeature(0), this.out, this.at);
    this.add(quotedFeature(quoted));
    this.add(quotedSurface(quoted, surfaceBefore));
  }

  layer(index: number, own: number, prior: number, next: number, far: number, lexicalBefore: number): void {
    if ((own | prior | next | far) === 0) return;
    // Labels are below 100.
    const labels = (index << 16) | (own << 8) | prior;
    this.layerSums.add(labels, next, far, this.out, this.at, this.first);
    if (own !== 0) this.add(layerLexical(index, own, lexicalBefore));
  }
}

/** A list that takes away what is added to it. */
function negative(list: SumList): Pick<SumList, 'add'> {
  return { add: (feature) => list.subtract(feature) };
}
