import assert from 'node:assert/strict';
import { unbalancedQuotation as rule } from '../../src/core/findings/rules/unbalancedQuotation.ts';
import { checkRule, fixesFor, mended } from './checkRule.ts';

describe('unbalanced-quotation', () => {
  const broken = [
    { what: 'never closed', text: 'قال سامي: ⟦«⟧لن يغلق الطريق أحد', whole: 'قال سامي: «لن يغلق الطريق أحد»' },
    { what: 'never opened', text: 'قال سامي: لن يغلق الطريق أحد⟦»⟧', whole: 'قال سامي: «لن يغلق الطريق أحد»' },
    { what: 'turned round', text: 'قال سامي: “لن يغلق الطريق أحد⟦“⟧', whole: 'قال سامي: “لن يغلق الطريق أحد”' },
    { what: 'of another style', text: 'قال سامي: «لن يغلق الطريق أحد⟦"⟧', whole: 'قال سامي: «لن يغلق الطريق أحد»' },
  ];
  for (const { what, text, whole } of broken) {
    it(`shows a mark that is ${what}, and mends it`, () => {
      assert.equal(mended(fixesFor(rule, text)), whole);
    });
  }

  it('shows a turned mark at the end of a quotation over several paragraphs', () => {
    const found = fixesFor(rule, 'قال سامي: “لن يغلق الطريق أحد\nوسنبقى هنا حتى يعود الجميع⟦“⟧.');
    assert.equal(mended(found), 'وسنبقى هنا حتى يعود الجميع”.');
  });

  it('shows both where what opens ends within its paragraph', () => {
    checkRule(rule, 'زار ⟦«⟧بيت الضيافة. ثم مضى إلى الميناء.\nوعاد إلى بيته القديم⟦»⟧.');
  });

  const silent = {
    'marks match': 'قال سامي: «لن يغلق الطريق أحد» و"انتهى الأمر"، ثم “عاد”.',
    'both are turned, as some newspapers set them': 'قال سامي: ”لن يغلق الطريق أحد“.',
    'one quotation stands in another': 'قال سامي: «قرأت "رسالة الطريق" أمس».',
    'a quotation runs over paragraphs': 'قال سامي: «لن يغلق الطريق أحد\nوسنبقى هنا\nحتى يعود الجميع».',
    'there is none': 'لن يغلق الطريق أحد.',
  };
  for (const [why, example] of Object.entries(silent)) {
    it(`is silent where ${why}`, () => void checkRule(rule, example));
  }

  it('says which mark', () => {
    assert.deepEqual(checkRule(rule, 'قال سامي: ⟦«⟧لن يغلق الطريق أحد').findings[0].values, { mark: '«' });
  });
});
