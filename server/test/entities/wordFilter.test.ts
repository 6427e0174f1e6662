import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { hashOf } from '../../src/core/entities/hash.ts';
import { WordFilter } from '../../src/core/entities/linking/wordFilter.ts';

describe('a filter of words', () => {
  it('never misses a word that was added', () => {
    const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.array(hash), hash, (added, other) => {
        const filter = new WordFilter(added.length);
        for (const each of added) filter.add(each);
        for (const each of added) assert.ok(filter.hasAny([other, each]));
      }),
    );
  });

  it('takes few others for one of its own', () => {
    const words = (kind: string): number[] => Array.from({ length: 1000 }, (_, i) => hashOf(`${kind} ${i}`));
    const filter = new WordFilter(1000);
    for (const hash of words('مدينة')) filter.add(hash);
    const mistaken = words('قرية').filter((hash) => filter.hasAny([hash]));
    assert.ok(mistaken.length < 60, `${mistaken.length} of 1000`);
  });
});
