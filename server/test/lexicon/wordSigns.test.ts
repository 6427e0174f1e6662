import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SIGN } from '../../src/core/lexicon/wordSigns.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** The names of a word's signs, in the order of `SIGN`. */
function signsOf(word: string): string[] {
  const bits = testKnowledge().lexicon.signs.of(new Vocabulary().intern(word));
  return Object.entries(SIGN)
    .filter(([, sign]) => (bits & sign) !== 0)
    .map(([name]) => name);
}

describe('the signs of a word', () => {
  const signs: Readonly<Record<string, readonly string[]>> = {
    والمصدر: ['unnamed', 'paper'],
    صحيفة: ['paper'],
    التقرير: ['paper', 'testimony', 'vehicle'],
    وقال: ['report', 'verb'],
    أن: ['complementiser'],
    لم: ['negation'],
    كانت: ['was'],
    قد: ['qad'],
    سيرتفع: ['future', 'imperfect'],
    سنوات: [],
    حديقة: [],
  };
  for (const [word, expected] of Object.entries(signs)) {
    it(`${word}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(signsOf(word), expected));
  }
});
