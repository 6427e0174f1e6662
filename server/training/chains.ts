import { type Context, contextOf } from '../src/core/entities/tagger/context.ts';
import {
  addLayerFeatures,
  BEYOND,
  coverFeatures,
  type FeatureSink,
  formFeatures,
  layerFar,
  layerFeatures,
  layerLexical,
  lexicalFeatures,
  localFeatures,
  looseFeatures,
  placeAt,
  quotedFeature,
  quotedSurface,
  WINDOW,
} from '../src/core/entities/tagger/features.ts';
import { featureKey } from '../src/core/entities/tagger/featureKeys.ts';
import { GROUND_LAYERS, type Layer, layerOf } from '../src/core/entities/tagger/layers.ts';
import { type ChainModel, type Clusters, labelCount } from '../src/core/entities/tagger/modelFile.ts';
import { SenseReader } from '../src/core/entities/tagger/senseCodes.ts';
import { ChainStack, type TaggedSpan } from '../src/core/entities/tagger/tagger.ts';
import { type WordCodes, WordFeatureReader, type WordFeatureSink } from '../src/core/entities/tagger/wordFeatures.ts';
import type { Gazetteer } from '../src/core/lexicon/gazetteer.ts';
import type { EntityType } from '../src/core/model.ts';
import { WordMemo, type WordType } from '../src/core/text/words.ts';
import { type Example, goldLabels } from './corpus.ts';
import { type Sequence, trainChain, type TrainedChain, type TrainingOptions } from './crf.ts';

/** What the chains of the tagger look for, in the order in which they build upon one another. */
export const CHAIN_TYPES: readonly (readonly EntityType[])[] = [
  ['PERS', 'GPE', 'LOC', 'NORP'],
  ['ORG', 'FAC', 'EVENT', 'LAW', 'PRODUCT'],
  ['OCC'],
];

/** The chain that is learned from ANERcorp. */
export const AUXILIARY_TYPES: readonly EntityType[] = ['PERS', 'GPE', 'ORG'];

export const OPTIONS: TrainingOptions = {
  epochs: 8,
  averaged: 4,
  alpha: 0.3,
  l1: 1,
  l2: 0.5,
  dropout: 0.5,
  minimum: 2,
};

/** Below this, in units of the largest weight, a weight is not worth its place in the file. */
const PRUNE = 0.03;

/** Added to the score of `O` by chain: recall for precision, chosen by cross-validation. */
export const OUTSIDE_BIAS: readonly number[] = [-0.9, -0.4, -0.9];

const biasOf = (types: readonly EntityType[]): number => OUTSIDE_BIAS[CHAIN_TYPES.indexOf(types)] ?? 0;

/** A word's features, as `WordFeatureSink` has them. */
export type WordFeatures = WordCodes & Readonly<Record<keyof WordFeatureSink, readonly number[]>>;

/** What features are made with. */
export class FeatureReader {
  readonly words: WordMemo<WordFeatures>;
  readonly senses = new SenseReader();

  constructor(
    readonly gazetteer: Gazetteer,
    readonly clusters: Clusters,
  ) {
    const reader = new WordFeatureReader(gazetteer, clusters, this.senses);
    this.words = new WordMemo((word) => listed(reader, word));
  }
}

function listed(reader: WordFeatureReader, word: WordType): WordFeatures {
  const far: number[] = [];
  const near: number[] = [];
  const own: number[] = [];
  const codes = reader.read(word, {
    far: (feature) => far.push(feature),
    near: (feature) => near.push(feature),
    own: (feature) => own.push(feature),
  });
  return { ...codes, far, near, own };
}

/** The sentences of some examples, as the trainer wants them. `layers[i]` holds what earlier steps found in example `i`. */
export function sequencesOf(
  examples: readonly Example[],
  layers: readonly (readonly Layer[])[],
  types: readonly EntityType[],
  reader: FeatureReader,
): Sequence[] {
  return examples.flatMap((example, i) => {
    const labels = goldLabels(example, types);
    const words = example.scan.tokens.map(({ word }) => reader.words.of(word));
    const context = contextOf(example.scan, words, reader.senses);
    return example.scan.paragraph.sentences.map(({ from, to }) => ({
      features: Array.from({ length: to - from }, (_, k) =>
        featuresAt(example, reader.words, context, layers[i], from + k),
      ),
      labels: labels.slice(from, to),
    }));
  });
}

/** The keys of all features of a token: those of its window of words, which the tagger scores once per word, and the others. */
export function featuresAt(
  { scan }: Pick<Example, 'scan'>,
  words: WordMemo<WordFeatures>,
  context: Context,
  layers: readonly Layer[],
  t: number,
): Int32Array {
  const out: number[] = [];
  for (let d = -WINDOW; d <= WINDOW; d++) {
    const token = scan.tokens[t + d];
    const features = token === undefined ? [BEYOND] : featuresWithin(words.of(token.word), Math.abs(d));
    for (const feature of features) out.push(featureKey(feature, placeAt(d)));
  }
  const add = (feature: number): void => void out.push(featureKey(feature, 0));
  const sink: FeatureSink = {
    add,
    known: add,
    covers: (...values) => coverFeatures(...values, sink),
    loose: (...values) => looseFeatures(...values, sink),
    lexicals: (...values) => lexicalFeatures(...values, sink),
    forms: (...values) => formFeatures(...values, sink),
    quoted: (quoted, surfaceBefore) => {
      add(quotedFeature(quoted));
      if (quoted !== 0) add(quotedSurface(quoted, surfaceBefore));
    },
    layer: (index, own, prior, next, far, lexicalBefore) => {
      layerFeatures(index, own, prior, next, sink);
      add(layerFar(index, own, far));
      if (own !== 0) add(layerLexical(index, own, lexicalBefore));
    },
  };
  localFeatures(context, t, sink);
  layers.forEach((layer, index) => addLayerFeatures(context, index, layer, t, sink));
  return Int32Array.from(out);
}

/** Those of a word's features that count for a token so far away. */
function featuresWithin({ own, near, far }: WordFeatures, distance: number): readonly number[] {
  if (distance === 0) return [...own, ...near, ...far];
  return distance === 1 ? [...near, ...far] : far;
}

/** How sure the chain is, as it says itself: slope 1 and offset 0 for each type. */
const uncalibrated = (types: readonly EntityType[]): Float32Array =>
  Float32Array.from({ length: 2 * types.length }, (_, i) => (i + 1) & 1);

/** Rounds a chain's weights to 8 bits and leaves out those that are too small to matter. */
export function compress(
  trained: TrainedChain,
  types: readonly EntityType[],
  outsideBias: number,
  auxiliary = false,
): ChainModel {
  const labels = labelCount(types.length);
  let top = 0;
  for (const weight of trained.weights) top = Math.max(top, Math.abs(weight));
  const scale = Math.fround(top / 127);
  const least = PRUNE * top;
  const kept: { key: number; weights: number[] }[] = [];
  trained.keys.forEach((key, i) => {
    const row = trained.weights.subarray(i * labels, (i + 1) * labels);
    if (!row.some((weight) => Math.abs(weight) > least)) return;
    kept.push({
      key,
      weights: Array.from(row, (weight) => (Math.abs(weight) > least ? Math.round(weight / scale) : 0)),
    });
  });
  kept.sort((a, b) => a.key - b.key);
  return {
    auxiliary,
    types,
    scale,
    outsideBias: Math.fround(outsideBias),
    calibration: uncalibrated(types),
    transitions: trained.transitions,
    keys: Int32Array.from(kept, ({ key }) => key),
    weights: Int8Array.from(kept.flatMap(({ weights }) => weights)),
  };
}

/** Trains a chain on all examples. */
export function train(
  examples: readonly Example[],
  layers: readonly (readonly Layer[])[],
  types: readonly EntityType[],
  reader: FeatureReader,
  options: TrainingOptions = OPTIONS,
): ChainModel {
  return compress(
    trainChain(sequencesOf(examples, layers, types, reader), labelCount(types.length), options),
    types,
    biasOf(types),
  );
}

/** Trains the chain that only informs the others. */
export function trainAuxiliary(examples: readonly Example[], reader: FeatureReader): ChainModel {
  const layers = examples.map(({ ground }) => ground);
  const sequences = sequencesOf(examples, layers, AUXILIARY_TYPES, reader);
  const trained = trainChain(sequences, labelCount(AUXILIARY_TYPES.length), {
    ...OPTIONS,
    epochs: 5,
    averaged: 1,
    dropout: 0.2,
    minimum: 3,
    l1: 1.5,
  });
  return compress(trained, AUXILIARY_TYPES, 0, true);
}

/** What the first of our own chains has to build on: the grammars' findings and the auxiliary chain's. */
export function firstLayers(
  examples: readonly Example[],
  auxiliary: ChainModel,
  { gazetteer, clusters }: FeatureReader,
): Uint8Array[][] {
  const stack = new ChainStack([auxiliary], GROUND_LAYERS, gazetteer, clusters);
  return examples.map(({ scan, ground }) => {
    const [spans] = stack.tag(scan, ground);
    return [...ground, layerOf(spans, scan.tokens.length)];
  });
}

export const FOLDS = 3;
export const foldOf = ({ article }: Example): number => article % FOLDS;

/** The spans that a chain finds in each example when it was trained on the other folds. */
export function crossTag(
  examples: readonly Example[],
  layers: readonly (readonly Layer[])[],
  types: readonly EntityType[],
  reader: FeatureReader,
  options: TrainingOptions = OPTIONS,
  outsideBias = biasOf(types),
): TaggedSpan[][] {
  const found: TaggedSpan[][] = examples.map(() => []);
  const sequences = examples.map((example, i) => sequencesOf([example], [layers[i]], types, reader));
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = sequences.filter((_, i) => foldOf(examples[i]) !== fold).flat();
    const model = compress(trainChain(own, labelCount(types.length), options), types, outsideBias);
    const stack = new ChainStack([model], layers[0].length, reader.gazetteer, reader.clusters);
    examples.forEach((example, i) => {
      if (foldOf(example) === fold) [found[i]] = stack.tag(example.scan, layers[i]);
    });
  }
  return found;
}
