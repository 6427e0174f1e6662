import { checkRelations } from './example.ts';

describe('attribution: words that an outlet passes on (P4, P5, P6, P18)', () => {
  it('splits نقلت … عن into the outlet that mediates and the source', () => {
    checkRelations(
      '<Q r="1">نقلت</Q> <M r="1">رويترز</M> <Q r="1">عن</Q> <S r="1" k="anonymous">مصدرين أمنيين</S>، الأربعاء، <C r="1" t="indirect">أن المعبر سيفتح غدا</C>.',
    );
  });

  it('takes قوله for a cue of the same relation', () => {
    checkRelations(
      'و<Q r="1">نقلت</Q> <M r="1">صحيفة الأهرام</M> <Q r="1">عن</Q> <S r="1" k="anonymous">مسؤول مصري رفيع</S> <Q r="1">قوله</Q> <C r="1" t="indirect">إن القمة أرجئت</C>.',
    );
  });

  it('reads نقلا عن after another verb', () => {
    checkRelations(
      'و<Q r="1">ذكرت</Q> <M r="1">رويترز</M> <Q r="1">نقلا عن</Q> <S r="1" k="anonymous">مسؤول عراقي</S> <C r="1" t="indirect">أن الجسر انهار</C>.',
    );
  });

  it('nests what a source says of another source', () => {
    checkRelations(
      '<Q r="1">نقلت</Q> <M r="1">رويترز</M> <Q r="1">عن</Q> <S r="1" k="anonymous">مصدر مطلع</S> <C r="1" t="indirect">أن <S r="2" k="named">ماكرون</S> <Q r="2">قال</Q> <C r="2" t="indirect">إن باريس لن تشارك</C></C>.',
    );
  });

  it('does not take transport for transmission', () => {
    checkRelations('نقلت سيارات الإسعاف المصابين إلى المستشفى.');
    checkRelations('نقل الجيش معدات ثقيلة من الميناء.');
  });

  it('knows to whom words are ascribed', () => {
    checkRelations(
      'و<Q r="1">نسبت</Q> <M r="1">رويترز</M> <Q r="1">إلى</Q> <S r="1" k="anonymous">مسؤول بارز</S> <Q r="1">قوله</Q> <C r="1" t="indirect">إن المفاوضات تعثرت</C>.',
    );
    checkRelations('ونسبت رويترز الفضل إلى سامي الحداد.');
  });
});
