import { checkRelations } from './example.ts';

describe('attribution: clauses about the source between verb and content', () => {
  it('looks behind an aside for the content', () => {
    checkRelations(
      'و<Q r="1">أشار</Q> <S r="1" k="anonymous">المصدر</S> -الذي لم تذكر الصحيفة اسمه- <C r="1" t="indirect">أن المعبر أغلق</C>.',
    );
    checkRelations(
      '<Q r="1">أوضح</Q> <S r="1" k="institution">بلاغ للمكتب</S>، توصلت به <M r="1">وكالة الأناضول</M>، <C r="1" t="indirect">أن التعيينات تبدأ في الشهر المقبل</C>.',
    );
  });

  it('takes a clause with وهو or الذي between commas into the source', () => {
    checkRelations(
      '<Q r="1">قالت</Q> <S r="1" k="institution">اللجنة، وهي هيئة مستقلة</S>، <C r="1" t="indirect">إن التحقيق انتهى</C>.',
    );
    checkRelations(
      '<Q r="1">ذكر</Q> <S r="1" k="institution">الاستطلاع، الذي شمل ألف أسرة</S>، <C r="1" t="indirect">أن الأسعار ارتفعت</C>.',
    );
  });

  it('leaves a clause about the complement of the source outside', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مصدر قريب من سامي الحداد</S>، الذي يتلقى العلاج، <C r="1" t="indirect">إن حالته مستقرة</C>.',
    );
  });

  it('goes on with a verb that describes an indefinite noun', () => {
    checkRelations(
      'و<Q r="1">أظهر</Q> <S r="1" k="institution">استطلاع نشرته صحيفة الأهرام</S> <C r="1" t="indirect">أن الأسعار ارتفعت</C>.',
    );
  });
});
