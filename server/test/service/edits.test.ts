import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import { composeEdits, editBetween } from '../../src/service/edits.ts';

const anyText = fc.array(fc.constantFrom('أ', 'ب', '\n', ' ')).map((letters) => letters.join(''));

describe('composeEdits', () => {
  it('covers two edits that follow each other', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.tuple(fc.nat(), fc.nat(), anyText), { minLength: 2, maxLength: 4 }),
        (text, edits) => {
          let current = text;
          let whole: { start: number; end: number; length: number } | null = null;
          for (const [a, b, inserted] of edits) {
            const ends = [a % (current.length + 1), b % (current.length + 1)].sort((x, y) => x - y);
            const edit = { start: ends[0], end: ends[1], length: inserted.length };
            current = current.slice(0, edit.start) + inserted + current.slice(edit.end);
            whole = whole ? composeEdits(whole, edit) : edit;
          }
          const { start, end, length } = whole!;
          assert.equal(text.slice(0, start) + current.slice(start, start + length) + text.slice(end), current);
        },
      ),
    );
  });
});

describe('editBetween', () => {
  it('is as short as it can be', () => {
    assert.deepEqual(editBetween('أ\nب\n', 'أ\nت\nب\n'), { start: 2, end: 2, text: 'ت\n' });
    assert.deepEqual(editBetween('أأ', 'أأأ'), { start: 2, end: 2, text: 'أ' });
    assert.deepEqual(editBetween('أب', 'أب'), { start: 2, end: 2, text: '' });
  });

  it('leads from the one text to the other', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) =>
        assert.equal(applyEdits(before, [editBetween(before, after)]), after),
      ),
    );
  });
});
