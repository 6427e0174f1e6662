import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { contextOf } from '../../src/core/entities/tagger/context.ts';
import { featureKey, placeOfKey } from '../../src/core/entities/tagger/featureKeys.ts';
import { addLayerFeatures, localFeatures, PLACES } from '../../src/core/entities/tagger/features.ts';
import { mix } from '../../src/core/entities/hash.ts';
import { KeptSums } from '../../src/core/entities/tagger/keptSums.ts';
import { groundLayers, layerOf } from '../../src/core/entities/tagger/layers.ts';
import { lexicalSpans } from '../../src/core/entities/grammars/lexical.ts';
import { labelCount, readModel } from '../../src/core/entities/tagger/modelFile.ts';
import { findQuantities } from '../../src/core/entities/grammars/quantities.ts';
import { scanWords } from '../../src/core/entities/scan.ts';
import { Scorer } from '../../src/core/entities/tagger/scorer.ts';
import { beginScore, insideScore, Weights } from '../../src/core/entities/tagger/weights.ts';
import { WordFeatureReader } from '../../src/core/entities/tagger/wordFeatures.ts';
import { WordScorer } from '../../src/core/entities/tagger/wordScores.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { featuresAt, FeatureReader } from '../../training/chains.ts';
import { knowledgeFiles, testKnowledge } from '../support/knowledge.ts';

const PARAGRAPHS = [
  'وقال وزير الخارجية المصري في القاهرة إن بلاده "لن تتخلى" عن حركة "فتح"، وأضاف أن 15 ألف شخص عادوا منذ يوم الثلاثاء.',
  'رام الله - أعلنت وزارة الصحة الفلسطينية أنّ المتحدث باسم الأمم المتحدة ستيفان دوجاريك وصل إلى بيروت (لبنان).',
  'و',
  'قال وزير الخارجية المصري إن المصري قال، و"قال" إن.',
];

const { lexicon } = testKnowledge();
const { chains, clusters } = readModel(knowledgeFiles().model ?? new Uint8Array());
const weights = new Weights(chains);
const places = chains.map(({ keys }) => new Map(Array.from(keys, (key, i) => [key, i])));

describe('the scores of a token', () => {
  it('are the sums of the weights of the features that the trainer lists for it', () => {
    const reader = new FeatureReader(lexicon.gazetteer, clusters);
    const features = new WordFeatureReader(lexicon.gazetteer, clusters, reader.senses);
    const { width } = weights;
    const vocabulary = new Vocabulary();
    const scorer = new Scorer(weights);
    let words: WordScorer | null = null;
    for (const text of PARAGRAPHS) {
      const scan = scanWords(readParagraph(text, vocabulary), lexicon.gazetteer);
      const lexical = lexicalSpans(scan);
      const layers = [...groundLayers(scan, findQuantities(scan), lexical), layerOf(lexical, scan.tokens.length)];
      words ??= new WordScorer(weights, features, layers.length);
      const scores = words.scoresOf(scan);
      const context = contextOf(scan, scores, reader.senses);
      const found = new Int32Array(scan.tokens.length * width);
      words.fill(scores, found);
      for (let t = 0; t < scan.tokens.length; t++) {
        scorer.writeTo(found, t * width, 0);
        localFeatures(context, t, scorer);
        layers.forEach((layer, index) => addLayerFeatures(context, index, layer, t, scorer));
        const keys = featuresAt({ scan }, reader.words, context, layers, t);
        assert.deepEqual(
          pairsOf(found.subarray(t * width, (t + 1) * width)),
          sumOf(Array.from(keys, learned)),
          `${scan.tokens[t].word.surface} of ${text}`,
        );
      }
    }
  });
});

describe('the weights of a feature', () => {
  it('are those of all chains, over that of `O`, in a row for each place', () => {
    for (const key of [chains[0].keys[0], chains[1].keys[7], chains[3].keys[100]]) {
      const feature = featureKey(key, 0);
      const found = new Int32Array(PLACES * weights.width);
      weights.add(feature, found, 0);
      const places = Array.from({ length: PLACES }, (_, place) => place);
      assert.deepEqual(
        pairsOf(found),
        places.flatMap((place) => learned(featureKey(key, place))),
      );
      assert.ok(found.subarray(placeOfKey(key) * weights.width).some((pair) => pair !== 0));
      weights.subtract(feature, found, 0);
      assert.deepEqual(found, new Int32Array(PLACES * weights.width));
    }
  });

  it('are none for a feature that was not learned', () => {
    const known = new Set(chains.flatMap(({ keys }) => Array.from(keys, (key) => featureKey(key, 0))));
    const found = new Int32Array(PLACES * weights.width);
    for (let feature = 0; feature < 5000; feature++)
      if (!known.has(featureKey(mix(feature, 0), 0))) weights.add(mix(feature, 0), found, 0);
    assert.deepEqual(found, new Int32Array(PLACES * weights.width));
  });
});

describe('kept sums', () => {
  it('are made again where another sum has taken their place', () => {
    const [first, second] = chains[0].keys.filter((key) => placeOfKey(key) === 0 && !places[0].has(key + 1));
    const made: number[] = [];
    const sums = new KeptSums(weights, 1, (list, feature) => {
      made.push(feature);
      list.add(feature);
      list.add(feature);
    });
    const asked = [first, first, second, first];
    for (const feature of asked) {
      const found = new Int32Array(weights.width);
      const expected = new Int32Array(weights.width);
      sums.add(feature, 0, 0, found, 0, 0);
      for (let times = 0; times < 2; times++) weights.add(feature, expected, 0);
      assert.deepEqual(found, expected);
    }
    assert.deepEqual(made, [first, second, first]);
  });
});

/** How much better than `O` each type of each chain is for a token with a feature, by the model's own numbers: `B-` and `I-`. */
function learned(key: number): [begin: number, inside: number][] {
  return chains.flatMap(({ types, weights: values }, c) => {
    const at = (places[c].get(key) ?? -1) * labelCount(types.length);
    return types.map((_, k): [number, number] =>
      at < 0 ? [0, 0] : [values[at + 1 + 2 * k] - values[at], values[at + 2 + 2 * k] - values[at]],
    );
  });
}

const sumOf = (rows: readonly (readonly [number, number][])[]): [number, number][] =>
  rows.reduce<[number, number][]>(
    (sum, row) => sum.map(([begin, inside], k) => [begin + row[k][0], inside + row[k][1]]),
    Array.from({ length: weights.width }, () => [0, 0]),
  );

const pairsOf = (rows: Int32Array): [number, number][] =>
  Array.from(rows, (pair) => [beginScore(pair), insideScore(pair)]);
