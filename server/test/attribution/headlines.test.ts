import { checkRelations } from './example.ts';

describe('attribution: headlines with a colon, speech after a colon (P11, P12, P20)', () => {
  it('takes the name before the colon for the source and the colon for the cue', () => {
    checkRelations('<S r="1" k="named">ماكرون</S><Q r="1">:</Q> <C r="1" t="direct">لن نرسل قوات إلى المنطقة</C>');
    checkRelations(
      '<S r="1" k="anonymous">مصدر عراقي</S><Q r="1">:</Q> <C r="1" t="direct">المفاوضات وصلت إلى طريق مسدود</C>',
    );
  });

  it('takes the outlet after ل for a mediator', () => {
    checkRelations(
      '<S r="1" k="anonymous">مسؤول لبناني</S> ل<M r="1">رويترز</M><Q r="1">:</Q> <C r="1" t="direct">الحكومة تستقيل غدا</C>',
    );
  });

  it('reads speech after a verb with a colon, with and without quotation marks', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لن نغادر هذه الأرض مهما طال الزمن"</C>.',
    );
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">لن نغادر هذه الأرض مهما طال الزمن</C>.',
    );
  });

  it('does not take labels, datelines and times for sources', () => {
    checkRelations('المصدر: وكالات');
    checkRelations('تبدأ المباراة عند الساعة 05:30 مساء.');
  });

  it('gives the words to the one after عن, and the outlet passes them on', () => {
    checkRelations(
      '"<M r="1">رويترز</M>" عن <S r="1" k="anonymous">مسؤول أميركي</S><Q r="1">:</Q> <C r="1" t="direct">المحادثات تعود غدا</C>',
    );
  });

  it('takes no dateline for a source', () => {
    checkRelations('سامي الحداد – الأفق – جدة: زار الوفد المصنع الجديد في المدينة');
  });

  it('reads a headline that a link repeats', () => {
    checkRelations(
      'رابط الخبر بصحيفة الأفق: <S r="1" k="named">سامي الحداد</S><Q r="1">:</Q> <C r="1" t="direct">المصنع يعود إلى العمل قبل نهاية العام</C>',
    );
  });

  it('finds who speaks in the first part at the head of the second', () => {
    checkRelations(
      '<Q r="1" by="سامي الحداد">متعهدا ب</Q><C r="1" t="indirect">الدفاع عن المدينة</C>.. سامي الحداد يزور الحدود',
    );
  });

  it('takes no «in figures» or «in pictures» for somebody who speaks', () => {
    checkRelations('بالأرقام: الأسعار ترتفع قبل العيد');
    checkRelations('بالصور: حفل افتتاح الميناء الجديد');
  });
});
