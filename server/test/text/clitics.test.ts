import assert from 'node:assert/strict';
import { encliticReadings, isLoneProclitic } from '../../src/core/text/clitics.ts';
import { Vocabulary } from '../../src/core/text/words.ts';

/** «وب|القاهره» for each reading: the proclitics, a bar, and the folded stem; the whole word has no bar. */
function readings(word: string): string[] {
  const [, ...split] = new Vocabulary().intern(word).readings;
  return split.map(({ proclitics, folded }) => `${proclitics}|${folded}`);
}

describe('proclitic readings', () => {
  for (const [word, expected] of [
    ['القاهرة', []],
    ['وقال', ['و|قال']],
    ['فقال', ['ف|قال']],
    ['بالقاهرة', ['ب|القاهره']],
    ['وبالقاهرة', ['و|بالقاهره', 'وب|القاهره']],
    ['كرئيس', ['ك|رئيس']],
    ['سيقول', ['س|يقول']],
    ['وستعلن', ['و|ستعلن', 'وس|تعلن']],
    ['سلام', []],
    ['لحماس', ['ل|حماس']],
    ['للموساد', ['ل|الموساد', 'ل|لموساد', 'ل|اللموساد']],
    ['للبنان', ['ل|البنان', 'ل|لبنان', 'ل|اللبنان']],
    ['وللجنة', ['و|للجنه', 'ول|الجنه', 'ول|لجنه', 'ول|اللجنه']],
    ['لـ', ['ل|']],
    ['وبـ', ['وب|']],
    ['و', ['و|']],
    ['بك', []],
    ['CNN', []],
  ] as const) {
    it(`${word}: ${expected.join(' · ') || 'the whole word only'}`, () => assert.deepEqual(readings(word), expected));
  }

  it('has the whole word first', () => {
    const [whole] = new Vocabulary().intern('وَالقاهِرة').readings;
    assert.deepEqual(whole, { proclitics: '', length: 0, stem: 'والقاهرة', folded: 'والقاهره' });
  });

  it('counts the harakat and tatweel of the proclitics in the surface', () => {
    for (const [word, rest] of [
      ['وَبِالقاهرة', 'القاهرة'],
      ['بـغزة', 'غزة'],
      ['لِلْموساد', 'لْموساد'],
      ['لـ', ''],
    ] as const) {
      const last = new Vocabulary().intern(word).readings.at(-1);
      assert.equal(word.slice(last?.length), rest);
    }
  });

  it('does not cut a ligature: «ﻻتفاق» stays whole', () => assert.deepEqual(readings('ﻻتفاق'), []));
});

describe('enclitic readings', () => {
  for (const [word, expected] of [
    ['قوله', ['قول+ه']],
    ['قولها', ['قول+ها']],
    ['قولهم', ['قول+هم']],
    ['قولهما', ['قول+هما']],
    ['تعبيرنا', ['تعبير+نا']],
    ['رأيكم', ['رأي+كم']],
    ['قول', []],
    ['له', []],
  ] as const) {
    it(`${word}: ${expected.join(' · ') || 'none'}`, () =>
      assert.deepEqual(
        encliticReadings(word).map(({ stem, pronoun }) => `${stem}+${pronoun}`),
        expected,
      ));
  }
});

describe('isLoneProclitic', () => {
  it('knows what can stand before a quotation mark or a number', () =>
    assert.ok(['و', 'ل', 'وب', 'لل', 'ال', 'بال', 'وال', 'فلل'].every(isLoneProclitic)));
  it('takes no word for one', () =>
    assert.ok(['', 'بل', 'قال', 'في', 'ولم', 'الو'].every((word) => !isLoneProclitic(word))));
});
