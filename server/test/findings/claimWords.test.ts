import assert from 'node:assert/strict';
import { loadClaimWords } from '../../src/core/lexicon/packLexicon.ts';
import type { KnowledgeProblem } from '../../src/core/lexicon/table.ts';
import { Vocabulary } from '../../src/core/text/words.ts';

const WORDS = [
  'kind\tform\timperfect\tplurals',
  'accusation\tجريمة\t\tجرائم',
  'accusation\tخالف\tيخالف',
  'evaluation\tخطير',
  'copula\t\tيمثل',
  'casualty\tزار\tيزور',
].join('\n');
const WEIGHTS = 'feature\tweight\nbias\t-1.5\nhas figure\t0.25\n';

function load(words = WORDS, weights = WEIGHTS) {
  const problems: KnowledgeProblem[] = [];
  const loaded = loadClaimWords({ 'claim-words.tsv': words, 'claim-weights.tsv': weights }, problems);
  const vocabulary = new Vocabulary();
  return { problems, weights: loaded.weights, kindsOf: (word: string) => loaded.kinds.of(vocabulary.intern(word)) };
}

describe('claim words', () => {
  const { kindsOf, problems, weights } = load();

  it('are known with the article, proclitics, possessors and in the plural', () => {
    for (const word of [
      'جريمة',
      'الجريمة',
      'وبجريمة',
      'جريمتها',
      'جرائم',
      'للجرائم',
      'خالفت',
      'وسيخالفون',
      'الخطيرة',
    ]) {
      assert.equal(kindsOf(word).length, 1, word);
    }
    assert.deepEqual(kindsOf('الخطيرة'), ['evaluation']);
    assert.deepEqual(problems, []);
  });

  it('are no verbs where a verb can’t be', () => {
    assert.deepEqual(kindsOf('وزارة'), []);
    assert.deepEqual(kindsOf('بيمثل'), []);
    assert.deepEqual(kindsOf('مثل'), [], 'a verb without a perfect has only the imperfect');
    assert.deepEqual(kindsOf('تمثل'), ['copula']);
  });

  it('come with the weights of the scorer', () => {
    assert.deepEqual(
      [...weights],
      [
        ['bias', -1.5],
        ['has figure', 0.25],
      ],
    );
  });

  it('tell what can’t be read, and keep the rest', () => {
    const damaged = load(
      'kind\tform\timperfect\tplurals\nnonsense\tكلمة\nevaluation\tخطير',
      'feature\tweight\nbias\tmuch\n',
    );
    assert.deepEqual(
      damaged.problems.map(({ file, line }) => `${file}:${line}`),
      ['claim-words.tsv:2', 'claim-weights.tsv:2'],
    );
    assert.deepEqual(damaged.kindsOf('خطيرة'), ['evaluation']);
    assert.equal(damaged.weights.size, 0);
  });
});
