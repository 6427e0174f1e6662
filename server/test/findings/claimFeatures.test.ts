import assert from 'node:assert/strict';
import { candidatesIn } from '../../src/core/findings/claims/candidates.ts';
import { wordsOf } from '../../src/core/findings/claims/features.ts';
import { deskOf } from '../../src/core/findings/desk.ts';
import { unattributedClaim } from '../../src/core/findings/rules/unattributedClaim.ts';
import { claimFeatureOf } from '../../src/core/lexicon/claimWords.ts';
import { checkRule } from './checkRule.ts';

/** The words that count as features of the only candidate in a paragraph. */
function featuresIn(example: string): string[] {
  const { article } = checkRule(unattributedClaim, example);
  const [paragraph] = deskOf(article).paragraphs;
  const [candidate, ...others] = candidatesIn(paragraph);
  assert.deepEqual(others, []);
  return wordsOf(candidate, paragraph).map(claimFeatureOf);
}

describe('features of claims', () => {
  it('are the words without what can be split off, as often as they stand there', () => {
    assert.deepEqual(featuresIn('تراجعت المبيعات والأرباح وتراجعت الأسعار.'), [
      'word تراجعت',
      'word المبيعات',
      'word الارباح',
      'word تراجعت',
      'word الاسعار',
    ]);
  });

  it('are no names, figures or dates, whatever stands before them', () => {
    assert.deepEqual(
      featuresIn(
        'عاشت و<GPE>القاهرة</GPE> <NUM>12</NUM> أزمة في <DATE>يوم السبت</DATE> مع <ORG>شركة <GPE>دمشق</GPE> للنقل</ORG>.',
      ),
      ['word عاشت', 'word ازمه', 'word في', 'word مع'],
    );
  });
});
