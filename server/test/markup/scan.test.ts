import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeText, untag } from '../../src/core/markup/escapes.ts';
import { scanParagraph } from '../../src/core/markup/scan.ts';
import { fragments } from './arbitraries.ts';

describe('scanParagraph', () => {
  it('takes the tags out of both spellings, in one text', () => {
    const { base, tags } = scanParagraph('قال <شخص>سامي</شخص> ل<orgName ref="#w">وكالة</orgName>');
    assert.equal(base, 'قال سامي لوكالة');
    assert.deepEqual(
      tags.map(({ element, closing, base: at, spelling }) => ({ element, closing, at, spelling })),
      [
        { element: 'persName', closing: false, at: 4, spelling: 'arabic' },
        { element: 'persName', closing: true, at: 8, spelling: 'arabic' },
        { element: 'orgName', closing: false, at: 10, spelling: 'tei' },
        { element: 'orgName', closing: true, at: 15, spelling: 'tei' },
      ],
    );
  });

  it('reads attributes in either spelling, quoted either way, and unescapes their values', () => {
    const attributesOf = (raw: string) => scanParagraph(raw).tags[0].attributes;
    assert.deepEqual(attributesOf('<قول قائل="#سامي" مباشر="لا">'), { who: '#سامي', direct: 'false' });
    assert.deepEqual(attributesOf("<seg type = 'cue' >"), { type: 'cue' });
    assert.deepEqual(attributesOf('<num value="a &lt; &quot;b&quot; &amp;lt;">'), { value: 'a < "b" &lt;' });
    assert.deepEqual(attributesOf('<q type="soCalled" type="other" غيره="س">'), { type: 'soCalled', غيره: 'س' });
  });

  it('tells where names and values stand', () => {
    const raw = 'ثم <قول قائل="#سامي">نعم</قول>';
    const [tag] = scanParagraph(raw).tags;
    const cut = ({ start, end }: { start: number; end: number }) => raw.slice(start, end);
    assert.equal(cut(tag.nameSpan), 'قول');
    assert.deepEqual(
      tag.sites.map((site) => [site.name, cut(site.nameSpan), cut(site.valueSpan)]),
      [['who', 'قائل', '#سامي']],
    );
  });

  const literals = [
    'a < b',
    '<b>',
    '&lt;said&gt;',
    '<قول',
    '< قول >',
    '<قول/>',
    '<قول قائل=#سامي>',
    '<قول قائل="#سامي>',
    '<قولقائل="#سامي">',
    '</قول قائل="س">',
    '<قول\nقائل="س">',
    '<قول قائل="س\u2028">',
    '<DATE>',
    '<>',
    '</>',
    '<\\>',
    '<\\b>',
  ];
  for (const literal of literals) {
    it(`reads ${JSON.stringify(literal)} as text`, () => {
      const { base, tags } = scanParagraph(literal);
      assert.equal(base, literal);
      assert.deepEqual(tags, []);
    });
  }

  it('takes one backslash from a look-alike', () => {
    assert.equal(untag('<\\said>'), '<said>');
    assert.equal(untag('<\\\\said>'), '<\\said>');
    assert.equal(untag('<\\/قول >'), '</قول >');
    assert.equal(untag('<\\div>'), '<\\div>');
  });

  it('says what was probably meant as a tag', () => {
    const suspects = (raw: string) =>
      scanParagraph(raw).suspects.map(({ kind, element, closing }) => ({ kind, element, closing }));
    assert.deepEqual(suspects('<قول قائل=#سامي>نعم</قول>'), [{ kind: 'malformed', element: 'said', closing: false }]);
    assert.deepEqual(suspects('<persNam>سامي</persNam >'), [
      { kind: 'misspelt', element: 'persName', closing: false },
      { kind: 'misspelt', element: 'persName', closing: true },
    ]);
    assert.deepEqual(suspects('a < b <b> <div class="x"> <names'), []);
  });

  it('maps offsets both ways, tight against the text', () => {
    const { toBase, toRaw } = scanParagraph('و<مكان>مصر</مكان> <\\q>');
    // و|مصر| |<q>
    assert.equal(toRaw(1, 'start'), 7);
    assert.equal(toRaw(1, 'end'), 1);
    assert.equal(toRaw(4, 'end'), 10);
    assert.equal(toRaw(4, 'start'), 17);
    assert.equal(toRaw(5, 'start'), 18);
    assert.equal(toRaw(6, 'start'), 20);
    assert.equal(toBase(3), 1, 'inside the tag');
    assert.equal(toBase(7), 1);
    assert.equal(toBase(8), 2);
    assert.equal(toBase(18), 5);
    assert.equal(toBase(20), 6);
  });

  it('keeps every kept character at its place (any text)', () => {
    fc.assert(
      fc.property(fragments, (raw) => {
        const { base, tags, toBase, toRaw } = scanParagraph(raw);
        for (let offset = 0; offset < base.length; offset++) {
          const at = toRaw(offset, 'start');
          assert.equal(raw[at], base[offset]);
          assert.equal(toBase(at), offset);
          assert.equal(toRaw(offset + 1, 'end'), at + 1);
        }
        for (const tag of tags) assert.equal(toBase(tag.start), tag.base);
      }),
    );
  });

  it('reads every article back after escaping (any text)', () => {
    fc.assert(fc.property(fragments, (text) => assert.equal(untag(escapeText(text)), text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(untag(escapeText(text)), text)));
  });

  it('leaves an article without look-alikes as it is when escaping', () => {
    const text = 'a < b & <b>نص</b> &lt; <\\b> \\';
    assert.equal(escapeText(text), text);
  });

  for (const [what, hostile] of [
    ['opening brackets', '<'.repeat(100_000)],
    ['unfinished tags', '<قول '.repeat(50_000)],
    ['unfinished attributes', '<قول قائل="'.repeat(50_000)],
    ['one endless tag', '<قول' + ' قائل="س"'.repeat(50_000)],
    ['backslashes', '<' + '\\'.repeat(100_000) + 'said>'],
    ['lone surrogates and NUL', '\uD800<q>\u0000</q>\uDC00'.repeat(1_000)],
  ]) {
    it(`answers ${what}`, () => {
      assert.equal(untag(escapeText(hostile)), hostile);
      assert.ok(scanParagraph(hostile).base.length <= hostile.length);
    });
  }
});
