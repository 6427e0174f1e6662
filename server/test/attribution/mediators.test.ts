import { checkRelations } from './example.ts';

describe('attribution: the outlet to which the words were said (P13, P15, P16)', () => {
  it('finds it after ل beside the verb or the subject', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> ل<M r="1">رويترز</M> <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>.',
    );
  });

  it('finds it after تصريح and حديث', () => {
    checkRelations(
      'و<Q r="1">أكد</Q> <S r="1" k="named">سامي الحداد</S>، في تصريح ل<M r="1">وكالة الأناضول</M>، <C r="1" t="indirect">أن المصنع سيعود إلى العمل</C>.',
    );
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>، في حديث مع <M r="1">قناة الجزيرة</M>، <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>.',
    );
  });

  it('does not take the one who is told for an outlet', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> للصحفيين <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>.',
    );
  });

  it('gives a statement to the one who issued it', () => {
    checkRelations(
      'أصدرت <S r="1" k="institution">حركة حماس</S> بيانا <Q r="1">قالت</Q> فيه <C r="1" t="indirect">إن وفدها غادر القاهرة</C>.',
    );
  });

  it('finds it after the verb that passed the statement on', () => {
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> في تصريحات نقلتها <M r="1">الصحف المحلية</M> <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>.',
    );
    checkRelations(
      '<Q r="1">جاء في</Q> <S r="1" k="institution">بيان</S> نقلته <M r="1">وكالة الأناضول</M> <C r="1" t="indirect">أن المعبر أغلق</C>.',
    );
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>، في حوار خص به <M r="1">قناة الجزيرة</M>، <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>.',
    );
  });

  it('knows an outlet by the marks around its name after ل', () => {
    checkRelations(
      '<Q r="1">كشفت</Q> <S r="1" k="anonymous">مصادر مطلعة</S> لـ"<M r="1">الأفق</M>" <C r="1" t="indirect">حقيقة الصورة</C>.',
    );
  });

  it('does not take the body that met for an outlet', () => {
    checkRelations(
      'و<Q r="1">أوضح</Q> <S r="1" k="named">سامي الحداد</S>، في تصريح بعد لقاء للجنة المكلفة بالملف، <C r="1" t="indirect">أن العمل مستمر</C>.',
    );
  });

  it('ends a name in marks with the mark, and knows one in brackets', () => {
    checkRelations(
      'و<Q r="1">أوضح</Q> لـ«<M r="1">الأفق</M>» <S r="1" k="named">مدير المستشفى سامي الحداد</S> <C r="1" t="indirect">أن اللقاح متوفر</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="office">الوزير</S> في تصريح لـ(<M r="1">الأفق</M>) <C r="1" t="indirect">إن العمل مستمر</C>.',
    );
  });

  it('finds the outlet that passed a statement on', () => {
    checkRelations(
      'و<Q r="1">أوضح</Q> <S r="1" k="institution">بيان لوزارة الصحة الأردنية</S> نقلته <M r="1">وكالة الأنباء الأردنية</M> <C r="1" t="indirect">أن اللقاح متوفر</C>.',
    );
  });

  it('does not take a person for an outlet', () => {
    checkRelations(
      '<Q r="1">وفقا ل</Q><S r="1" k="named">سامي الحداد</S>، <C r="1" t="indirect"><Q r="2">قال</Q> <S r="2" k="named">خالد عبد الغفار</S> <C r="2" t="indirect">إن الجسر متين</C></C>.',
    );
  });

  it('finds programmes, reporters, and outlets behind a slash', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> في تصريحات ل<M r="1">برنامج "صدى المدينة"</M> <C r="1" t="indirect">إن الجسر متين</C>.',
    );
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="named">سامي الحداد</S> في تصريح ل<M r="1">مراسل قناة الجزيرة</M> <C r="1" t="indirect">أن الجسر متين</C>.',
    );
    checkRelations(
      '<Q r="1">أوضح</Q> <S r="1" k="named">سامي الحداد</S> في تصريح ل/<M r="1">رويترز</M> <C r="1" t="indirect">أن الجسر متين</C>.',
    );
    checkRelations(
      '<Q r="1">أوضح</Q> <S r="1" k="named">سامي الحداد</S> في تصريح حول البرنامج <C r="1" t="indirect">أن الجسر متين</C>.',
    );
  });

  it('finds the outlet before the one who told it', () => {
    checkRelations(
      '<C r="1" t="indirect">أغلق المعبر ليلا</C>، <Q r="1">بحسب ما أكده</Q> ل<M r="1">رويترز</M>، <S r="1" k="named">سامي الحداد</S>.',
    );
  });

  it('finds the outlet between commas after the one who speaks', () => {
    checkRelations(
      '<Q r="1">يقول</Q> <S r="1" k="named">سامي الحداد</S>، ل<M r="1">رويترز</M>، <C r="1" t="indirect">إن الجسر متين</C>.',
    );
  });
});
