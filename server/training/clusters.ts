import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { hashOf } from '../src/core/entities/hash.ts';
import { type Clusters, keyOf } from '../src/core/entities/tagger/modelFile.ts';
import { tokenise } from '../src/core/text/tokenise.ts';
import { Vocabulary } from '../src/core/text/words.ts';
import { DIMENSIONS, embed, normalise } from './embed.ts';

/** Words seen less often have too few neighbours to be told by. */
const MINIMUM = 6;
const CLUSTERS = 250;
const FINER_CLUSTERS = 1000;
const ROUNDS = 8;

/** Groups the words of unlabelled news by the company they keep. Deterministic. */
export function clusterWords(files: readonly string[]): Clusters {
  const texts = files.map((file) => gunzipSync(readFileSync(file)).toString('utf8'));
  const sentences = texts.flatMap((text) => text.split('\n')).map(wordsOf);
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = [...counts]
    .filter(([, count]) => count >= MINIMUM)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ids = new Map(frequent.map(([word], i) => [word, i]));
  const vectors = embed(
    sentences.map((words) => Int32Array.from(words, (word) => ids.get(word) ?? -1)),
    frequent.length,
  );
  const clusters = kMeans(vectors, frequent.length, CLUSTERS);
  const finer = kMeans(vectors, frequent.length, FINER_CLUSTERS);
  const order = frequent
    .map(([word], i) => ({ key: keyOf(hashOf(word)), cluster: clusters[i], finer: finer[i] }))
    .sort((a, b) => a.key - b.key)
    // Of words with one key the commonest counts: the sort is stable.
    .filter(({ key }, i, all) => i === 0 || key !== all[i - 1].key);
  return {
    keys: Int32Array.from(order, ({ key }) => key),
    ids: Uint8Array.from(order, ({ cluster }) => cluster),
    finer: Uint16Array.from(order, (word) => word.finer),
  };
}

/** The folded words of a line; a number is one word, whatever its digits. */
function wordsOf(line: string): string[] {
  return tokenise(line, new Vocabulary()).map(({ kind, word }) => (kind === 'number' ? '0' : word.folded));
}

/** Spherical k-means that starts from words of falling frequency, spread evenly. */
function kMeans(vectors: Float64Array, words: number, clusters: number): Uint16Array {
  const k = Math.min(clusters, words);
  const centres = new Float64Array(k * DIMENSIONS);
  const stride = Math.max(1, Math.floor(Math.min(words, 5000) / k));
  for (let c = 0; c < k; c++)
    centres.set(vectors.subarray(c * stride * DIMENSIONS, (c * stride + 1) * DIMENSIONS), c * DIMENSIONS);
  const assigned = new Uint16Array(words);
  for (let round = 0; round < ROUNDS; round++) {
    for (let word = 0; word < words; word++) assigned[word] = nearest(vectors, word, centres, k);
    centres.fill(0);
    for (let word = 0; word < words; word++) {
      for (let d = 0; d < DIMENSIONS; d++) centres[assigned[word] * DIMENSIONS + d] += vectors[word * DIMENSIONS + d];
    }
    for (let c = 0; c < k; c++) normalise(centres, c);
  }
  return assigned;
}

function nearest(vectors: Float64Array, word: number, centres: Float64Array, k: number): number {
  let best = 0;
  let top = -Infinity;
  for (let c = 0; c < k; c++) {
    let likeness = 0;
    for (let d = 0; d < DIMENSIONS; d++) likeness += vectors[word * DIMENSIONS + d] * centres[c * DIMENSIONS + d];
    if (likeness > top) {
      top = likeness;
      best = c;
    }
  }
  return best;
}
