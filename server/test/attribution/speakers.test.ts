import { checkRelations } from './example.ts';

describe('attribution: who speaks where the clause does not say', () => {
  it('continues with the last speaker, across paragraphs', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>.\nو<Q r="2" by="سامي الحداد">أضاف</Q> <C r="2" t="indirect">أن العمال سيتسلمون رواتبهم</C>.',
    );
  });

  it('gives participles to the speaker of the clause before (P19)', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>، <Q r="2" by="سامي الحداد">مشيرا إلى</Q> <C r="2" t="indirect">أن العمال سيتسلمون رواتبهم</C>، و<Q r="3" by="سامي الحداد">مؤكدا</Q> <C r="3" t="indirect">أن الديون سددت</C>.',
    );
  });

  it('prefers the one whose words they are to the outlet that passed them on', () => {
    checkRelations(
      '<Q r="1">نقلت</Q> <M r="1">رويترز</M> <Q r="1">عن</Q> <S r="1" k="named">سامي الحداد</S> <Q r="1">قوله</Q> <C r="1" t="indirect">إن المصنع أغلق</C>. و<Q r="2" by="سامي الحداد">أضاف</Q> <C r="2" t="indirect">أن العمال غادروا</C>.',
    );
  });

  it('lets gender decide: the feminine verb finds the ministry and not the minister', () => {
    checkRelations(
      '<Q r="1">قالت</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> <C r="1" t="indirect">إن الوباء انتهى</C>. و<Q r="2">أوضح</Q> <S r="2" k="named">سامي الحداد</S> <C r="2" t="indirect">أن اللقاح متوفر</C>. و<Q r="3" by="وزارة الصحة الأردنية">أضافت</Q> <C r="3" t="indirect">أن المدارس ستفتح أبوابها</C>.',
    );
  });

  it('lets number decide: the dual finds the two officials', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مسؤولان أميركيان</S> <C r="1" t="indirect">إن الاتفاق قريب</C>. و<Q r="2" by="مسؤولان أميركيان">أضافا</Q> <C r="2" t="indirect">أن التوقيع بعد أسبوع</C>.',
    );
  });

  it('finds who is meant by a noun that takes up another', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مصدر أمني</S> <C r="1" t="indirect">إن المعبر أغلق</C>. و<Q r="2">أكد</Q> <S r="2" k="anonymous" ref="مصدر أمني">المصدر ذاته</S> <C r="2" t="indirect">أن الجنود انسحبوا</C>.',
    );
  });

  it('leaves an evidential to nobody (P23)', () => {
    checkRelations('و<Q r="1">من المتوقع</Q> <C r="1" t="indirect">أن تبدأ المحادثات غدا</C>.');
  });
});
