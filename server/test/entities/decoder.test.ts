import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isInside } from '../../src/core/entities/tagger/chain.ts';
import { type ChainScores, Decoder } from '../../src/core/entities/tagger/decoder.ts';
import { KeyIndex } from '../../src/core/entities/tagger/keyIndex.ts';
import { Stretches } from '../../src/core/entities/tagger/stretches.ts';
import type { SentenceRows } from '../../src/core/entities/tagger/weights.ts';
import { Marginals, predecessors } from '../../training/marginals.ts';

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

const SCALE = 0.5;
const OUTSIDE_BIAS = 0.25;

const chainOf = (transitions: Float32Array, auxiliary = false): ChainScores => ({
  labels: LABELS,
  transitions,
  scale: SCALE,
  outsideBias: OUTSIDE_BIAS,
  auxiliary,
});

/** How far a token's row is from the one before it: another chain has the third number. */
const WIDTH = 3;

/** Packs scores as they stand in rows: those of each type's two labels over that of `O`. */
function packed(steps: readonly number[], length: number): SentenceRows {
  const rows = new Int32Array(length * WIDTH).fill(12345);
  for (let t = 0; t < length; t++) {
    const [outside, ...others] = steps.slice(t * LABELS, (t + 1) * LABELS);
    for (let k = 0; k < 2; k++) rows[t * WIDTH + k] = others[2 * k] - outside + ((others[2 * k + 1] - outside) << 16);
  }
  return { rows, at: 0, width: WIDTH, length };
}

/** The best labelling by looking at all. */
function bestOf(steps: readonly number[], transitions: Float32Array, length: number): number[] {
  const emissions = emissionsOf(steps);
  return labellings(length).reduce((a, b) =>
    scoreOf(b, emissions, transitions) > scoreOf(a, emissions, transitions) ? b : a,
  );
}

const emissionsOf = (steps: readonly number[]): number[] =>
  steps.map((step, i) => step * SCALE + (i % LABELS === 0 ? OUTSIDE_BIAS : 0));

/** `O` is better than everything else by so much, so that stretches of it stand between the spans. */
function favouringOutside(steps: readonly number[], by: number): number[] {
  return steps.map((step, i) => (i % LABELS === 0 ? step + by : step));
}

describe('the decoder', () => {
  it('finds the spans of the best labelling, and how likely they are', () => {
    const length = 5;
    for (let seed = 0; seed < 60; seed++) {
      const transitions = transitionsOf(seed);
      const steps = favouringOutside(scores(length * LABELS, seed, 9), seed % 3 === 0 ? 0 : 6);
      const chances = expected(emissionsOf(steps), transitions, length);
      const path = new Array<number>(length).fill(0);
      for (const { from, to, type, probability } of new Decoder(chainOf(transitions)).decode(packed(steps, length))) {
        path.fill(2 + 2 * type, from, to);
        path[from] = 1 + 2 * type;
        // Where the sentence's ends are within reach nothing is taken for certain.
        if (from > 2 || to < length - 2) continue;
        const least = Math.min(...path.slice(from, to).map((label, k) => chances[(from + k) * LABELS + label]));
        assert.ok(Math.abs(probability - least) < 1e-6, `${probability} for ${least}`);
      }
      // Of two labellings that are equally good either will do.
      const score = (labelling: readonly number[]): number => scoreOf(labelling, emissionsOf(steps), transitions);
      assert.equal(score(path), score(bestOf(steps, transitions, length)));
    }
  });

  it('says that it is sure where nobody asks', () => {
    const transitions = transitionsOf(1);
    const sentence = packed(scores(5 * LABELS, 1, 9), 5);
    const spans = new Decoder(chainOf(transitions)).decode(sentence);
    assert.ok(spans.length > 0);
    assert.deepEqual(
      new Decoder(chainOf(transitions, true)).decode(sentence),
      spans.map((span) => ({ ...span, probability: 1 })),
    );
  });

  it('finds nothing in an empty sentence', () => {
    assert.deepEqual(new Decoder(chainOf(transitionsOf(1))).decode(packed([], 0)), []);
  });
});

describe('the stretches of a sentence', () => {
  it('have every token in them that the best labelling takes for anything but `O`, and few others', () => {
    const length = 6;
    let open = 0;
    for (let seed = 0; seed < 40; seed++) {
      const transitions = transitionsOf(seed);
      const steps = favouringOutside(scores(length * LABELS, seed, 30), 25);
      const stretches = new Stretches(LABELS, transitions, SCALE, OUTSIDE_BIAS);
      const any = stretches.find(packed(steps, length));
      const found = Array.from({ length }, (_, t) => any && stretches.open[t] === 1);
      bestOf(steps, transitions, length).forEach((label, t) => {
        assert.ok(label === 0 || found[t], `token ${t} of ${seed}`);
      });
      open += found.filter(Boolean).length;
    }
    assert.ok(open < 0.7 * 40 * length, `${open} are open`);
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
