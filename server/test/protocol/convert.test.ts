import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver';
import type { Encoding } from '../../src/lsp/capabilities.ts';
import { createConverter } from '../../src/lsp/convert.ts';
import { readLines } from '../../src/lsp/documents.ts';

/** The offset is where `|` stands in the text. */
function check(encoding: Encoding, marked: string, line: number, character: number): void {
  const offset = marked.indexOf('|');
  const file = readLines(marked.replace('|', ''));
  const converter = createConverter(encoding);
  assert.deepEqual(converter.position(file, offset), { line, character }, 'offset to position');
  assert.equal(converter.offset(file, { line, character }), offset, 'position to offset');
}

describe('positions', () => {
  it('count UTF-16 units in a line', () => {
    check('utf-16', 'قال |الوزير', 0, 4);
    check('utf-16', 'سطر\nثانٍ 😀|!', 1, 7);
    check('utf-16', 'سطر\r\n|\rثالث', 1, 0);
  });

  it('count code points for a client that knows nothing else', () => {
    check('utf-32', 'سطر\nأهلاً 😀|!', 1, 7);
  });

  it('count bytes for a client that knows nothing else', () => {
    check('utf-8', 'سطر\nأب |ت', 1, 5);
    check('utf-8', '😀|', 0, 4);
    check('utf-8', 'a\ud800|b', 0, 4);
  });

  const offsetOf = (encoding: Encoding, text: string, position: Position): number =>
    createConverter(encoding).offset(readLines(text), position);

  it('outside the text are taken as the nearest place in it', () => {
    for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
      assert.equal(offsetOf(encoding, 'أب\nج', { line: 0, character: 99 }), 2);
      assert.equal(offsetOf(encoding, 'أب\nج', { line: 9, character: 1 }), 4);
      assert.equal(offsetOf(encoding, 'أب\nج', { line: 1, character: -3 }), 3);
    }
  });

  it('inside a character are taken as its start', () => {
    assert.equal(offsetOf('utf-8', 'أب', { line: 0, character: 3 }), 1);
    assert.equal(offsetOf('utf-8', 'x😀', { line: 0, character: 3 }), 1);
  });

  it('of a backwards range are swapped', () => {
    const backwards = { start: { line: 0, character: 3 }, end: { line: 0, character: 1 } };
    assert.deepEqual(createConverter('utf-16').span(readLines('أبجد'), backwards), { start: 1, end: 3 });
  });

  const anyText = fc
    .array(fc.constantFrom('أ', 'x', '😀', '\n', '\r', '\r\n', '\ud800', ' '))
    .map((parts) => parts.join(''));

  it('lead there and back, in every encoding, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Encoding>('utf-8', 'utf-16', 'utf-32'), (text, encoding) => {
        const file = readLines(text);
        const converter = createConverter(encoding);
        let at = 0;
        for (const character of text) {
          // Inside CR LF there is no place of its own.
          if (!(text[at - 1] === '\r' && text[at] === '\n')) {
            assert.equal(converter.offset(file, converter.position(file, at)), at);
          }
          at += character.length;
        }
      }),
    );
  });

  it('are told apart from others without being made', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom<Encoding>('utf-8', 'utf-16', 'utf-32'),
        fc.nat(20),
        fc.record({ line: fc.nat(6), character: fc.nat(12) }),
        (text, encoding, at, other) => {
          const file = readLines(text);
          const converter = createConverter(encoding);
          const offset = Math.min(at, text.length);
          const span = { start: offset, end: offset };
          const { start } = converter.range(file, span);
          const isOther = other.line === start.line && other.character === start.character;
          const isInBreak = text.slice(offset - 1, offset + 1) === '\r\n';
          if (!isInBreak) assert.ok(converter.isRange(file, span, { start, end: start }));
          if (!isOther) assert.ok(!converter.isRange(file, span, { start: other, end: other }));
        },
      ),
    );
  });
});
