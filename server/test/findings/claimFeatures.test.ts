import assert from 'node:assert/strict';
import { candidatesIn } from '../../src/core/findings/claims/candidates.ts';
import { featuresOf, WORD } from '../../src/core/findings/claims/features.ts';
import { deskOf } from '../../src/core/findings/desk.ts';
import { unattributedClaim } from '../../src/core/findings/rules/unattributedClaim.ts';
import { checkRule } from './checkRule.ts';

/** The words that count as features of the only candidate in a paragraph. */
function wordsOf(paragraph: string): string[] {
  const { article } = checkRule(unattributedClaim, paragraph);
  const { paragraphs, around } = deskOf(article);
  const [candidate, ...others] = candidatesIn(paragraphs[0]);
  assert.deepEqual(others, []);
  const features = featuresOf(candidate, paragraphs[0], around[0]);
  return [...features].filter((feature) => feature.startsWith(WORD)).map((feature) => feature.slice(WORD.length));
}

describe('features of claims', () => {
  it('are the words, once each, without what can be split off', () => {
    assert.deepEqual(wordsOf('تراجعت المبيعات والأرباح وتراجعت الأسعار.'), [
      'تراجعت',
      'المبيعات',
      'الارباح',
      'الاسعار',
    ]);
  });

  it('are no names, figures or dates, whatever stands before them', () => {
    assert.deepEqual(
      wordsOf(
        'عاشت و<GPE>القاهرة</GPE> <NUM>12</NUM> أزمة في <DATE>يوم السبت</DATE> مع <ORG>شركة <GPE>دمشق</GPE> للنقل</ORG>.',
      ),
      ['عاشت', 'ازمه', 'في', 'مع'],
    );
  });
});
