import assert from 'node:assert/strict';
import type { Article } from '../../src/core/findings/article.ts';
import { type Checked, Checker } from '../../src/core/findings/check.ts';
import { numberWithoutSource } from '../../src/core/findings/rules/numberWithoutSource.ts';
import { unattributedClaim as rule } from '../../src/core/findings/rules/unattributedClaim.ts';
import { checkRule, credited, fixesFor } from './checkRule.ts';

/** A headline and a first paragraph, so that what follows is body text. */
const HEAD = 'بلدية الميناء تفتح الحديقة الكبرى أمام السكان\nفتحت البلدية الحديقة أمام السكان صباح السبت.\n';

describe('unattributed-claim', () => {
  const fires = {
    accusations: '⟦تتجاهل الشركة شكاوى السكان وتتلاعب بنتائج الفحوص لإخفاء فشلها في تنظيف النهر⟧.',
    motives: '⟦يسعى الوزير إلى كسب الوقت خوفا من أزمة سياسية خطيرة قد تسبب انهيار حزبه⟧.',
    predictions: '⟦سيؤدي القرار إلى ارتفاع كبير في أسعار الخبز وستشهد المدن أزمة خطيرة⟧.',
    judgements: '⟦تعيش المدينة أسوأ أزمة مياه منذ عقود بسبب فشل البلدية⟧.',
    events: '⟦سيطرت القوات على التلال المحيطة بالمدينة بعد معارك عنيفة واستعادت الجسر الكبير⟧.',
  };
  for (const [kind, example] of Object.entries(fires)) {
    it(`fires on ${kind}`, () => void checkRule(rule, HEAD + example));
  }

  const figures = {
    casualties: '⟦أسفر انهيار المبنى عن مقتل <NUM>12</NUM> عاملا وتدمير أكثر من <NUM>40</NUM> منزلا⟧.',
    money: 'و⟦بلغت خسائر الشركة أكثر من <NUM>300 مليون دولار</NUM> بسبب تراجع المبيعات⟧.',
  };
  for (const [kind, example] of Object.entries(figures)) {
    it(`leaves ${kind} to number-without-source`, () => {
      checkRule(rule, HEAD + example.replace(/[⟦⟧]/g, ''));
      checkRule(numberWithoutSource, HEAD + example);
    });
  }

  const silent = {
    'somebody is credited with it':
      '<Q r="1">قال</Q> <S r="1" k="institution">الدفاع المدني</S> <C r="1" t="indirect">إن انهيار المبنى أسفر عن مقتل <NUM>12</NUM> عاملا وتدمير أكثر من <NUM>40</NUM> منزلا</C>.',
    'it is a public act': 'افتتح الوزير المعرض السنوي للكتاب في قاعة البلدية <DATE>أمس الأحد</DATE>.',
    'it only says where somebody spoke':
      '<Q r="1">قال</Q> <S r="1" k="named"><PERS>سامي نور</PERS></S> في كلمة ألقاها خلال افتتاح المعرض السنوي <C r="1" t="indirect">إن الكتاب بخير</C>.',
    'it is too short to be one': 'تفاقمت الأزمة كثيرا.',
    'it is a credit line': 'المصدر: وكالات',
  };
  for (const [why, example] of Object.entries(silent)) {
    it(`is silent where ${why}`, () => void checkRule(rule, HEAD + example));
  }

  it('is silent in headlines', () => {
    checkRule(rule, 'انهيار كبير في أسعار الخبز بسبب فشل الحكومة\nعقد المجلس جلسته الأسبوعية في مقر البلدية.');
  });

  it('is silent on what is marked as a claim', () => {
    checkRule(rule, `${HEAD}<seg type="claim">${fires.judgements.replace(/[⟦⟧]/g, '')}</seg>`);
    checkRule(rule, `${HEAD}<مقطع نوع="ادعاء">${fires.judgements.replace(/[⟦⟧]/g, '')}</مقطع>`);
  });

  it('finds the same whatever it was asked about the paragraph before', () => {
    const { article } = checkRule(rule, HEAD + silent['somebody is credited with it']);
    const checker = new Checker([numberWithoutSource]);
    let last: Checked | null = null;
    const found = (version: Article): number => {
      last = checker.check(version, assert.fail, last);
      return last.findings.length;
    };
    assert.deepEqual([found(article), found(credited(article, [])), found(article)], [0, 1, 0]);
  });

  it('is silent in a column, where nobody but the writer speaks', () => {
    const column = Array.from({ length: 45 }, () => fires.judgements.replace(/[⟦⟧]/g, '')).join('\n');
    checkRule(rule, HEAD + column);
  });

  it('marks the words alone: no و before them, no stop after them, brackets whole', () => {
    checkRule(rule, `${HEAD}و⟦تعيش المدينة أسوأ أزمة مياه منذ عقود بسبب فشل البلدية (وفساد مجلسها)⟧!`);
    checkRule(rule, `${HEAD}⟦واشنطن تواجه أسوأ أزمة سياسية منذ عقود بسبب فشل مفاوضاتها⟧.`);
  });

  it('offers to mark the claim, and to attribute it', () => {
    const { fixes } = fixesFor(rule, HEAD + fires.judgements);
    assert.deepEqual(
      fixes.map((fix) => (fix.kind === 'insert' ? `${fix.at} ${fix.text}` : fix.kind)),
      ['mark-claim', 'end ، بحسب [المصدر]'],
    );
  });
});
