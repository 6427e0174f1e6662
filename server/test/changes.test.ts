import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { carriedOver, changeBetween, oldIndex, sameItems } from '../src/core/changes.ts';

const change = (older: string, newer: string) => changeBetween([...older], [...newer]);

describe('the change between two lists', () => {
  it('is the stretch outside of which they are the same', () => {
    assert.deepEqual(change('abcde', 'abXYde'), { start: 2, oldEnd: 3, newEnd: 4 });
    assert.deepEqual(change('abc', 'abc'), { start: 3, oldEnd: 3, newEnd: 3 });
    assert.deepEqual(change('', 'ab'), { start: 0, oldEnd: 0, newEnd: 2 });
  });

  it('never counts an item to both ends', () => {
    assert.deepEqual(change('aa', 'aaa'), { start: 2, oldEnd: 2, newEnd: 3 });
    assert.deepEqual(change('aaa', 'a'), { start: 1, oldEnd: 3, newEnd: 1 });
  });

  it('tells which item was at a place before', () => {
    const found = change('abcde', 'abXYde');
    assert.deepEqual(
      [...'abXYde'].map((_, index) => oldIndex(found, index)),
      [0, 1, 2, -1, 3, 4],
    );
  });
});

describe('a list that goes with another', () => {
  it('keeps what stands outside of the change, and has room for what came in', () => {
    const found = change('abcde', 'abXYde');
    assert.deepEqual(carriedOver([1, 2, 3, 4, 5], found, [0, 0]), [1, 2, 0, 0, 4, 5]);
    assert.deepEqual(carriedOver([], change('', 'ab'), [8, 9]), [8, 9]);
    assert.deepEqual(carriedOver([1, 2, 3], change('abc', 'a'), []), [1]);
  });
});

describe('two lists', () => {
  it('are the same where all their items are the very same', () => {
    const item = {};
    assert.ok(sameItems([item, 1], [item, 1]));
    assert.ok(!sameItems([item], [{}]));
    assert.ok(!sameItems([1], [1, 2]));
  });
});
