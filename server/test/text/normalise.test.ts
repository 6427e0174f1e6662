import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bareWord, foldWord, normalise } from '../../src/core/text/normalise.ts';
import { anyUnits, line } from './arbitraries.ts';

describe('bareWord', () => {
  for (const [word, bare] of [
    ['مؤكّداً', 'مؤكدا'],
    ['مؤكدًا', 'مؤكدا'],
    ['هٰذا', 'هذا'],
    ['لـ', 'ل'],
    ['الـــعراق', 'العراق'],
    ['غز\u200fة', 'غزة'],
    ['ﻷن', 'لأن'],
    ['ﺍﻟﻘﺎﻫﺮﺓ', 'القاهرة'],
    ['ﷲ', 'الله'],
    ['ا\u0654علن', 'أعلن'],
    ['مسو\u0654ول', 'مسؤول'],
    ['ب\u0654', 'ب'],
    ['القاهرة', 'القاهرة'],
    ['CNN', 'CNN'],
    ['8.\u200f14', '8.14'],
    ['', ''],
  ] as const) {
    it(`«${word}» is «${bare}»`, () => assert.equal(bareWord(word), bare));
  }
});

describe('foldWord', () => {
  for (const [bare, folded] of [
    ['أإآٱ', 'اااا'],
    ['على', 'علي'],
    ['غزة', 'غزه'],
    ['کابل', 'كابل'],
    ['ڤيينا', 'فيينا'],
    ['پاریس', 'باريس'],
    ['٢٠٢٤', '2024'],
    ['۱۴', '14'],
    ['مسؤول', 'مسؤول'],
  ] as const) {
    it(`«${bare}» is «${folded}»`, () => assert.equal(foldWord(bare), folded));
  }

  it('keeps the length, unit for unit', () =>
    fc.assert(fc.property(anyUnits, (text) => foldWord(text).length === text.length)));
});

describe('normalise', () => {
  it('folds a text as words are folded, white space to a plain space', () =>
    assert.equal(normalise('قالَ\u00a0«ﻷنّ» ٣ مرات').text, 'قال «لان» 3 مرات'));

  it('leads from a place in one text to the same place in the other', () => {
    const source = 'قـالَ أحمدُ';
    const { text, toSource, fromSource } = normalise(source);
    const found = text.indexOf('احمد');
    assert.equal(source.slice(toSource(found), toSource(found + 4)), 'أحمد' + 'ُ');
    assert.equal(fromSource(source.indexOf('أحمد')), found);
    assert.equal(fromSource(source.length), text.length);
  });

  it('never goes backwards, and comes back to the unit it came from', () =>
    fc.assert(
      fc.property(fc.oneof(anyUnits, line), (source) => {
        const { text, toSource, fromSource } = normalise(source);
        assert.equal(toSource(text.length), source.length);
        for (let i = 0; i < text.length; i++) {
          assert.ok(toSource(i) <= toSource(i + 1));
          const back = fromSource(toSource(i));
          // A ligature's letters share one source unit: the first of them answers for it.
          assert.ok(back <= i && toSource(back) === toSource(i));
        }
        for (let i = 0; i < source.length; i++) assert.ok(toSource(fromSource(i)) >= i);
      }),
    ));
});
