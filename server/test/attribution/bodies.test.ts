import { checkRelations } from './example.ts';

describe('attribution: bodies that are part of others', () => {
  it('goes on with what a body is part of, with what it is for, and with where it sits', () => {
    checkRelations(
      '<Q r="1">أكدت</Q> <S r="1" k="institution">الأمانة العامة لمنظمة الزراعة</S> <C r="1" t="indirect">أن المحصول وفير</C>.',
    );
    checkRelations(
      '<Q r="1">أشادت</Q> <S r="1" k="institution">اللجنة الدولية لدعم المزارعين</S> ب<C r="1" t="indirect">القرار الجديد</C>.',
    );
    checkRelations(
      '<Q r="1">أعلنت</Q> <S r="1" k="institution">وزارة الصحة الأردنية في باريس</S>، أمس، <C r="1" t="indirect">ارتفاع عدد المصابين</C>.',
    );
  });

  it('leaves outlets and persons to whom something is told outside', () => {
    checkRelations(
      '<Q r="1">قالت</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> ل<M r="1">رويترز</M> <C r="1" t="indirect">إن العدد ارتفع</C>.',
    );
    checkRelations(
      '<Q r="1">قالت</Q> <S r="1" k="institution">الحكومة الأردنية</S> للصحفيين <C r="1" t="indirect">إن العدد ارتفع</C>.',
    );
  });

  it('leaves the object of a verbal noun outside', () => {
    checkRelations(
      'تظاهر المئات بعد <Q r="1">رفض</Q> <S r="1" k="institution">الحكومة الأردنية</S> <C r="1" t="indirect">لخطة التقسيم</C>.',
    );
  });

  it('leaves the preposition of the verb after a person outside', () => {
    checkRelations(
      'و<Q r="1">كتب</Q> <S r="1" k="office">الرئيس المصري</S> على حسابه <C r="1" t="indirect">أن الاتفاق قريب</C>.',
    );
    checkRelations(
      'و<Q r="1">أكد</Q> <S r="1" k="named" ref="خالد عبد الغفار">المسؤول عن القطاع خالد عبد الغفار</S> <C r="1" t="indirect">أن الاتفاق قريب</C>.',
    );
  });
});
