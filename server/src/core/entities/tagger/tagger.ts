import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import type { KnowledgeProblem } from '../../lexicon/table.ts';
import type { EntityType } from '../../model.ts';
import { type Context, contextOf } from './context.ts';
import { calibrated } from './confidence.ts';
import { Decoder } from './decoder.ts';
import { addLayerFeatures, localFeatures } from './features.ts';
import { GROUND_LAYERS, type Layer, layerOf } from './layers.ts';
import { type ChainModel, type Clusters, labelCount, readModel } from './modelFile.ts';
import type { Scan } from '../scan.ts';
import { Scorer } from './scorer.ts';
import { SenseReader } from './senseCodes.ts';
import { Weights } from './weights.ts';
import { WordFeatureReader } from './wordFeatures.ts';
import { WordScorer } from './wordScores.ts';

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
    const { clusters, chains } = readModel(model);
    const stack = new ChainStack(chains, GROUND_LAYERS, gazetteer, clusters);
    const hidden = chains.map(({ auxiliary }) => auxiliary);
    return { tag: (scan, ground) => stack.tag(scan, ground).flatMap((spans, c) => (hidden[c] ? [] : spans)) };
  } catch (error) {
    problems.push({ file: 'tagger.model', line: 0, message: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

/** A longer paragraph's working memory is not kept for the next one. */
const LARGEST_KEPT = 1 << 20;

/** What of a chain is needed besides its weights, which are kept with those of the others. */
type ChainTypes = Pick<ChainModel, 'types' | 'calibration'>;

/** Chains that run one after another, each on what those before it found. */
export class ChainStack {
  private readonly chains: readonly ChainTypes[];
  private readonly weights: Weights;
  private readonly scorer: Scorer;
  private readonly words: WordScorer;
  private readonly senses = new SenseReader();
  private readonly decoders: readonly Decoder[];
  private emissions = new Int32Array(0);

  /** @param ground how many layers the first chain builds on */
  constructor(chains: readonly ChainModel[], ground: number, gazetteer: Gazetteer, clusters: Clusters) {
    this.chains = chains.map(({ types, calibration }) => ({ types, calibration }));
    this.weights = new Weights(chains);
    this.scorer = new Scorer(this.weights);
    const features = new WordFeatureReader(gazetteer, clusters, this.senses);
    this.words = new WordScorer(this.weights, features, ground + chains.length - 1);
    this.decoders = chains.map(
      ({ types, transitions, scale, outsideBias, auxiliary }) =>
        new Decoder({ labels: labelCount(types.length), transitions, scale, outsideBias, auxiliary }),
    );
  }

  /**
   * What each chain finds in a paragraph.
   * @param ground what earlier steps found
   */
  tag(scan: Scan, ground: readonly Layer[]): TaggedSpan[][] {
    const { width } = this.weights;
    const size = scan.tokens.length * width;
    if (this.emissions.length < size) this.emissions = new Int32Array(2 * size);
    const words = this.words.scoresOf(scan);
    const context = contextOf(scan, words, this.senses);
    this.words.fill(words, this.emissions);
    this.score(context, ground);
    let layers = ground.length;
    const found = this.chains.map((_, c) => {
      const spans = this.decode(scan, c);
      if (c < this.chains.length - 1) this.addLayer(context, layers++, layerOf(spans, context.length), c + 1);
      return spans;
    });
    if (this.emissions.length > LARGEST_KEPT) this.emissions = new Int32Array(0);
    return found;
  }

  /** Adds to the rows of all tokens what their context changes, but for what depends on a chain's findings. */
  private score(context: Context, ground: readonly Layer[]): void {
    const { emissions, scorer } = this;
    const { width } = this.weights;
    for (let t = 0; t < context.length; t++) {
      scorer.writeTo(emissions, t * width, 0);
      localFeatures(context, t, scorer);
    }
    ground.forEach((layer, index) => this.addLayer(context, index, layer, 0));
  }

  /** Adds what an earlier step found, for the chains from `next` on. */
  private addLayer(context: Context, index: number, layer: Layer, next: number): void {
    const { emissions, scorer } = this;
    const { width, starts } = this.weights;
    const first = starts[next];
    const last = context.length - 1;
    // What a layer says of a token concerns the one before it and two behind; the ends of the text are something to all layers.
    for (let t = 0, until = 2; t <= last; t++) {
      if (layer[t] !== 0 || layer[t + 1] > 0) until = t + (layer[t] !== 0 ? 3 : 1);
      if (t >= until && t < last) continue;
      scorer.writeTo(emissions, t * width, first);
      addLayerFeatures(context, index, layer, t, scorer);
    }
  }

  private decode(scan: Scan, c: number): TaggedSpan[] {
    const { types, calibration } = this.chains[c];
    const { width, starts } = this.weights;
    const spans: TaggedSpan[] = [];
    for (const { from, to } of scan.paragraph.sentences) {
      const sentence = { rows: this.emissions, at: from * width + starts[c], width, length: to - from };
      for (const span of this.decoders[c].decode(sentence)) {
        spans.push({
          type: types[span.type],
          from: from + span.from,
          to: from + span.to,
          probability: calibrated(span.probability, calibration[2 * span.type], calibration[2 * span.type + 1]),
        });
      }
    }
    return spans;
  }
}
