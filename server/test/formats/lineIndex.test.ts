import assert from 'node:assert/strict';
import { LineIndex } from '../../src/formats/lineIndex.ts';

describe('line index', () => {
  for (const [text, offset, line, column] of [
    ['', 0, 1, 1],
    ['خبر', 2, 1, 3],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['😀\n😀x', 5, 2, 3],
    ['a\n', 2, 2, 1],
  ] as const) {
    it(`offset ${offset} of ${JSON.stringify(text)} is ${line}:${column}`, () =>
      assert.deepEqual(new LineIndex(text).at(offset), { line, column }));
  }
});
