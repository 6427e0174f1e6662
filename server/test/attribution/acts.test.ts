import { checkRelations } from './example.ts';

describe('attribution: verbs that tell of acts as well as of words', () => {
  it('takes no act of somebody who is not named for an answer', () => {
    checkRelations('وصلت الدعوة إلى اللاعب فوافق على العرض في اليوم نفسه.');
    checkRelations('عرضوا عليه الطعام ورفض الوجبة كلها.');
    checkRelations(
      'و<Q r="1">رفض</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">بيع المصنع للشركة الجديدة</C>.',
    );
    checkRelations(
      'و<Q r="1">وافقت</Q> <S r="1" k="institution">مصر</S> على <C r="1" t="indirect">فتح المعبر أمام الشاحنات</C>.',
    );
  });

  it('takes nothing that shows without a noun for a disclosure', () => {
    checkRelations('جمع الباحثون أرقاما تكشف عن عجز كبير في الميزانية.');
    checkRelations(
      'و<Q r="1">تكشف</Q> <S r="1" k="institution">الدراسة</S> عن <C r="1" t="indirect">عجز كبير في الميزانية</C>.',
    );
  });

  it('takes what is added to a thing for no speech', () => {
    checkRelations('الموقع يضيف خاصية جديدة للبحث في الصور القديمة.');
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن العمل بدأ</C>. و<Q r="2" by="سامي الحداد">أضاف</Q> <C r="2" t="indirect">أن الآلات وصلت</C>.',
    );
  });

  it('tells the recognition of a state from an admission', () => {
    checkRelations('اعترفت مصر باستقلال البلاد قبل سبعين عاما.');
    checkRelations('وستعترف مصر بدولة جديدة في الجنوب.');
    checkRelations(
      'و<Q r="1">اعترفت</Q> <S r="1" k="institution">مصر</S> ب<C r="1" t="indirect">ضعف المحصول هذا العام</C>.',
    );
  });

  it('takes the keeping of a promise and what is found for no words', () => {
    checkRelations('ويلتزم السائقون بالسرعة المحددة على هذا الطريق.');
    checkRelations('اكتشف سامي الحداد كهفا قديما قرب القرية.');
    checkRelations(
      '<Q r="1">التزمت</Q> <S r="1" k="institution">مصر</S> <C r="1" t="indirect">بأن تفتح المعبر كل يوم</C>.',
    );
  });

  it('takes what somebody suffers from for no words', () => {
    checkRelations('يشكو سامي الحداد ضعف بصره منذ عام.');
    checkRelations(
      'و<Q r="1">يشكو</Q> <S r="1" k="named">سامي الحداد</S> من <C r="1" t="indirect">ضعف الأجور في المصنع</C>.',
    );
  });

  it('takes what is published for no report without its preposition', () => {
    checkRelations('نشر اللاعب مقطعا من المباراة الأخيرة على صفحته.');
  });
});

describe('attribution: those to whom something is said or on whom it is laid', () => {
  it('begins behind the one of whom something is asked', () => {
    checkRelations(
      'و<Q r="1">أهابت</Q> <S r="1" k="institution">وزارة الداخلية الأردنية</S> بالسائقين <C r="1" t="indirect">توخي الحذر على الطرق الجبلية</C>.',
    );
    checkRelations(
      '<S r="1" k="named">سامي الحداد</S> <Q r="1">طلب</Q> منا <C r="1" t="indirect">سرعة إنجاز العمل قبل الشتاء</C>',
    );
  });

  it('begins with what is laid on somebody', () => {
    checkRelations(
      'و<Q r="1">حمّلت</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> الشركة <C r="1" t="indirect">المسؤولية الكاملة عن تسرب الدواء</C>.',
    );
    checkRelations('حملت الرياح الرمال إلى البيوت القريبة.');
    checkRelations('ويحمل سامي الحداد مسؤولية كبيرة على عاتقه.');
  });

  it('begins with the noun that makes one of a clause', () => {
    checkRelations(
      'و<Q r="1">رأى</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">ضرورة أن يبدأ العمل قبل الشتاء</C>.',
    );
    checkRelations(
      'و<Q r="1">ناشدت</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> المنظمات الدولية <C r="1" t="indirect">ضرورة التدخل السريع</C>.',
    );
    checkRelations(
      'و<Q r="1">طالب</Q> <S r="1" k="named">سامي الحداد</S> ب<C r="1" t="indirect">ضرورة خفض الرسوم</C>.',
    );
  });

  it('reassures somebody about something', () => {
    checkRelations(
      'و<Q r="1">طمأن</Q> <S r="1" k="named">سامي الحداد</S> السكان إلى <C r="1" t="indirect">سلامة المياه في الحي</C>.',
    );
  });

  it('skips set phrases between the verb and its object', () => {
    checkRelations(
      'كما <Q r="1">اقترح</Q> <S r="1" k="named">سامي الحداد</S> بهذه المناسبة <C r="1" t="indirect">تنظيم سباق جديد كل عام</C>.',
    );
    checkRelations(
      'و<Q r="1">أدانت</Q> <S r="1" k="institution">مصر</S> بأشد العبارات <C r="1" t="indirect">قصف المدينة القديمة</C>.',
    );
  });

  it('reads what is left open, and what is asked', () => {
    checkRelations(
      'و<Q r="1">لم توضح</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> <C r="1" t="indirect">متى يصل اللقاح إلى القرى</C>.',
    );
    checkRelations(
      'و<Q r="1">لم يوضح</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">ما إذا كان المصنع سيفتح قبل الشتاء</C>.',
    );
    checkRelations('ولم توضح وزارة الصحة الأردنية أسباب التأخير.');
  });
});
