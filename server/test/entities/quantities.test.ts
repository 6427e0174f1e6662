import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseGold } from '../../eval/gold.ts';
import { findQuantities } from '../../src/core/entities/quantities.ts';
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
  ]) {
    it(marked, () => check(marked));
  }

  it('tells sums, shares, measures and counts apart', () => {
    const kinds = found('دفعوا 5 ملايين دولار و3% و12 كيلومترا و7 كتب').map(({ subtype }) => subtype);
    assert.deepEqual(kinds, ['money', 'percent', 'quantity', 'cardinal']);
  });

  it('leaves ordinals, list numbers and telephone numbers alone', () => {
    check('1- المشروع الأول هو الثالث من نوعه');
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
  ]) {
    it(marked, () => check(marked));
  }

  it('does not take vague periods for dates', () => {
    check('تحسن الوضع في الفترة الأخيرة وسيتحسن في الأيام القادمة');
  });
});

describe('times', () => {
  for (const marked of [
    'وصلوا <TIME>مساء <DATE>أمس</DATE></TIME> متعبين',
    'يبدأ الحفل <TIME>الساعة 9</TIME> ويستمر',
    'انفجر الأنبوب <TIME>فجر <DATE>الخميس</DATE></TIME> قرب السوق',
  ]) {
    it(marked, () => check(marked));
  }
});

describe('hostile input', () => {
  it('is read in one pass', () => {
    const text = 'مليون و'.repeat(20_000);
    assert.ok(found(text).length > 0);
    assert.equal(found('5 '.repeat(20_000)).length, 20_000);
  });
});
