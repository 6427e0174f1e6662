import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../src/core/text/lines.ts';
import { EditedText } from '../../src/core/text/sourceText.ts';
import { patchParagraphs, splitParagraphs } from '../../src/core/text/split.ts';

/** Some of them longer than a piece of an edited text. */
const passage = fc.oneof(
  fc.constantFrom('', 'قال الوزير', '\n', '\r', '\r\n', ' \u00a0 ', '😀', '».'),
  fc.nat(9_000).map((length) => 'أعلنت الوزارة النتائج.\n'.repeat(400).slice(0, length)),
);

const edits = fc.array(
  fc.record({ start: fc.nat(), length: fc.oneof(fc.nat(12), fc.nat(20_000)), inserted: passage }),
  {
    maxLength: 12,
  },
);

/** The same edits of a string and of a text in pieces. */
function* both(first: string, all: readonly { start: number; length: number; inserted: string }[]) {
  let plain = first;
  let text = EditedText.of(first);
  for (const { start: at, length, inserted } of all) {
    const start = at % (plain.length + 1);
    const end = Math.min(plain.length, start + length);
    const edit = { start, end, length: inserted.length };
    plain = plain.slice(0, start) + inserted + plain.slice(end);
    text = text.edited(edit, inserted);
    yield { plain, text, edit };
  }
}

describe('a text that is edited', () => {
  it('is what the same edits make of a string', () =>
    fc.assert(
      fc.property(passage, edits, (first, all) => {
        for (const { plain, text } of both(first, all)) assert.equal(text.length, plain.length);
        const last = [...both(first, all)].at(-1);
        if (last) assert.equal(last.text.toString(), last.plain);
      }),
    ));

  it('is read at any place without being put together', () =>
    fc.assert(
      fc.property(passage, edits, fc.nat(), fc.nat(10_000), (first, all, at, length) => {
        for (const { plain, text } of both(first, all)) {
          const start = at % (plain.length + 2);
          assert.equal(text.slice(start, start + length), plain.slice(start, start + length));
          assert.equal(text.slice(start), plain.slice(start));
          assert.equal(text.charCodeAt(start), plain.charCodeAt(start));
        }
      }),
    ));

  it('has the lines and paragraphs of the string', () =>
    fc.assert(
      fc.property(passage, edits, (first, all) => {
        let lines = LineIndex.of(first);
        let slots = splitParagraphs(first);
        for (const { plain, text, edit } of both(first, all)) {
          lines = lines.edited(text, edit);
          slots = patchParagraphs(slots, text, edit, ({ start, end, next }, shift) => ({
            start: start + shift,
            end: end + shift,
            next: next + shift,
          }));
          const expected = LineIndex.of(plain);
          assert.equal(lines.lineCount, expected.lineCount);
          for (let line = 0; line < lines.lineCount; line++) {
            assert.equal(
              lines.offsetAt({ line, character: Infinity }),
              expected.offsetAt({ line, character: Infinity }),
            );
          }
          assert.deepEqual(slots, splitParagraphs(plain));
        }
      }),
      { numRuns: 300 },
    ));
});
