import { checkRelations } from './example.ts';

describe('attribution: how far a source reaches', () => {
  it('takes the honorific and the name after an office', () => {
    checkRelations(
      '<Q r="1">طالب</Q> <S r="1" k="named">مدير المستشفى الدكتور سامي الحداد</S> ب<C r="1" t="indirect">زيادة عدد الأسرة</C>.',
    );
  });

  it('leaves the object after two definite nouns in a row outside', () => {
    checkRelations(
      '<Q r="1">طالب</Q> <S r="1" k="generic">المتظاهرون</S> وزارة الداخلية الأردنية ب<C r="1" t="indirect">الإفراج عن الموقوفين</C>.',
    );
  });

  it('goes on with a description after the name', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد، وهو مهندس شارك في البناء</S>، <C r="1" t="indirect">إن الجسر متين</C>.',
    );
  });

  it('ends a relative clause where an adjunct begins', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">المصدر الذي فضل عدم ذكر اسمه</S> في اتصال هاتفي <C r="1" t="indirect">إن المعبر أغلق</C>.',
    );
  });

  it('finds the subject before ف after أما', () => {
    checkRelations(
      'أما <S r="1" k="named">سامي الحداد</S> ف<Q r="1">قال</Q> <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>.',
    );
  });

  it('finds the subject before the mark where only the predicate is quoted', () => {
    checkRelations(
      'و<Q r="1">أوضح</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">أن <S r="2" k="institution">إيران</S> "<Q r="2">تأمل</Q> في <C r="2" t="indirect">تعاون أوسع</C>"</C>.',
    );
  });

  it('takes a name that nobody knows right after the verb', () => {
    checkRelations(
      '<Q r="1">أعلنت</Q> <S r="1" k="institution">فيرتكس</S> <C r="1" t="indirect">أنها ستغلق المصنع</C>.',
    );
    checkRelations('<Q r="1">أعلن</Q> رسميا <C r="1" t="indirect">أن المصنع أغلق</C>.');
  });

  it('does not take the place of a dateline for the subject', () => {
    checkRelations(
      'تونس - <Q r="1">أعلنت</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> <C r="1" t="indirect">أن الوباء انتهى</C>.',
    );
  });

  it('reads persons with a possessive pronoun', () => {
    checkRelations('و<Q r="1">قال</Q> <S r="1" k="office">محاميه</S> <C r="1" t="indirect">إن المحكمة لم تنصفه</C>.');
  });
});
