import {
  coverFeatures,
  type FeatureSink,
  layerFar,
  layerFeatures,
  layerLexical,
  quotedFeature,
  quotedLexical,
} from './features.ts';
import type { Weights } from './weights.ts';

/** Adds to the scores of a token, which start as those of a plain one (`WordScorer`), what its context changes. */
export class Scorer implements FeatureSink {
  private out: Int32Array = new Int32Array(0);
  private at = 0;
  private first = 0;
  /** Takes away that no name covers the token and its neighbours. */
  private readonly coverChange: Int32Array;
  /** How the values that one layer takes around a token differ from none. */
  private readonly layers = new Map<number, Int32Array>();

  constructor(private readonly weights: Weights) {
    const change = new Int32Array(weights.width);
    coverFeatures(0, 0, 0, 0, 0, 0, { add: (feature) => weights.subtract(feature, change, 0, 0) });
    this.coverChange = change;
  }

  /** What follows goes to the row of `out` that starts at `at`, from number `first` of it on. */
  writeTo(out: Int32Array, at: number, first: number): void {
    this.out = out;
    this.at = at;
    this.first = first;
  }

  add(feature: number): void {
    this.weights.add(feature, this.out, this.at, this.first);
  }

  private subtract(feature: number): void {
    this.weights.subtract(feature, this.out, this.at, this.first);
  }

  known(): void {
    // The plain token has it.
  }

  covers(at: number, before: number, after: number, loose: number, looseBefore: number, looseAfter: number): void {
    if ((at | before | after | loose | looseBefore | looseAfter) === 0) return;
    this.addRow(this.coverChange);
    coverFeatures(at, before, after, loose, looseBefore, looseAfter, this);
  }

  quoted(quoted: number, surfaceBefore: number): void {
    if (quoted === 0) return;
    this.subtract(quotedFeature(0));
    this.subtract(quotedLexical(0, surfaceBefore));
    this.add(quotedFeature(quoted));
    this.add(quotedLexical(quoted, surfaceBefore));
  }

  layer(index: number, own: number, prior: number, next: number, far: number, lexicalBefore: number): void {
    if ((own | prior | next | far) === 0) return;
    // Labels are below 100, so the key is exact.
    const key = (((index * 100 + own) * 100 + prior) * 100 + next) * 100 + far;
    let change = this.layers.get(key);
    if (change === undefined) this.layers.set(key, (change = this.layerChange(index, own, prior, next, far)));
    this.addRow(change);
    if (own === 0) return;
    this.subtract(layerLexical(index, 0, lexicalBefore));
    this.add(layerLexical(index, own, lexicalBefore));
  }

  private addRow(change: Int32Array): void {
    const { out, at } = this;
    for (let i = this.first; i < change.length; i++) out[at + i] += change[i];
  }

  private layerChange(index: number, own: number, prior: number, next: number, far: number): Int32Array {
    const { weights } = this;
    const change = new Int32Array(weights.width);
    layerFeatures(index, 0, 0, 0, { add: (feature) => weights.subtract(feature, change, 0, 0) });
    weights.subtract(layerFar(index, 0, 0), change, 0, 0);
    layerFeatures(index, own, prior, next, { add: (feature) => weights.add(feature, change, 0, 0) });
    weights.add(layerFar(index, own, far), change, 0, 0);
    return change;
  }
}
