import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { StickyPattern } from '../../src/core/entities/grammars/stickyPattern.ts';

describe('a sticky pattern', () => {
  it('matches at the place asked for and nowhere else, in any order of places', () => {
    const pattern = new StickyPattern('(?<!o)d+y?');
    assert.equal(pattern.matchEnd('_ddy_d', 1), 4);
    assert.equal(pattern.matchEnd('_ddy_d', 0), 0);
    assert.equal(pattern.matchEnd('_ddy_d', 5), 6);
    assert.equal(pattern.matchEnd('od', 1), 1);
    assert.equal(pattern.matchEnd('', 0), 0);
  });
});
