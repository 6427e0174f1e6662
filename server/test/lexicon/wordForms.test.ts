import { strict as assert } from 'node:assert';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../support/knowledge.ts';

const vocabulary = new Vocabulary();

describe('word forms', () => {
  const { forms } = testKnowledge().lexicon;

  it('tell a conjunction from a letter of the word’s own', () => {
    const conjunctions = ['وقالت', 'فأعلنت', 'وزير', 'فريق', 'ووزير'].map((word) =>
      forms.conjunctions.of(vocabulary.intern(word)),
    );
    assert.deepEqual(conjunctions, ['و', 'ف', '', '', 'و']);
  });

  it('tell a preposition from a letter of the word’s own', () => {
    const own = ['بيان', 'كلمة', 'بهدف', 'لموقع'].map((word) => forms.initials.of(vocabulary.intern(word)));
    assert.deepEqual(own, [true, true, false, false]);
  });

  it('tell verbs and nouns apart, with و before them as without', () => {
    const shapes = ['أعلنت', 'وتمكنت', 'سيقوم', 'والمدينة', 'وسيارات', 'كبيرا'].map((word) =>
      forms.shapes.of(vocabulary.intern(word)),
    );
    assert.deepEqual(shapes, ['verb', 'verb', 'verb', 'definite', 'nominal', 'accusative']);
  });
});
