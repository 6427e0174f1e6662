import { checkRelations } from './example.ts';

describe('attribution: phrases that take somebody up', () => {
  const minister =
    '<Q r="1">قال</Q> <S r="1" k="named">وزير الصحة المصري خالد عبد الغفار</S> <C r="1" t="indirect">إن الوباء انتهى</C>. ';

  it('finds the holder of an office by the role beside the name', () => {
    checkRelations(
      `${minister}و<Q r="2">أوضح</Q> <S r="2" k="office" ref="خالد عبد الغفار">وزير الصحة</S> <C r="2" t="indirect">أن اللقاح متوفر</C>.`,
    );
  });

  it('leaves another office to itself', () => {
    checkRelations(
      `${minister}و<Q r="2">أوضح</Q> <S r="2" k="office">وزير الداخلية</S> <C r="2" t="indirect">أن الحدود مغلقة</C>.`,
    );
  });

  it('takes a plural for the same people only where they were called so', () => {
    checkRelations(
      '<Q r="1">أظهر</Q> <S r="1" k="anonymous">باحثون ألمان</S> <C r="1" t="indirect">أن النوم مفيد</C>. و<Q r="2">قال</Q> <S r="2" k="anonymous" ref="باحثون ألمان">الباحثون</S> <C r="2" t="indirect">إن النتائج أولية</C>.',
    );
    checkRelations(
      `${minister}و<Q r="2">قال</Q> <S r="2" k="generic">المنظمون</S> <C r="2" t="indirect">إن المؤتمر أرجئ</C>.`,
    );
  });

  it('takes an organisation up by its noun, though it has not spoken', () => {
    checkRelations(
      'زار الوفد وزارة الداخلية الأردنية. و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن اللقاء كان مفيدا</C>. و<Q r="2">ذكرت</Q> <S r="2" k="institution" ref="وزارة الداخلية الأردنية">الوزارة</S> <C r="2" t="indirect">أن التعاون سيستمر</C>.',
    );
  });

  it('gives a statement to the one who issued it', () => {
    checkRelations(
      '<Q r="1">أعلنت</Q> <S r="1" k="institution">وزارة الداخلية الأردنية</S> <C r="1" t="indirect">أن الحدود فتحت</C>. و<Q r="2">أضاف</Q> <S r="2" k="institution" ref="وزارة الداخلية الأردنية">البيان</S> <C r="2" t="indirect">أن العبور مجاني</C>.',
    );
  });
});
