import type { Gazetteer } from '../lexicon/gazetteer.ts';
import type { KnowledgeProblem } from '../lexicon/table.ts';
import type { EntityType } from '../model.ts';
import { WordMemo } from '../text/words.ts';
import { Decoder } from './chain.ts';
import {
  contextOf,
  coverFeatures,
  type FeatureSink,
  layerFeatures,
  localFeatures,
  WINDOW,
  type WordFeatures,
  wordFeatures,
} from './features.ts';
import { mix } from './hash.ts';
import { type Layer, layerOf } from './layers.ts';
import { type ChainModel, labelCount, readModel } from './modelFile.ts';
import type { Scan } from './scan.ts';

/** A run of tokens that the tagger takes for an entity. */
export interface TaggedSpan {
  readonly type: EntityType;
  readonly from: number;
  readonly to: number;
  /** How likely the span is, 0 to 1. */
  readonly probability: number;
}

/**
 * The learned sequence model: several chains, one upon another. An auxiliary one gives a first
 * opinion, learned from a larger corpus of another scheme. Then the first finds names of persons, places and peoples; the second what is
 * built of them (organisations, sites, events, works); the third offices, which hold all of these.
 */
export interface Tagger {
  /** @param ground what the grammars and the lexicon's patterns found (`groundLayers`) */
  tag(scan: Scan, ground: readonly Layer[]): readonly TaggedSpan[];
}

/** Reads the model's file; null (and a problem) where it is missing or damaged. */
export function loadTagger(
  model: Uint8Array | null,
  gazetteer: Gazetteer,
  problems: KnowledgeProblem[],
): Tagger | null {
  try {
    if (model === null) throw new Error('the file is missing');
    const { clusters, chains: models } = readModel(model);
    const words = wordFeatures(gazetteer, clusters);
    const chains = models.map((chain) => new Chain(chain, words));
    return { tag: (scan, ground) => tagWith(chains, scan, ground) };
  } catch (error) {
    problems.push({ file: 'tagger.model', line: 0, message: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

function tagWith(chains: readonly Chain[], scan: Scan, ground: readonly Layer[]): readonly TaggedSpan[] {
  const context = contextOf(scan);
  const layers = [...ground];
  const all: TaggedSpan[] = [];
  for (const chain of chains) {
    const spans = chain.tag(scan, context, layers);
    layers.push(layerOf(spans, scan.tokens.length));
    if (!chain.auxiliary) all.push(...spans);
  }
  return all;
}

/** The place of a window's edge feature beyond the text. */
export const BEYOND = 77;

/** One chain of the model, ready to run. */
export class Chain {
  readonly auxiliary: boolean;
  private readonly labels: number;
  private readonly table: WeightTable;
  private readonly decoder: Decoder;
  private readonly scores: WordMemo<Float64Array>;
  private readonly beyond: Float64Array;
  /** The scores of the values that one layer takes around a token. */
  private readonly layerScores = new Map<number, Float64Array>();
  private readonly uncovered: Float64Array;

  constructor(
    private readonly model: ChainModel,
    private readonly words: WordMemo<WordFeatures>,
  ) {
    this.auxiliary = model.auxiliary;
    this.labels = labelCount(model.types.length);
    this.table = new WeightTable(model, this.labels);
    this.decoder = new Decoder(this.labels, model.transitions);
    this.scores = new WordMemo((word) => this.wordScores(words.of(word)));
    this.beyond = new Float64Array((2 * WINDOW + 1) * this.labels);
    for (let d = -WINDOW; d <= WINDOW; d++) this.table.add(mix(BEYOND, d), this.beyond, (d + WINDOW) * this.labels);
    this.uncovered = this.scoresOf(coverFeatures(0, 0, 0, 0, 0, 0));
  }

  private scoresOf(features: readonly number[]): Float64Array {
    const scores = new Float64Array(this.labels);
    for (const feature of features) this.table.add(feature, scores, 0);
    return scores;
  }

  /** Adds features to the scores at `row.at`; what most tokens have in common is added at once. */
  private sinkInto(emissions: Float64Array, row: { at: number }): FeatureSink {
    const { labels, table, layerScores } = this;
    const addAll = (scores: Float64Array): void => {
      for (let b = 0; b < labels; b++) emissions[row.at + b] += scores[b];
    };
    return {
      add: (...features) => {
        for (const feature of features) table.add(feature, emissions, row.at);
      },
      layer: (index, own, prior, next, far) => {
        // Labels are below 100, so the key is exact.
        const key = (((index * 100 + own) * 100 + prior) * 100 + next) * 100 + far;
        let scores = layerScores.get(key);
        if (!scores) layerScores.set(key, (scores = this.scoresOf(layerFeatures(index, own, prior, next, far))));
        addAll(scores);
      },
      covers: (...codes) => {
        if (codes.every((code) => code === 0)) addAll(this.uncovered);
        else for (const feature of coverFeatures(...codes)) table.add(feature, emissions, row.at);
      },
    };
  }

  tag(scan: Scan, context: ReturnType<typeof contextOf>, layers: readonly Layer[]): TaggedSpan[] {
    const spans: TaggedSpan[] = [];
    for (const { from, to } of scan.paragraph.sentences) {
      const emissions = this.emissions(scan, context, layers, from, to);
      for (const span of this.decoder.decode(emissions, to - from)) {
        spans.push({
          type: this.model.types[span.type],
          from: from + span.from,
          to: from + span.to,
          probability: span.probability,
        });
      }
    }
    return spans;
  }

  private emissions(
    scan: Scan,
    context: ReturnType<typeof contextOf>,
    layers: readonly Layer[],
    from: number,
    to: number,
  ): Float64Array {
    const { labels } = this;
    const { tokens } = scan;
    const emissions = new Float64Array((to - from) * labels);
    const place = { at: 0 };
    const sink = this.sinkInto(emissions, place);
    for (let t = from; t < to; t++) {
      const row = (t - from) * labels;
      place.at = row;
      for (let d = -WINDOW; d <= WINDOW; d++) {
        const i = t + d;
        const scores = i < 0 || i >= tokens.length ? this.beyond : this.scores.of(tokens[i].word);
        const at = (d + WINDOW) * labels;
        for (let b = 0; b < labels; b++) emissions[row + b] += scores[at + b];
      }
      localFeatures(scan, this.words, context, layers, t, sink);
      for (let b = 0; b < labels; b++) emissions[row + b] *= this.model.scale;
      emissions[row] += this.model.outsideBias;
    }
    return emissions;
  }

  /** What a word adds to the scores of the tokens around it, by distance. */
  private wordScores({ own, near, far }: WordFeatures): Float64Array {
    const scores = new Float64Array((2 * WINDOW + 1) * this.labels);
    for (let d = -WINDOW; d <= WINDOW; d++) {
      const features = d === 0 ? own : Math.abs(d) === 1 ? near : far;
      for (const feature of features) this.table.add(mix(feature, d), scores, (d + WINDOW) * this.labels);
    }
    return scores;
  }
}

/** Finds the weights of a feature: an open hash table whose entries are a key and, one up, the row of its weights, side by side in memory. */
class WeightTable {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly weights: Int8Array;

  constructor(
    { keys, weights }: ChainModel,
    private readonly labels: number,
  ) {
    let size = 1024;
    while (size < 2 * keys.length) size *= 2;
    this.mask = 2 * size - 2;
    this.weights = weights;
    this.slots = new Int32Array(2 * size);
    keys.forEach((key, index) => {
      let slot = (key << 1) & this.mask;
      while (this.slots[slot + 1] !== 0) slot = (slot + 2) & this.mask;
      this.slots[slot] = key;
      this.slots[slot + 1] = index + 1;
    });
  }

  /** Adds the feature's weight for each label to `out`, in steps of the model's scale. */
  add(feature: number, out: Float64Array, at: number): void {
    const { slots, mask, weights, labels } = this;
    const key = feature | 0;
    for (let slot = (key << 1) & mask; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
      if (slots[slot] !== key) continue;
      for (let b = 0, w = (slots[slot + 1] - 1) * labels; b < labels; b++, w++) out[at + b] += weights[w];
      return;
    }
  }
}
