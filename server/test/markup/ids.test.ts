import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { untag } from '../../src/core/markup/escapes.ts';
import { idsInTag, isId, renameIdEdits } from '../../src/core/markup/idPlaces.ts';
import { idSummary } from '../../src/core/markup/idSummary.ts';
import { scanParagraph } from '../../src/core/markup/scan.ts';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import { fragments } from './arbitraries.ts';

const TEXT =
  '<شخص مرجع="#س">سامي</شخص> ل<منظمة مرجع="http://example.org/1">الضحى</منظمة>: <قول معرف="ق_1" قائل="#س" ناقل="ن #م" تال="#ق_2">نعم</قول>';

/** Every place of an id in a text. */
const idPlaces = (text: string) => scanParagraph(text).tags.flatMap((tag) => idsInTag(text, tag));

describe('the places of ids', () => {
  it('are where tags name somebody, have an id of their own, or point at one', () => {
    assert.deepEqual(
      idPlaces(TEXT).map(({ id, role, attribute, hash, span }) => {
        assert.equal(TEXT.slice(span.start, span.end), id);
        return [id, role, attribute, hash];
      }),
      [
        ['س', 'name', 'ref', true],
        ['ق_1', 'element', 'xml:id', false],
        ['س', 'pointer', 'who', true],
        ['ن', 'pointer', 'source', false],
        ['م', 'pointer', 'source', true],
        ['ق_2', 'pointer', 'next', true],
      ],
    );
  });

  it('are not in the article’s own text', () => assert.deepEqual(idPlaces('كتب <\\شخص مرجع="#س"> و#س'), []));

  it('are gathered by id, with the longest words that name it', () => {
    const paragraphs = ['<شخص مرجع="#س">سامي</شخص>', 'و<شخص مرجع="#س">سامي نور</شخص>: <قول قائل="#س">نعم</قول>'].map(
      (raw) => ({ markup: scanParagraph(raw) }),
    );
    const known = idSummary(paragraphs).get('س');
    assert.equal(known?.name, 'سامي نور');
    assert.equal(known.type, 'PERS');
    assert.deepEqual(
      known.places.map(({ paragraph, role }) => [paragraph, role]),
      [
        [0, 'name'],
        [1, 'name'],
        [1, 'pointer'],
      ],
    );
  });
});

describe('renaming an id', () => {
  const renamed = (text: string, from: string, to: string) => applyEdits(text, renameIdEdits(text, from, to));

  it('changes it wherever it stands, and nothing else', () =>
    assert.equal(renamed(TEXT, 'س', 'سامي'), TEXT.replaceAll('#س"', '#سامي"')));

  it('names nobody twice in a list', () => {
    assert.equal(renamed('<said source="#a #b #c">x</said>', 'a', 'b'), '<said source="#b #c">x</said>');
    assert.equal(renamed('<said source="#b #c #a">x</said>', 'a', 'b'), '<said source="#b #c">x</said>');
    assert.equal(renamed('<said source="#a #c #a">x</said>', 'a', 'b'), '<said source="#b #c">x</said>');
  });

  it('never changes the article (any text)', () => {
    fc.assert(
      fc.property(fragments, (text) => {
        const after = renamed(text, 'سامي', 'نور');
        assert.equal(untag(after), untag(text));
        assert.ok(idPlaces(after).every(({ id }) => id !== 'سامي'));
      }),
    );
  });

  it('is for ids only', () => {
    for (const id of ['سامي_نور', 'q_1', 'مُحمد', '_1']) assert.ok(isId(id), id);
    for (const id of ['', '1س', 'س ن', '#س', 'a:b', 'س"']) assert.ok(!isId(id), id);
  });
});
