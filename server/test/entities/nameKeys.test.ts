import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { keyInText, keyOf } from '../../src/core/entities/linking/nameKeys.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';

/** The comparable name of what stands between bars. */
function keyIn(marked: string): string {
  const [before, name, after] = marked.split('|');
  const paragraph = readParagraph(before + name + after, new Vocabulary());
  return keyInText(paragraph, { start: before.length, end: before.length + name.length });
}

describe('the comparable name of a mention', () => {
  const same: Readonly<Record<string, string>> = {
    'وصل |أحمد عبد الله| أمس': 'احمد عبدالله',
    'زار |«دار الضيافة»| مساء': 'دار الضيافه',
    'ثم قال و|الشركة| إنها': 'الشركه',
    'أعلن ل|لبلدية| ذلك': 'البلديه',
    'طائرة |إف16| حديثة': 'اف16',
    'في |أبو‎ظبي| غدا': 'ابوظبي',
    'كتاب |سليم ـ الدهماني| جديد': 'سليم الدهماني',
    'و|-| لا شيء': '',
  };
  for (const [marked, key] of Object.entries(same)) {
    it(`of ${marked}`, () => assert.equal(keyIn(marked), key));
  }

  it('is that of its words, wherever it begins and ends', () => {
    const pieces = fc.constantFrom(
      'عبد',
      'الله',
      'عبد الله',
      'لل',
      ' ',
      ' ',
      'ـ',
      'ى',
      'أ',
      'ٔ',
      '16',
      'F',
      '-',
      '«',
      '\u200f',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), fc.nat(), fc.nat(), (parts, a, b) => {
        // A space before it, so that no ل stands there.
        const text = ` ${parts.join('')}`;
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y);
        const paragraph = readParagraph(text, new Vocabulary());
        const plain = keyOf(text.slice(start, end));
        const restored = text[start - 1] === 'ل' && plain.startsWith('ل') && plain.length > 3;
        assert.equal(keyInText(paragraph, { start, end }), restored ? `ال${plain.slice(1)}` : plain);
      }),
    );
  });
});
