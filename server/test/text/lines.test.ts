import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../src/core/text/lines.ts';
import { editedArticle } from './arbitraries.ts';

const TEXT = 'أب\r\nج\rد\n\nه😀';

describe('line index', () => {
  for (const [offset, line, character] of [
    [0, 0, 0],
    [2, 0, 2],
    [4, 1, 0],
    [6, 2, 0],
    [8, 3, 0],
    [9, 4, 0],
    [12, 4, 3],
  ]) {
    it(`offset ${offset} is ${line}:${character}, and back`, () => {
      const index = LineIndex.of(TEXT);
      assert.deepEqual(index.positionAt(offset), { line, character });
      assert.equal(index.offsetAt({ line, character }), offset);
    });
  }

  it('takes what lies outside the text, or in a line break, as the nearest place in it', () => {
    const index = LineIndex.of(TEXT);
    assert.deepEqual(index.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(3), { line: 0, character: 2 });
    assert.deepEqual(index.positionAt(99), { line: 4, character: 3 });
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 99, character: 0 }), TEXT.length);
    assert.equal(index.offsetAt({ line: -1, character: 3 }), 0);
  });

  it('counts the lines', () => {
    assert.equal(LineIndex.of('').lineCount, 1);
    assert.equal(LineIndex.of(TEXT).lineCount, 5);
    assert.equal(LineIndex.of('أ\n').lineCount, 2);
  });

  it('is after an edit what it is for the edited text', () =>
    fc.assert(
      fc.property(editedArticle, ({ before, start, end, inserted }) => {
        const text = before.slice(0, start) + inserted + before.slice(end);
        const edited = LineIndex.of(before).edited(text, { start, end, length: inserted.length });
        assert.deepEqual(edited, LineIndex.of(text));
      }),
      { numRuns: 1000 },
    ));

  it('leads back to every offset that is not inside a line break', () =>
    fc.assert(
      fc.property(editedArticle, fc.nat(), ({ before }, at) => {
        const index = LineIndex.of(before);
        const offset = at % (before.length + 1);
        if (before.slice(offset - 1, offset + 1) !== '\r\n')
          assert.equal(index.offsetAt(index.positionAt(offset)), offset);
      }),
    ));
});
