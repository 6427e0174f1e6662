import { checkRelations } from './example.ts';

describe('attribution: how far a content reaches', () => {
  it('goes on over وأن and ends where another cue begins', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع أغلق وإن العمال غادروا المدينة</C>، فيما <Q r="2">نفت</Q> <S r="2" k="institution">وزارة الداخلية المصرية</S> <C r="2" t="indirect">وقوع إصابات</C>.',
    );
  });

  it('is direct where all of it stands in quotation marks, mixed where only a part does', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="direct">إن "المصنع سيعود إلى العمل في الشهر المقبل"</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">إن المصنع سيعود إلى العمل "مهما بلغت التكاليف والمصاعب" في الشهر المقبل</C>.',
    );
  });

  it('does not take a quoted name for speech', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن حركة "حماس" أكبر من خصومها</C>.',
    );
  });

  it('is cut in two by a cue that interrupts it', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن هذا القرار</C>، <Q r="1">على حد تعبيره</Q>، <C r="1" t="indirect">سيضر بالعمال جميعا</C>.',
    );
  });

  it('ends before what the writer adds', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن العدو انسحب</C>، في إشارة إلى الجيش.',
    );
  });

  it('stands before a cue that follows a quotation (P17)', () => {
    checkRelations(
      '<C r="1" t="direct">"لن نغادر هذه الأرض مهما طال الزمن"</C>، <Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>.',
    );
  });

  it('takes in what is described, with what is said of it', () => {
    checkRelations(
      '<Q r="1">وصف</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">القرار بأنه "خطوة متسرعة وخاطئة"</C>.',
    );
  });

  it('ends where a speaker of another side takes over', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المفاوضات تعثرت</C>، من جهتها <Q r="2">أكدت</Q> <S r="2" k="institution">حركة حماس</S> <C r="2" t="indirect">أن الحوار مستمر</C>.',
    );
  });

  it('does not run beyond the content around it', () => {
    checkRelations(
      '<Q r="1">ذكرت</Q> <S r="1" k="institution">رويترز</S> <C r="1" t="indirect">أن <S r="2" k="institution">حركة حماس</S> <Q r="2">أعلنت</Q> <C r="2" t="indirect">وقف القتال</C></C>، <Q r="3" by="رويترز">مشيرة إلى</Q> <C r="3" t="indirect">أن الحرب طالت</C>.',
    );
  });
});
