import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseGold } from '../../eval/gold.ts';
import { DATE, DURATION, TIME } from '../../src/core/entities/grammars/dates.ts';
import { NUMBER } from '../../src/core/entities/grammars/numbers.ts';
import { findQuantities, OPENINGS } from '../../src/core/entities/grammars/quantities.ts';
import { scanWords } from '../../src/core/entities/scan.ts';
import type { EntityType } from '../../src/core/model.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../support/knowledge.ts';

const found = (text: string) =>
  findQuantities(scanWords(readParagraph(text, new Vocabulary()), testKnowledge().lexicon.gazetteer));

const shown = (text: string, spans: readonly { type: EntityType; start: number; end: number }[]): string[] =>
  spans.map(({ type, start, end }) => `${type} ${start} ${text.slice(start, end)}`).sort();

/** Checks that exactly the marked numbers, dates and times are found. */
function check(marked: string): void {
  const { text, entities } = parseGold(marked);
  assert.deepEqual(shown(text, found(text)), shown(text, entities));
}

describe('numbers', () => {
  for (const marked of [
    'وصل <NUM>6</NUM> بحارة إلى الميناء',
    'قتل <NUM>ثلاثة وعشرون</NUM> شخصا وأصيب <NUM>عشرات</NUM> آخرون',
    'بلغت الكلفة <NUM>20 مليون دولار</NUM> تقريبا',
    'ارتفعت الأسعار <NUM>3%</NUM> ثم <NUM>4.5 في المئة</NUM> أخرى',
    'تبرعت الشركة ب<NUM>خمسة آلاف ريال</NUM> للمدرسة',
    'الطريق طوله <NUM>30 كيلومترا</NUM> فقط',
    'عاد الـ<NUM>23</NUM> لاعبا'.replace('الـ<NUM>', '<NUM>الـ'),
    'زرعوا <NUM>١٢٫٥ ألف</NUM> شجرة',
    'حكم عليه بالسجن لمدة <NUM>20 عاما</NUM>',
    'جمعوا <NUM>مليون ونصف المليون جنيه</NUM> للمشفى',
    'حكم عليه بالسجن لمدة <NUM>ثلاث (3) سنوات</NUM>',
    'انتهت المباراة بنتيجة <NUM>2 - 1</NUM> لأصحاب الأرض',
    'غرمته المحكمة <NUM>200 ألف دج</NUM> أيضا',
    'باعوا <NUM>2ر1 مليون لتر</NUM> من الحليب',
    'تضاعف الإنتاج <NUM>3 أضعاف</NUM> خلال التجربة',
    'أغلق المؤشر عند <NUM>7,412.35 نقطة</NUM> مرتفعا',
    'كلف الجسر <NUM>12.5 مليار دولار أمريكي</NUM> تقريبا',
    'بلغ ارتفاع النصب <NUM>مترين</NUM> فقط',
    'حكم عليه ب<NUM>سنة واحدة</NUM> مع وقف التنفيذ',
    'رفضوا <NUM>خمسا وعشرين</NUM> (<NUM>25</NUM>) قطعة'.replace('خمسا', 'خمس'),
    'صعد السهم بنسبة <NUM>%31</NUM> عند الإغلاق',
    'ثم اشترى ب<NUM>ست</NUM> ليرات خبزا'.replace('<NUM>ست</NUM> ليرات', '<NUM>ست ليرات</NUM>'),
  ]) {
    it(marked, () => check(marked));
  }

  it('tells sums, shares, measures and counts apart', () => {
    const kinds = found('دفعوا 5 ملايين دولار و3% و12 كيلومترا و7 كتب').map(({ subtype }) => subtype);
    assert.deepEqual(kinds, ['money', 'percent', 'quantity', 'cardinal']);
  });

  it('counts nothing in quarterly reports and quarter-finals', () => {
    check('خسرت الشركة في تقرير ربع سنوي وخرج الفريق من ربع النهائي');
  });

  it('counts no year that follows', () => {
    check('كانوا <NUM>200 مليون</NUM> <DATE>عام 1990</DATE> وصاروا <NUM>3 آلاف</NUM> <DATE>سنة 2004</DATE>');
    check('دام البناء <NUM>200 عام</NUM> تقريبا');
  });

  it('leaves ordinals, list numbers and telephone numbers alone', () => {
    check('1- المشروع الأول هو الثالث من نوعه');
    check('تنص المادة 4 والفصل 98 على ذلك، وارتدى القميص رقم 10.');
    check('ذكرت القناة 13 الإسرائيلية ذلك ثم أضافت تفاصيل');
    check('افتتحت الدورة الـ17 للمعرض في الذكرى السبعين لتأسيسه');
    check('للحجز اتصلوا بالأرقام 17 22 35 48 05');
    check('قصفت طائرات ميراج 2000 موقعا، وظهرت كمية من الذخائر');
    check('اتصلوا على رقم 920001234 غدا'.replace('غدا', '<DATE>غدا</DATE>'));
  });
});

describe('dates', () => {
  for (const marked of [
    'عاد <DATE>أمس الخميس</DATE> من رحلته',
    'ولد في <DATE>26 أيلول/سبتمبر 2022</DATE> ببلدته',
    'خسر الفريق <DATE>العام الماضي</DATE> كل مبارياته',
    'بدأ البناء في <DATE>مطلع العام الجاري</DATE> ثم توقف',
    'ينتهي العمل <DATE>يوم الثلاثاء القادم</DATE> إن شاء الله',
    'توقف المصنع منذ <DATE><NUM>7</NUM> أشهر</DATE> عن العمل',
    'هاجر قبل <DATE>عامين</DATE> إلى كندا',
    'افتتح المعرض في <DATE>21/10/1436هـ</DATE> بحضور الجميع',
    'سافروا في <DATE>شهر رمضان</DATE> المبارك'.replace('</DATE> المبارك', ' المبارك</DATE>'),
    'نشرت الدراسة <DATE>سنة 2017</DATE> في مجلة',
    'تجرى الانتخابات في <DATE>سابع أكتوبر المقبل</DATE> بالمغرب',
    'انتهى العمل <DATE>يوم 22/07/2015م</DATE> كما تقرر',
    'ارتفعت المبيعات في <DATE>شهر يوليو 2015م</DATE> كثيرا',
    'زادت الأرباح في <DATE>العام الماضي 2014</DATE> قليلا',
    'يستمر العرض حتى <DATE>نهاية يوليو الماضي</DATE> تقريبا',
    'تعاقد النادي معه ل<DATE>لموسم الجديد</DATE> فقط',
    'بدأ <DATE>موسم 2024-2025</DATE> مبكرا',
    'أقر المجلس ميزانية <DATE>السنة المالية 2014 / 2015</DATE> كاملة',
    'امتلأ المسجد في <DATE>العشر الأواخر من شهر رمضان</DATE> كلها',
    'تراجع الطلب مقارنة ب<DATE>الفترة نفسها من العام الماضي</DATE> كثيرا',
    'انتقل في <DATE>العام الذي سبقه</DATE> إلى نادٍ آخر',
    'لعب للفريق من <DATE>2004 حتى 2007</DATE> ثم اعتزل',
    'أقيم السوق <DATE>1436هـ 2015م</DATE> في الطائف',
    'سيطروا على المدينة في <DATE>شباط/فبراير الماضي</DATE> ثم انسحبوا',
    'خسر في أولمبياد طوكيو <DATE>2020</DATE>، ثم فاز',
    'هطل المطر <DATE>السنوات <NUM>الـ30</NUM> الماضية</DATE> بانتظام',
    'وصل في <DATE>اليوم التالي</DATE> للمباراة',
    'جف النهر <DATE>صيف العام الماضي</DATE> أول مرة',
    'يعود الوفد <DATE>يوم 28 من الشهر الجاري</DATE> إلى بلده',
    'زاد الدخل على <DATE>الربع المماثل من عام 2023</DATE> قليلا',
    'عقدت الجلسة <DATE>يومي 10 و11 مايو</DATE> في المقر',
    'تغير القانون في الاجتماع الذي عقد <DATE>أمس</DATE> بالمقر',
    'يبدأ البيع بداية من <DATE>يوم الأحد</DATE> في المتاجر',
    'عاد بعد <DATE>ثلاثة أشهر ونصف</DATE> إلى بيته'.replace('ثلاثة', '<NUM>ثلاثة</NUM>'),
    'انقطع الماء منذ <DATE>نصف قرن</DATE> عن القرية',
  ]) {
    it(marked, () => check(marked));
  }

  it('does not take every «اليوم» for today', () => {
    check('احتفلت المدينة باليوم العالمي للمياه في اليوم الأول من الملتقى');
  });

  it('leaves a number before what it counts alone', () => {
    check('حضر <NUM>2027</NUM> شخصا و<NUM>1950</NUM> رجلا');
  });

  it('does not take vague periods for dates', () => {
    check('تحسن الوضع في الفترة الأخيرة وسيتحسن في الأيام القادمة');
  });
});

describe('times', () => {
  for (const marked of [
    'وصلوا <TIME>مساء <DATE>أمس</DATE></TIME> متعبين',
    'يبدأ الحفل <TIME>الساعة 9</TIME> ويستمر',
    'انفجر الأنبوب <TIME>فجر <DATE>الخميس</DATE></TIME> قرب السوق',
    'تغلق الطريق من <TIME>الساعة الثامنة صباحا</TIME> إلى <TIME>الخامسة مساء</TIME> كل أسبوع',
    'تبدأ الخطة بعد <TIME>مغرب <DATE>اليوم</DATE></TIME> في الحرم',
    'انقطع التيار قبيل <TIME>منتصف الليل</TIME> بدقائق',
    'تبث الحلقة <TIME>الساعة 00ر22</TIME> على القناة',
    'تنطلق المباراة (<TIME>00ر18 بتوقيت تونس</TIME>) بالملعب',
    'زاره بعد <TIME>صلاة العصر</TIME> في بيته',
  ]) {
    it(marked, () => check(marked));
  }
});

describe('hostile input', () => {
  it('is read in one pass', () => {
    const text = 'مليون و'.repeat(20_000);
    assert.ok(found(text).length > 0);
    assert.equal(found('5 كتب '.repeat(20_000)).length, 20_000);
  });
});

describe('the patterns', () => {
  const LETTERS = [...'dynouctsxvfUaKhgpzPCqTEWRDMHOJQXSG2$%(_V,jNi.lBwAb):-mr/YI1eFZ;k'];
  const pattern = new RegExp(`${DATE}|${DURATION}|${TIME}|${NUMBER}`, 'y');

  it('begin with no other letter than those at which they are tried', () => {
    const letters = fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 });
    const other = fc.constantFrom(...LETTERS.filter((letter) => !OPENINGS.includes(letter)));
    fc.assert(
      fc.property(letters, other, letters, (before, letter, behind) => {
        pattern.lastIndex = before.length;
        return !pattern.test([...before, letter, ...behind].join(''));
      }),
      { numRuns: 2000 },
    );
  });
});
