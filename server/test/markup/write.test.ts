import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pairTags } from '../../src/core/markup/elements.ts';
import { escapeText, untag } from '../../src/core/markup/escapes.ts';
import { scanParagraph } from '../../src/core/markup/scan.ts';
import { closeTag, openTag } from '../../src/core/markup/tagStrings.ts';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import { ELEMENT_NAMES, type ElementName, type Spelling } from '../../src/core/markup/vocabulary.ts';
import { convertSpelling, type PlacedMarkup, removeTags, retag, unwrap, wrap } from '../../src/core/markup/write.ts';
import { fragments } from './arbitraries.ts';

const paragraph = (raw: string): PlacedMarkup => ({ start: 0, markup: scanParagraph(raw) });

/** `raw` with an element around the first occurrence of `words` in the text without tags; null where it would cross. */
function wrapped(raw: string, words: string, element: ElementName, attributes = {}, spelling: Spelling = 'arabic') {
  const place = paragraph(raw);
  const start = place.markup.base.indexOf(words);
  const { edits } = wrap(place, { span: { start, end: start + words.length }, element, attributes }, spelling);
  return edits ? applyEdits(raw, edits) : null;
}

describe('tag strings', () => {
  it('are written in either spelling, attributes in one order, values escaped', () => {
    const attributes = { direct: 'false', who: '#سامي' };
    assert.equal(openTag('said', attributes, 'arabic'), '<قول قائل="#سامي" مباشر="لا">');
    assert.equal(openTag('said', attributes, 'tei'), '<said who="#سامي" direct="false">');
    assert.equal(openTag('num', { value: 'a<"b"&c\nd' }, 'tei'), '<num value="a&lt;&quot;b&quot;&amp;c d">');
    assert.equal(closeTag('seg', 'arabic'), '</مقطع>');
  });

  it('are read back as they were written (any value)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<Spelling>('arabic', 'tei'), (value, spelling) => {
        const { base, tags } = scanParagraph(openTag('rs', { ref: value }, spelling));
        assert.equal(base, '');
        assert.equal(tags[0].attributes['ref'], value.replace(/[\n-\r\u0085\u2028\u2029]/g, ' '));
      }),
    );
  });
});

describe('wrap', () => {
  it('puts tags around the words, in the spelling asked for', () => {
    assert.equal(wrapped('وقال سامي: نعم', 'سامي', 'persName'), 'وقال <شخص>سامي</شخص>: نعم');
    assert.equal(wrapped('قال سامي', 'قال', 'seg', { type: 'cue' }, 'tei'), '<seg type="cue">قال</seg> سامي');
  });

  it('gives edits in file offsets', () => {
    const place = { start: 100, markup: scanParagraph('سامي') };
    const { edits } = wrap(place, { span: { start: 0, end: 4 }, element: 'persName', attributes: {} }, 'arabic');
    assert.deepEqual(edits, [
      { start: 100, end: 100, text: '<شخص>' },
      { start: 104, end: 104, text: '</شخص>' },
    ]);
  });

  it('nests with the tags that are there', () => {
    const raw = '<قول>وزير <منظمة>الصحة</منظمة> سامي</قول>';
    assert.equal(wrapped(raw, 'وزير الصحة', 'roleName'), '<قول><منصب>وزير <منظمة>الصحة</منظمة></منصب> سامي</قول>');
    assert.equal(wrapped(raw, 'الصحة سامي', 'roleName'), '<قول>وزير <منصب><منظمة>الصحة</منظمة> سامي</منصب></قول>');
    assert.equal(wrapped(raw, 'سامي', 'persName'), '<قول>وزير <منظمة>الصحة</منظمة> <شخص>سامي</شخص></قول>');
  });

  it('stands outside a name and inside speech where the words are the same', () => {
    assert.equal(wrapped('<شخص>سامي</شخص>', 'سامي', 'said'), '<قول><شخص>سامي</شخص></قول>');
    assert.equal(wrapped('<قول>سامي</قول>', 'سامي', 'persName'), '<قول><شخص>سامي</شخص></قول>');
  });

  it('keeps clear of tags that end or begin beside it', () => {
    assert.equal(
      wrapped('<شخص>سامي</شخص>نور<شخص>ليلى</شخص>', 'نور', 'persName'),
      '<شخص>سامي</شخص><شخص>نور</شخص><شخص>ليلى</شخص>',
    );
  });

  it('says which tag it would cross', () => {
    const raw = 'قال <شخص>سامي نور</شخص> نعم';
    const { crosses } = wrap(paragraph(raw), { span: { start: 0, end: 8 }, element: 'said', attributes: {} }, 'arabic');
    assert.equal(crosses && raw.slice(crosses.start, crosses.end), '<شخص>');
    assert.equal(wrapped(raw, 'نور نعم', 'said'), null);
    assert.equal(wrapped('سامي <قول>نعم', 'سامي نعم', 'said'), null, 'nobody knows where that speech ends');
  });

  it('escapes nothing that it cuts in two', () => {
    assert.equal(wrapped('<\\said>', 'ai', 'persName', {}, 'tei'), '<s<persName>ai</persName>d>');
    assert.equal(wrapped('<\\said>', '<', 'persName', {}, 'tei'), '<persName><</persName>said>');
    assert.equal(wrapped('<\\said>', '<said>', 'q', {}, 'tei'), '<q><\\said></q>');
  });

  it('never changes the article, and nests (any text, any spans)', () => {
    const wraps = fc.array(
      fc.record({
        from: fc.nat(60),
        length: fc.integer({ min: 1, max: 30 }),
        element: fc.constantFrom(...ELEMENT_NAMES),
        spelling: fc.constantFrom<Spelling>('arabic', 'tei'),
      }),
      { maxLength: 12 },
    );
    const line = fragments.map((text) => text.replace(/[\r\n]/g, ' '));
    fc.assert(
      fc.property(line, wraps, (article, wanted) => {
        let raw = escapeText(article);
        let around = 0;
        for (const { from, length, element, spelling } of wanted) {
          const span = { start: from, end: Math.min(article.length, from + length) };
          if (span.start >= span.end) continue;
          const { edits } = wrap(paragraph(raw), { span, element, attributes: { cert: 'low' } }, spelling);
          if (!edits) continue;
          raw = applyEdits(raw, edits);
          around++;
          assert.equal(untag(raw), article);
          const { elements, problems } = pairTags([scanParagraph(raw)]);
          assert.equal(elements.length, around);
          assert.deepEqual(problems, []);
          assert.ok(
            elements.some(
              ({ name, spans: [at] }) => name === element && at.start === span.start && at.end === span.end,
            ),
          );
        }
        // And back: one element after the other, in any order.
        for (let left = around; left > 0; left--) {
          const place = paragraph(raw);
          const { elements } = pairTags([place.markup]);
          raw = applyEdits(raw, unwrap([place], elements[left % elements.length]));
          assert.equal(untag(raw), article);
        }
        assert.equal(raw, escapeText(article));
      }),
    );
  });
});

describe('unwrap and removeTags', () => {
  it('take both tags away, wherever they stand', () => {
    const text = 'قال: <قول>«نعم\nثم لا»</قول>';
    const [first, second] = text.split('\n');
    const places = [
      { start: 0, markup: scanParagraph(first) },
      { start: first.length + 1, markup: scanParagraph(second) },
    ];
    const [element] = pairTags(places.map(({ markup }) => markup)).elements;
    assert.equal(applyEdits(text, unwrap(places, element)), 'قال: «نعم\nثم لا»');
  });

  it('take a lone tag away', () => {
    const place = paragraph('سامي</شخص>');
    const [{ paragraph: index, tag }] = pairTags([place.markup]).problems;
    assert.equal(applyEdits(place.markup.raw, removeTags([place], [{ paragraph: index, tag }])), 'سامي');
  });

  it('escape a look-alike that becomes whole', () => {
    const place = paragraph('<sa<شخص>i</شخص>d>');
    const [element] = pairTags([place.markup]).elements;
    assert.equal(applyEdits(place.markup.raw, unwrap([place], element)), '<\\said>');
  });
});

describe('retag', () => {
  it('changes the element and keeps the spelling of each tag', () => {
    const raw = '<شخص مرجع="#النيل">النيل</persName>';
    const place = paragraph(raw);
    const [element] = pairTags([place.markup]).elements;
    assert.equal(
      applyEdits(raw, retag([place], element, 'placeName', { type: 'region', ref: '#النيل' })),
      '<مكان نوع="إقليم" مرجع="#النيل">النيل</placeName>',
    );
  });
});

describe('convertSpelling', () => {
  const arabic =
    'قال <شخص مرجع="#سامي">سامي</شخص>: <قول قائل=\'#سامي\' مباشر = "لا" >نعم</قول> <\\قول> <مقطع نوع="إسناد">';
  const tei =
    'قال <persName ref="#سامي">سامي</persName>: <said who=\'#سامي\' direct = "false" >نعم</said> <\\قول> <seg type="cue">';

  it('respells names, attributes and enumerated values, and nothing else', () => {
    assert.equal(applyEdits(arabic, convertSpelling(arabic, 'tei')), tei);
    assert.equal(applyEdits(tei, convertSpelling(tei, 'arabic')), arabic);
    assert.deepEqual(convertSpelling(arabic, 'arabic'), []);
  });

  it('gives the file back after there and back (any text)', () => {
    fc.assert(
      fc.property(fragments, (text) => {
        const spelt = applyEdits(text, convertSpelling(text, 'arabic'));
        const there = applyEdits(spelt, convertSpelling(spelt, 'tei'));
        assert.equal(untag(there), untag(text));
        assert.equal(applyEdits(there, convertSpelling(there, 'arabic')), spelt);
      }),
    );
  });
});
