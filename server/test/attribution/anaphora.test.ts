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

  it('knows an office by where it is held and by titles before the name', () => {
    checkRelations(
      'وصل مدير المستشفى بتونس، الفريق أول خالد عبد الغفار. و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن اللقاء مفيد</C>. و<Q r="2">أضاف</Q> <S r="2" k="office" ref="خالد عبد الغفار">المدير</S> <C r="2" t="indirect">أن التعاون سيستمر</C>.',
    );
  });

  it('takes a calling for the last person who spoke', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن اللقاء مفيد</C>. و<Q r="2">أضاف</Q> <S r="2" k="named" ref="سامي الحداد">الدبلوماسي المغربي</S> <C r="2" t="indirect">أن التعاون سيستمر</C>.',
    );
  });

  it('takes «the latter» for whoever was named last', () => {
    checkRelations(
      'التقى سامي الحداد خالد عبد الغفار. و<Q r="1">قال</Q> <S r="1" k="named" ref="خالد عبد الغفار">الأخير</S> <C r="1" t="indirect">إن اللقاء مفيد</C>.',
    );
  });

  it('finds the source behind ذات المصدر', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مصدر أمني</S> <C r="1" t="indirect">إن المعبر أغلق</C>. و<Q r="2">أكد</Q> <S r="2" k="anonymous" ref="مصدر أمني">ذات المصدر</S> <C r="2" t="indirect">أن الجنود انسحبوا</C>.',
    );
  });

  it('takes a plural of one word for those who were called by its singular’s plural with more', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="generic">محامو الضحايا</S> <C r="1" t="indirect">إن الملف كامل</C>. و<Q r="2">أضاف</Q> <S r="2" k="generic" ref="محامو الضحايا">المحامون</S> <C r="2" t="indirect">أن الحكم قريب</C>.',
    );
  });

  it('does not take what a source is said to lead for the source', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد، الذي يقود الوفد المغربي</S>، <C r="1" t="indirect">إن اللقاء مفيد</C>. و<Q r="2">طالب</Q> <S r="2" k="institution">الوفد المغربي</S> ب<C r="2" t="indirect">اجتماع آخر</C>.',
    );
  });
});
