import assert from 'node:assert/strict';
import { unbalancedQuotation as rule } from '../../src/core/findings/unbalancedQuotation.ts';
import { checkRule, fixesFor } from './checkRule.ts';

describe('unbalanced-quotation', () => {
  const broken = [
    { what: 'never closed', text: 'قال سامي: ⟦«⟧لن يغلق الطريق أحد', mended: 'قال سامي: «لن يغلق الطريق أحد»' },
    { what: 'never opened', text: 'قال سامي: لن يغلق الطريق أحد⟦»⟧', mended: 'قال سامي: «لن يغلق الطريق أحد»' },
    { what: 'turned round', text: 'قال سامي: “لن يغلق الطريق أحد⟦“⟧', mended: 'قال سامي: “لن يغلق الطريق أحد”' },
    { what: 'of another style', text: 'قال سامي: «لن يغلق الطريق أحد⟦"⟧', mended: 'قال سامي: «لن يغلق الطريق أحد»' },
  ];
  for (const { what, text, mended } of broken) {
    it(`shows a mark that is ${what}, and mends it`, () => {
      const {
        fixes: [fix],
        found: { article },
      } = fixesFor(rule, text);
      assert.ok(fix.kind === 'replace');
      const { offset, length, text: mark } = fix;
      assert.equal(article.text.slice(0, offset) + mark + article.text.slice(offset + length), mended);
    });
  }

  it('shows a turned mark at the end of a quotation over several paragraphs', () => {
    const { fixes } = fixesFor(rule, 'قال سامي: “لن يغلق الطريق أحد\nوسنبقى هنا حتى يعود الجميع⟦“⟧.');
    assert.ok(fixes[0].kind === 'replace');
    assert.deepEqual([fixes[0].length, fixes[0].text], [1, '”']);
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
    assert.deepEqual(checkRule(rule, 'قال سامي: ⟦«⟧لن يغلق الطريق أحد').problems[0].values, { mark: '«' });
  });
});
