import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { escapeText } from '../../src/core/markup/escapes.ts';
import { fingerprint } from '../../src/core/markup/fingerprint.ts';
import { scanParagraph } from '../../src/core/markup/scan.ts';
import { splitParagraphs } from '../../src/core/text/split.ts';
import { fragments } from './arbitraries.ts';

function markOf(text: string): string {
  const paragraphs = splitParagraphs(text).map(({ start, end }) => ({
    start,
    end,
    markup: scanParagraph(text.slice(start, end)),
  }));
  return fingerprint(text, paragraphs);
}

describe('the mark of an article', () => {
  it('does not see tags, line breaks of another kind and a byte order mark', () => {
    const mark = markOf('وصل سامي\nأمس.');
    assert.equal(markOf('وصل <شخص>سامي</شخص>\nأمس.'), mark);
    assert.equal(markOf('\uFEFFوصل سامي\r\nأمس.'), mark);
  });

  it('sees every change of the text', () => {
    const mark = markOf('وصل سامي\nأمس.');
    for (const other of ['وصل سامى\nأمس.', 'وصل سامي\n\nأمس.', 'وصل سامي أمس.', 'سامي وصل\nأمس.', '']) {
      assert.notEqual(markOf(other), mark);
    }
  });

  it('is the same wherever the text is cut into paragraphs', () => {
    fc.assert(
      fc.property(fragments, fc.nat(60), (pieces, at) => {
        const text = escapeText(pieces.replace(/[\r\n\uFEFF]/g, ' '));
        const cut = Math.min(at, text.length);
        const parts = [
          { start: 0, end: cut, markup: scanParagraph(text.slice(0, cut)) },
          { start: cut, end: text.length, markup: scanParagraph(text.slice(cut)) },
        ];
        const bases = parts.map(({ markup }) => markup.base).join('');
        const whole = { start: 0, end: bases.length, markup: scanParagraph(escapeText(bases)) };
        assert.equal(fingerprint(text, parts), fingerprint(bases, [whole]));
      }),
    );
  });
});
