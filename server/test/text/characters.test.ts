import assert from 'node:assert/strict';
import {
  ARABIC_LETTER,
  ARABIC_MARK,
  CLASSES,
  DIGIT,
  digitValue,
  FOREIGN_LETTER,
  IGNORABLE,
  isDecoration,
  OTHER,
  PUNCTUATION,
  QUOTE,
  SPACE,
  SURROGATE,
  TATWEEL,
} from '../../src/core/text/characters.ts';

describe('character classes', () => {
  const cases: readonly (readonly [name: string, charClass: number, characters: string])[] = [
    ['Arabic letter', ARABIC_LETTER, 'ءابتةىآئگپڤکیﷲﻷﺍ'],
    ['mark on a letter', ARABIC_MARK, '\u064b\u0651\u0670\u0655\u06d6\ufe76'],
    ['tatweel', TATWEEL, 'ـ'],
    ['ignorable', IGNORABLE, '\u200b\u200c\u200d\u200e\u200f\u061c\u202b\u2067\ufeff\u00ad\ufe0f'],
    ['letter of another script', FOREIGN_LETTER, 'aZéßЖλאあ漢'],
    ['digit', DIGIT, '09٠٩۰۹'],
    ['space', SPACE, ' \t\n\r\u00a0\u2009\u202f\u3000\0\u0007\u0085'],
    ['quotation mark', QUOTE, '"\'«»‹›“”„‘’″﴾﴿'],
    ['punctuation', PUNCTUATION, '.,;:!?،؛؟…-–—()[]{}/•|۔'],
    ['surrogate', SURROGATE, '\ud83d\udc00'],
    ['none of these', OTHER, '%٪$€+=<>^~×÷\ufffd\uffff'],
  ];
  for (const [name, charClass, characters] of cases) {
    it(`${name}: ${characters}`, () => {
      for (const char of characters.split('')) assert.equal(CLASSES[char.charCodeAt(0)], charClass, char);
    });
  }

  it('gives a digit its value in all three scripts', () => {
    assert.deepEqual(
      [...'07٠٧۰۷'].map((char) => digitValue(char.charCodeAt(0))),
      [0, 7, 0, 7, 0, 7],
    );
    assert.equal(digitValue('ا'.charCodeAt(0)), -1);
  });

  it('takes marks, tatweel and invisible characters as decoration, letters and spaces not', () => {
    const decorations = [...'َـ\u200fا a'].map((char) => isDecoration(char.charCodeAt(0)));
    assert.deepEqual(decorations, [true, true, true, false, false, false]);
  });
});
