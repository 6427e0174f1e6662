import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isInside, Marginals, predecessors } from '../../src/core/entities/chain.ts';
import { Decoder, type Emissions } from '../../src/core/entities/decoder.ts';
import { KeyIndex } from '../../src/core/entities/keyIndex.ts';

const LABELS = 5;

/** Scores that look random and are the same each time. */
function scores(count: number, seed: number, spread: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.round(Math.sin((i + 1) * 12.9898 + seed * 78.233) * spread));
}

function transitionsOf(seed: number): Float32Array {
  return Float32Array.from(scores(LABELS * LABELS, seed + 100, 8), (each) => each / 4);
}

/** Every labelling of so many tokens that is allowed. */
function labellings(length: number): number[][] {
  if (length === 0) return [[]];
  const allowed = predecessors(LABELS);
  return labellings(length - 1).flatMap((path) =>
    Array.from({ length: LABELS }, (_, label) => label)
      .filter((label) => (path.length > 0 ? allowed[label].includes(path[path.length - 1]) : !isInside(label)))
      .map((label) => [...path, label]),
  );
}

const scoreOf = (path: readonly number[], emissions: readonly number[], transitions: Float32Array): number =>
  path.reduce(
    (sum, label, t) => sum + emissions[t * LABELS + label] + (t > 0 ? transitions[path[t - 1] * LABELS + label] : 0),
    0,
  );

/** The probability of each label at each token, by adding up all labellings. */
function expected(emissions: readonly number[], transitions: Float32Array, length: number): Float64Array {
  const chances = new Float64Array(length * LABELS);
  let total = 0;
  for (const path of labellings(length)) {
    const chance = Math.exp(scoreOf(path, emissions, transitions));
    total += chance;
    path.forEach((label, t) => (chances[t * LABELS + label] += chance));
  }
  return chances.map((chance) => chance / total);
}

/** Packs scores as `Weights` does. */
function packed(emissions: readonly number[], length: number): Emissions {
  const rows = new Int32Array(length * 3);
  emissions.forEach((score, i) => {
    const label = i % LABELS;
    rows[Math.floor(i / LABELS) * 3 + (label >> 1)] += (label & 1) === 0 ? score : score << 16;
  });
  return { rows, at: 0, width: 3, start: 0, scale: 0.5, outsideBias: 0.25 };
}

describe('the decoder', () => {
  it('finds the spans of the best labelling, and how likely they are', () => {
    const length = 5;
    for (let seed = 0; seed < 40; seed++) {
      const transitions = transitionsOf(seed);
      const steps = scores(length * LABELS, seed, 9);
      const emissions = steps.map((step, i) => step * 0.5 + (i % LABELS === 0 ? 0.25 : 0));
      const paths = labellings(length);
      const best = paths.reduce((a, b) =>
        scoreOf(b, emissions, transitions) > scoreOf(a, emissions, transitions) ? b : a,
      );
      const chances = expected(emissions, transitions, length);
      const path = new Array<number>(length).fill(0);
      for (const { from, to, type, probability } of new Decoder(LABELS, transitions).decode(
        packed(steps, length),
        length,
      )) {
        path.fill(2 + 2 * type, from, to);
        path[from] = 1 + 2 * type;
        // Where the sentence's ends are within reach nothing is taken for certain.
        if (from > 2 || to < length - 2) continue;
        const least = Math.min(...path.slice(from, to).map((label, k) => chances[(from + k) * LABELS + label]));
        assert.ok(Math.abs(probability - least) < 1e-6, `${probability} for ${least}`);
      }
      assert.deepEqual(path, best);
    }
  });

  it('finds nothing in an empty sentence', () => {
    assert.deepEqual(new Decoder(LABELS, transitionsOf(1)).decode(packed([], 0), 0), []);
  });
});

describe('the marginals', () => {
  it('are what adding up all labellings gives', () => {
    const length = 4;
    for (let seed = 0; seed < 10; seed++) {
      const transitions = transitionsOf(seed);
      const emissions = scores(length * LABELS, seed, 5).map((step) => step * 0.5);
      const found = Float64Array.from(emissions);
      new Marginals(LABELS, transitions).replace(found, length);
      expected(emissions, transitions, length).forEach((chance, i) => {
        assert.ok(Math.abs(chance - found[i]) < 1e-6, `${found[i]} for ${chance}`);
      });
    }
  });
});

describe('the key index', () => {
  it('gives each key a place, however many there are', () => {
    const index = new KeyIndex(2);
    const keys = Array.from({ length: 5000 }, (_, i) => Math.imul(i, 0x9e3779b1) & ~1023);
    const distinct = [...new Set(keys)];
    for (const key of keys) index.add(key);
    assert.equal(index.size, distinct.length);
    assert.deepEqual(
      distinct.map((key) => index.find(key)),
      distinct.map((_, place) => place),
    );
    assert.equal(index.find(1), -1);
  });
});
