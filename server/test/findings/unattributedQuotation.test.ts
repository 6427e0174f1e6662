import assert from 'node:assert/strict';
import { unattributedQuotation as rule } from '../../src/core/findings/rules/unattributedQuotation.ts';
import { checkRule, fixesFor } from './checkRule.ts';

/** A headline and a first paragraph, so that what follows is body text. */
const HEAD =
  'بلدية الميناء تفتح الحديقة الكبرى أمام السكان\nفتحت البلدية الحديقة أمام السكان صباح السبت بعد عام من الأشغال.\n';

describe('unattributed-quotation', () => {
  it('fires on speech that nobody is credited with', () => {
    checkRule(rule, `${HEAD}⟦"لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا"⟧.`);
    checkRule(rule, `${HEAD}امتلأت الشوارع منذ الفجر. ⟦«نريد أن نعود إلى بيوتنا قبل حلول الشتاء»⟧. ثم هدأت المدينة.`);
  });

  const silent = {
    'the speaker is named':
      '<Q r="1">قال</Q> <S r="1" k="named"><PERS>سامي نور</PERS></S>: <C r="1" t="direct">"لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا"</C>.',
    'it is a name or a title': 'عرضت المدينة فيلم "رحلة طويلة إلى آخر الأرض وما بعدها" مساء الأحد.',
    'it is a slogan': 'انطلقت الحملة تحت شعار "معا نبني مدينة أفضل لجميع أبنائها".',
    'the words are few': 'كان "الحل السحري الجديد" حديث الناس.',
    'a word of reporting stands beside it, though nobody was found':
      'كما جاء في بيان لاحق أن "الأشغال ستنتهي قبل نهاية الشهر القادم بإذن الله".',
    'a line that ends with a colon leads to it': 'وجاء فيه:\n"تنتهي الأشغال قبل نهاية الشهر القادم إن شاء الله".',
    'it goes on with what was quoted before':
      '<Q r="1">قال</Q> <S r="1" k="named"><PERS>سامي نور</PERS></S>: <C r="1" t="direct">"لن يغلق الطريق أحد"</C>.\n"وسنبقى هنا حتى يعود آخر واحد من أهلنا".',
    'it is a post with its signature':
      '"لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا" سامي نور #الميناء pic.example.com/a1',
    'one mark is missing': '"لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا.',
  };
  for (const [why, example] of Object.entries(silent)) {
    it(`is silent where ${why}`, () => void checkRule(rule, HEAD + example));
  }

  it('is silent in headlines', () => void checkRule(rule, '"لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا"'));

  it('is silent on what an annotator has tagged', () => {
    checkRule(rule, `${HEAD}<قول قائل="#سامي">"لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا"</قول>.`);
  });

  it('offers to name the speaker', () => {
    const { fixes } = fixesFor(rule, `${HEAD}⟦"لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا"⟧.`);
    assert.deepEqual(fixes[0].kind === 'insert' && [fixes[0].at, fixes[0].text], ['start', 'قال [القائل]: ']);
  });
});
