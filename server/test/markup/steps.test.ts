import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { moveEdge } from '../../src/core/markup/edges.ts';
import { pairTags } from '../../src/core/markup/elements.ts';
import { untag } from '../../src/core/markup/escapes.ts';
import { Rewriting } from '../../src/core/markup/rewriting.ts';
import { scanParagraph } from '../../src/core/markup/scan.ts';
import { partsOfSpeech } from '../../src/core/markup/speechParts.ts';
import { attributesAs, elementOfType, TAG_TYPES, typeOfElement } from '../../src/core/markup/tagTypes.ts';
import { applyEdits, chainEdits, mergeEdits, type TextEdit } from '../../src/core/markup/textEdits.ts';
import { retag, unwrap } from '../../src/core/markup/write.ts';
import { fragments } from './arbitraries.ts';

/** Disjoint edits of a text of some length, in text order. */
function editsOf(length: number): fc.Arbitrary<readonly TextEdit[]> {
  const place = fc.record({ start: fc.nat(length), size: fc.nat(4), text: fc.string({ maxLength: 3 }) });
  return fc.array(place, { maxLength: 5 }).map((places) => {
    const sorted = places.sort((a, b) => a.start - b.start);
    const edits: TextEdit[] = [];
    for (const { start, size, text } of sorted) {
      const end = Math.min(length, start + size);
      if (edits.every((edit) => edit.end < start)) edits.push({ start, end, text });
    }
    return mergeEdits(edits);
  });
}

describe('chainEdits', () => {
  it('makes one list of two, as if each were applied after the other (any edits)', () => {
    const cases = fc
      .string({ maxLength: 30 })
      .chain((text) =>
        editsOf(text.length).chain((first) =>
          editsOf(applyEdits(text, first).length).map((second) => ({ text, first, second })),
        ),
      );
    fc.assert(
      fc.property(cases, ({ text, first, second }) => {
        const both = chainEdits(first, second);
        assert.equal(applyEdits(text, both), applyEdits(applyEdits(text, first), second));
        both.forEach(({ start, end }, index) => {
          assert.ok(start <= end && (index === 0 || both[index - 1].end <= start));
        });
      }),
    );
  });

  it('keeps what neither touches out of the edits', () =>
    assert.deepEqual(chainEdits([{ start: 2, end: 3, text: 'xy' }], [{ start: 8, end: 8, text: 'z' }]), [
      { start: 2, end: 3, text: 'xy' },
      { start: 7, end: 7, text: 'z' },
    ]));
});

describe('Rewriting', () => {
  const place = (lines: readonly string[]) => {
    let start = 0;
    return lines.map((raw) => {
      const placed = { start, markup: scanParagraph(raw) };
      start += raw.length + 1;
      return placed;
    });
  };

  it('works each step out on what the one before it left', () => {
    const lines = ['قال <شخص>سامي</شخص>', '<قول>"نعم"</قول> و<شخص>نور</شخص>'];
    const rewriting = new Rewriting(place(lines));
    for (let i = 0; i < 2; i++) {
      const name = rewriting.elements.elements.find((element) => element.name === 'persName')!;
      rewriting.apply(i === 0 ? unwrap(rewriting.paragraphs, name) : retag(rewriting.paragraphs, name, 'orgName', {}));
    }
    assert.equal(applyEdits(lines.join('\n'), rewriting.edits), 'قال سامي\n<قول>"نعم"</قول> و<منظمة>نور</منظمة>');
    assert.deepEqual(
      rewriting.paragraphs.map(({ start, markup }) => [start, markup.raw]),
      [
        [0, 'قال سامي'],
        [9, '<قول>"نعم"</قول> و<منظمة>نور</منظمة>'],
      ],
    );
  });
});

describe('moveEdge', () => {
  it('never changes the article, and keeps the other tags paired (any text, any place)', () => {
    fc.assert(
      fc.property(fragments, fc.nat(8), fc.boolean(), fc.nat(60), (pieces, which, atEnd, to) => {
        const lines = pieces.split(/\r\n|\n|\r/);
        let start = 0;
        const paragraphs = lines.map((raw) => {
          const placed = { start, markup: scanParagraph(raw) };
          start += raw.length + 1;
          return placed;
        });
        const { elements, problems } = pairTags(paragraphs.map(({ markup }) => markup));
        const element = elements[which % Math.max(1, elements.length)];
        if (!element) return;
        const { paragraph } = atEnd ? element.close : element.open;
        const target = Math.min(to, paragraphs[paragraph].markup.base.length);
        const { edits } = moveEdge(paragraphs, element, atEnd ? 'end' : 'start', target);
        if (!edits) return;
        const text = lines.join('\n');
        const moved = applyEdits(text, edits);
        assert.equal(untag(moved), untag(text));
        const after = pairTags(moved.split('\n').map(scanParagraph));
        // Among broken tags a pair may be made or unmade; among sound ones none is.
        if (problems.length === 0) assert.equal(after.elements.length, elements.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the types of tags', () => {
  it('are read back as they are written', () => {
    for (const type of TAG_TYPES) {
      const { element, attributes } = elementOfType(type);
      assert.equal(typeOfElement({ name: element, attributes }), type);
    }
  });

  it('keep what another type may say, and what is none of ours', () => {
    assert.deepEqual(attributesAs('ORG', { ref: '#س', cert: 'high', mine: '1' }), {
      ref: '#س',
      cert: 'high',
      mine: '1',
    });
    assert.deepEqual(attributesAs('FAC', { type: 'region', ref: '#س' }), { ref: '#س', type: 'facility' });
    assert.deepEqual(attributesAs('words', { who: '#س', source: '#ن', direct: 'false' }), { who: '#س' });
  });
});

describe('the parts of speech', () => {
  it('are those that prev and next tie together, in text order, even in a ring', () => {
    const raw =
      '<قول معرف="ا" تال="#ب">1</قول><قول معرف="ج" سابق="#ب" تال="#ا">3</قول><قول معرف="ب" سابق="#ا" تال="#ج">2</قول><قول>4</قول>';
    const elements = pairTags([scanParagraph(raw)]);
    const parts = partsOfSpeech(elements, elements.elements[2]);
    assert.deepEqual(
      parts.map(({ attributes }) => attributes['xml:id']),
      ['ا', 'ج', 'ب'],
    );
    assert.equal(partsOfSpeech(elements, elements.elements[3]).length, 1);
  });
});
