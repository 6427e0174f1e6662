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
});
