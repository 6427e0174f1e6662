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

  it('leaves a plural in the accusative after a body outside', () => {
    checkRelations(
      'و<Q r="1">دعا</Q> <S r="1" k="institution">المجلس البلدي الأردني</S> المتعاملين إلى <C r="1" t="indirect">الالتزام بالضوابط</C>.',
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

  it('ends an office with the name of its place', () => {
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="office">مراسل قناة الجزيرة في باريس</S> <C r="1" t="indirect">خروج أكثر من 40 سفينة من الميناء</C>.',
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

  it('takes a share of those who were asked for the source', () => {
    checkRelations('و<Q r="1">قال</Q> <S r="1" k="generic">14% منهم</S> <C r="1" t="indirect">إن الأسعار ارتفعت</C>.');
  });

  it('leaves the object of a verb without complement outside', () => {
    checkRelations('و<Q r="1">انتقد</Q> <S r="1" k="generic">معلقون</S> <C r="1" t="indirect">سلوك السائقين</C>.');
    checkRelations(
      'و<Q r="1">أدانت</Q> <S r="1" k="institution">الحكومة</S> <C r="1" t="indirect">العنف ضد المدنيين</C>.',
    );
    checkRelations(
      'و<Q r="1">ثمن</Q> <S r="1" k="office">الوزير</S> <C r="1" t="indirect">الانخراط الواسع للشباب في العمل التطوعي</C>.',
    );
  });

  it('leaves what tells when and how outside', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="office">السفير</S> في رده على سؤال <C r="1" t="indirect">إن الأمر حسم</C>.',
    );
    checkRelations(
      'و<Q r="1">أعلن</Q> <S r="1" k="office">الوزير</S> عن <C r="1" t="indirect">تعيين سامي الحداد واليا على الإقليم</C>.',
    );
  });

  it('goes on with what a body is for', () => {
    checkRelations(
      'و<Q r="1">أوضح</Q> <S r="1" k="institution">المعهد الوطني لقياس الرأي</S> <C r="1" t="indirect">أن الأسعار ارتفعت</C>.',
    );
  });

  it('knows a document by the one to whom it belongs', () => {
    checkRelations(
      '<Q r="1">كشف</Q> <S r="1" k="institution">تقرير لصحيفة الأهرام</S> <C r="1" t="indirect">أن المصنع أغلق</C>.',
    );
  });

  it('takes those who take part in a meeting with it', () => {
    checkRelations(
      'و<Q r="1">حذر</Q> <S r="1" k="generic">المشاركون في الندوة</S> من <C r="1" t="indirect">خطر الجفاف</C>.',
    );
  });

  it('takes an unknown name before the object of its verb', () => {
    checkRelations(
      '<Q r="1">دعا</Q> <S r="1" k="named">برغوث</S> المواطنين إلى <C r="1" t="indirect">المشاركة في الاقتراع</C>.',
    );
  });

  it('gives the words of a post to its author', () => {
    checkRelations(
      'وفي تغريدة ل<S r="1" k="named">ماكرون</S>، <Q r="1">قال</Q> <C r="1" t="indirect">إن الاتفاق قريب</C>.',
    );
  });

  it('takes no imperfect for a noun', () => {
    checkRelations(
      'وفيما يتعلق بقضية اللاجئين، <Q r="1">قال</Q> <S r="1" k="named">ماكرون</S> <C r="1" t="indirect">إن الظروف تحسنت</C>.',
    );
  });

  it('goes on over a name in marks that belongs to the noun before it', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">مدير فرقة "النور" سامي الحداد</S> <C r="1" t="indirect">إن العرض مؤجل</C>.',
    );
  });

  it('takes in what is said of a name between commas', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد، الحائز على جائزة الدولة</S>، <C r="1" t="indirect">إن الرواية جاهزة</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد وهو أستاذ في الجامعة</S> <C r="1" t="indirect">إن النتائج أولية</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>، اليوم الخميس، <C r="1" t="indirect">إن الرواية جاهزة</C>.',
    );
  });

  it('leaves the object after an office and its nation outside', () => {
    checkRelations(
      '<Q r="1">استنكر</Q> <S r="1" k="office">السفير المغربي</S> <C r="1" t="indirect">التصريحات الأخيرة</C>.',
    );
  });

  it('leaves those outside to whom it was said', () => {
    checkRelations(
      '<Q r="1">قالت</Q> <S r="1" k="institution">الوزارة</S> للسفير الفرنسي <C r="1" t="indirect">إن القرار نهائي</C>.',
    );
  });

  it('keeps the preposition that a participle governs', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="generic">القائمون على المهرجان</S> <C r="1" t="indirect">إن العرض مؤجل</C>.',
    );
  });

  it('does not take والي for وإلى, nor the other way round', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">والي الولاية خالد عبد الغفار</S> <C r="1" t="indirect">إن السد جاهز</C>.',
    );
    checkRelations(
      'وإلى جانب ذلك، <Q r="1">أكد</Q> <S r="1" k="named">خالد عبد الغفار</S> <C r="1" t="indirect">أن السد جاهز</C>.',
    );
  });

  it('takes those who answered so in a survey by their share', () => {
    checkRelations('وفي حين <S r="1" k="generic">14%</S> <Q r="1">قالوا</Q> <C r="1" t="indirect">إنهم غير راضين</C>.');
  });

  it('knows a plural in the nominative for a subject, whatever the noun', () => {
    checkRelations(
      'و<Q r="1">يرى</Q> <S r="1" k="generic">متتبعون للشأن المحلي</S>، <C r="1" t="indirect">أن الدائرة صعبة</C>.',
    );
    checkRelations('<S r="1" k="generic">ماليون</S><Q r="1">:</Q> <C r="1" t="direct">الأسواق ستتراجع قريبا</C>');
  });

  it('takes a noun that cannot be the subject for the object', () => {
    const minister = '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الاتفاق قريب</C>. ';
    checkRelations(
      `${minister}و<Q r="2" by="سامي الحداد">دعا</Q> الدول العربية إلى <C r="2" t="indirect">دعم الاتفاق</C>.`,
    );
    checkRelations(
      `${minister}و<Q r="2" by="سامي الحداد">ناشد</Q> المسؤولين في العاصمة <C r="2" t="indirect">أن يدعموا الاتفاق</C>.`,
    );
    checkRelations(
      `${minister}و<Q r="2">دعت</Q> <S r="2" k="institution">الدول العربية</S> إلى <C r="2" t="indirect">دعم الاتفاق</C>.`,
    );
  });

  it('takes a title shortened to its first letter before the name', () => {
    checkRelations(
      '<Q r="1">أوضح</Q> <S r="1" k="named">مدير المستشفى د. سامي الحداد</S> <C r="1" t="indirect">أن المشروع بدأ</C>.',
    );
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="named">مدير المستشفى، د. سامي الحداد</S>، <C r="1" t="indirect">أن المشروع بدأ</C>. انتهى.',
    );
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="named">مدير المستشفى العقيد دكتور سامي الحداد</S> <C r="1" t="indirect">أن المشروع بدأ</C>.',
    );
  });

  it('takes all of them for those who are called on, not for the callers', () => {
    checkRelations('و<Q r="1">دعا</Q> جميع المواطنين إلى <C r="1" t="indirect">التعاون مع البلدية</C>.');
    checkRelations(
      '<Q r="1">أجمع</Q> <S r="1" k="generic">كل الحاضرين</S> على <C r="1" t="indirect">أهمية المشروع</C>.',
    );
  });

  it('ends a singular with the article before a plural or a verbal noun', () => {
    checkRelations(
      'و<Q r="1">حذر</Q> <S r="1" k="institution">المركز</S> المواطنين والمقيمين من <C r="1" t="indirect">السيول</C>.',
    );
    checkRelations(
      'و<Q r="1">توقع</Q> <S r="1" k="anonymous">المصدر</S> <C r="1" t="indirect">الانتهاء من العملية غدا</C>.',
    );
    checkRelations(
      '<Q r="1">انتقد</Q> <S r="1" k="named">المسؤول النقابي</S> <C r="1" t="indirect">عدم جدية الحكومة</C>.',
    );
  });

  it('goes on with what a body is charged with and where it sits', () => {
    checkRelations(
      'و<Q r="1">ذكرت</Q> <S r="1" k="institution">اللجنة المشرفة على الطلبات</S> <C r="1" t="indirect">أن العدد ارتفع</C>.',
    );
    checkRelations(
      'و<Q r="1">أعلنت</Q> <S r="1" k="institution">وزارة الصحة الأردنية بتونس</S> <C r="1" t="indirect">أن العدد ارتفع</C>.',
    );
    checkRelations(
      '<Q r="1">كشفت</Q> <S r="1" k="institution">دراسة نشرتها صحيفة الأهرام</S> <C r="1" t="indirect">أن العدد ارتفع</C>.',
    );
  });

  it('takes one more office of the same person between commas', () => {
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد، عضو المجلس، ورئيس اللجنة</S>، <C r="1" t="indirect">إن القانون جاهز</C>.',
    );
  });

  it('reads plurals before their complement, quoted names and «ذلك»', () => {
    checkRelations(
      'و<Q r="1">يقول</Q> <S r="1" k="generic">مبتكرو الجهاز</S> <C r="1" t="indirect">إنه سهل الاستخدام</C>.',
    );
    checkRelations(
      '"<S r="1" k="institution">شؤون المدينة</S>" <Q r="1">تعلن</Q> <C r="1" t="indirect">إيقاف الحجوزات</C>',
    );
    checkRelations(
      'و<Q r="1">أكد</Q> ذلك <S r="1" k="office">مدير المستشفى</S>: <C r="1" t="direct">"العمل مستمر في القسم الجديد"</C>.',
    );
  });

  it('ends a source before an adverb of manner', () => {
    checkRelations(
      'و<Q r="1">يقدر</Q> <S r="1" k="generic">المحللون</S> بشكل عام <C r="1" t="indirect">زيادة العرض</C>.',
    );
  });

  it('reads a body to its end before what it announced', () => {
    checkRelations(
      '<Q r="1">أعلنت</Q> <S r="1" k="institution">هيئة المياه والسدود</S> <C r="1" t="indirect">انتهاء الأشغال</C>.',
    );
    checkRelations(
      '<Q r="1">أعلنت</Q> <S r="1" k="institution">مديرية الطرق في وزارة الداخلية الأردنية</S> <C r="1" t="indirect">فتح المعبر</C>.',
    );
  });

  it('takes the name behind an honorific, however much of the office stands between', () => {
    checkRelations(
      'و<Q r="1">حذر</Q> <S r="1" k="named" ref="سامي الحداد">استشاري أمراض القلب للأطفال بالمدينة الطبية الدكتور سامي الحداد</S> من <C r="1" t="indirect">السهر الطويل</C>.',
    );
    checkRelations(
      'و<Q r="1">حذر</Q> <S r="1" k="office">مدير المستشفى</S> قرب مسجد الشيخ سامي الحداد من <C r="1" t="indirect">السهر الطويل</C>.',
    );
  });

  it('takes whatever words stand in for a document', () => {
    checkRelations(
      'و<Q r="1">جاء في</Q> <S r="1" k="institution">حيثيات الحكم</S> <C r="1" t="indirect">أن الشاهد تراجع عن أقواله</C>.',
    );
  });

  it('reads on to what a study shows past where it came out', () => {
    checkRelations(
      '<Q r="1">أظهرت</Q> <S r="1" k="institution">دراسة حديثة نشرت في مجلة طبية</S> <C r="1" t="indirect">أن المشي مفيد</C>.',
    );
  });
});
