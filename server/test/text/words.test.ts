import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Vocabulary, WordMemo } from '../../src/core/text/words.ts';
import { anyUnits } from './arbitraries.ts';

describe('vocabulary', () => {
  it('hands on what its successor meets again, and nothing else', () => {
    const old = new Vocabulary();
    const [kept, gone] = [old.intern('بيروت'), old.intern('دمشق')];
    const next = old.successor();
    assert.equal(next.size, 0);
    assert.equal(next.intern('بيروت'), kept);
    const last = next.successor();
    assert.equal(last.intern('بيروت'), kept);
    assert.notEqual(last.intern('دمشق'), gone);
  });

  it('gives one object for one spelling, and another for another', () => {
    const vocabulary = new Vocabulary();
    const text = 'قالت قالت قالتا';
    assert.equal(vocabulary.internPart(text, 0, 4), vocabulary.internPart(text, 5, 9));
    assert.equal(vocabulary.internPart(text, 0, 4), vocabulary.intern('قالت'));
    assert.notEqual(vocabulary.internPart(text, 0, 4), vocabulary.internPart(text, 10, 15));
    assert.equal(vocabulary.size, 2);
  });

  it('knows what is bare and folded of a spelling', () => {
    const { surface, bare, folded } = new Vocabulary().intern('مُؤكّدةً');
    assert.deepEqual({ surface, bare, folded }, { surface: 'مُؤكّدةً', bare: 'مؤكدة', folded: 'مؤكده' });
  });

  it('reads what a hashtag names behind its sign', () => {
    const [reading, ...others] = new Vocabulary().intern('#القاهرة').readings;
    assert.deepEqual(reading, { proclitics: '', length: 1, stem: 'القاهرة', folded: 'القاهره' });
    assert.deepEqual(others, []);
  });

  it('keeps every spelling while it grows', () => {
    const vocabulary = new Vocabulary();
    const spellings = Array.from({ length: 20_000 }, (_, i) => `كلمة${i}`);
    const types = spellings.map((spelling) => vocabulary.intern(spelling));
    assert.equal(vocabulary.size, spellings.length);
    spellings.forEach((spelling, i) => assert.equal(vocabulary.intern(spelling), types[i]));
  });

  it('takes any string', () =>
    fc.assert(
      fc.property(fc.array(anyUnits), (spellings) => {
        const vocabulary = new Vocabulary();
        for (const spelling of spellings) assert.equal(vocabulary.intern(spelling).surface, spelling);
        assert.equal(vocabulary.size, new Set(spellings).size);
      }),
    ));

  it('takes a word of a million letters', () =>
    assert.equal(new Vocabulary().intern('ب'.repeat(1_000_000)).bare.length, 1_000_000));
});

describe('word memo', () => {
  it('computes once for each word', () => {
    let computed = 0;
    const length = new WordMemo((word) => {
      computed++;
      return word.bare.length;
    });
    const vocabulary = new Vocabulary();
    assert.equal(length.of(vocabulary.intern('قال')), 3);
    assert.equal(length.of(vocabulary.intern('قال')), 3);
    assert.equal(length.of(vocabulary.intern('قالَت')), 4);
    assert.equal(computed, 2);
  });
});
