import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Layer, nest } from '../../src/core/markup/nesting.ts';

const layer = (kind: Layer['kind'], start: number, end: number): Layer => ({ kind, start, end });
const spans = (layers: readonly Layer[]) => nest(layers).map(({ start, end }) => [start, end]);

describe('nest', () => {
  it('keeps what nests', () => {
    assert.deepEqual(spans([layer('whole', 2, 4), layer('divisible', 0, 9), layer('fixed', 2, 6)]), [
      [0, 9],
      [2, 6],
      [2, 4],
    ]);
  });

  it('cuts the later of two divisible spans that cross', () => {
    assert.deepEqual(spans([layer('divisible', 0, 5), layer('divisible', 3, 8)]), [
      [0, 5],
      [3, 5],
      [5, 8],
    ]);
  });

  it('cuts the divisible one, wherever it stands', () => {
    assert.deepEqual(spans([layer('divisible', 0, 5), layer('whole', 3, 8)]), [
      [0, 3],
      [3, 8],
      [3, 5],
    ]);
    assert.deepEqual(spans([layer('fixed', 0, 5), layer('divisible', 3, 8)]), [
      [0, 5],
      [3, 5],
      [5, 8],
    ]);
  });

  it('leaves out what may not be cut, but never what stands in the file', () => {
    assert.deepEqual(spans([layer('whole', 0, 5), layer('whole', 3, 8)]), [[0, 5]]);
    assert.deepEqual(spans([layer('whole', 0, 5), layer('fixed', 3, 8)]), [[3, 8]]);
    assert.deepEqual(spans([layer('fixed', 0, 5), layer('whole', 3, 8)]), [[0, 5]]);
  });

  it('has the one that was given first outside where two are the same', () => {
    const outer = layer('whole', 1, 3);
    const inner = layer('fixed', 1, 3);
    assert.deepEqual(
      nest([outer, inner]).map((part) => part.layer),
      [outer, inner],
    );
  });

  it('never lets two parts cross, and loses nothing that can be cut (any spans)', () => {
    const anyLayer = fc
      .record({
        kind: fc.constantFrom<Layer['kind']>('whole', 'divisible'),
        start: fc.nat(30),
        length: fc.integer({ min: 1, max: 20 }),
      })
      .map(({ kind, start, length }) => layer(kind, start, start + length));
    fc.assert(
      fc.property(fc.array(anyLayer, { maxLength: 12 }), (layers) => {
        const parts = nest(layers);
        for (const a of parts) {
          for (const b of parts) assert.ok(!(a.start < b.start && b.start < a.end && a.end < b.end));
        }
        const covered = new Map<Layer, number>();
        for (const { layer: of, start, end } of parts) covered.set(of, (covered.get(of) ?? 0) + end - start);
        for (const of of layers) {
          if (of.kind === 'divisible') assert.equal(covered.get(of), of.end - of.start);
        }
      }),
    );
  });
});
