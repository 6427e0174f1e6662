import { checkRelations } from './example.ts';

describe('attribution: verbal nouns with the one who speaks (P24)', () => {
  it('reads who refuses, decides or calls, and what', () => {
    checkRelations(
      'أثار <Q r="1">رفض</Q> <S r="1" k="institution">حركة حماس</S> <C r="1" t="indirect">توقيع الاتفاق غضب الوسطاء</C>.',
    );
    checkRelations(
      'جاء ذلك بعد <Q r="1">قرار</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> ب<C r="1" t="indirect">إغلاق المختبر</C>.',
    );
    checkRelations(
      'جاء الخلاف قبل <Q r="1">دعوة</Q> <S r="1" k="institution">وزارة الاقتصاد اللبنانية</S> إلى <C r="1" t="indirect">خفض الرسوم</C>.',
    );
  });

  it('gives a purpose to whom the sentence is about', () => {
    checkRelations(
      'خرج سامي الحداد إلى الشارع ل<Q r="1" by="سامي الحداد">لمطالبة ب</Q><C r="1" t="indirect">إصلاح المدارس</C>.',
    );
  });

  it('leaves nouns alone that state nothing', () => {
    checkRelations('تنفذ الحكومة قرار مجلس المدينة منذ عام.');
    checkRelations('حضر سامي الحداد للدفاع عن موكله.');
    checkRelations('أشرف وزير الصحة المصري على اتفاق التعاون بين البلدين.');
  });
});

describe('attribution: nouns that say that something is told, not by whom (P23)', () => {
  it('takes what follows عن, ب or أن', () => {
    checkRelations('وسط <Q r="1" by="?">أنباء عن</Q> <C r="1" t="indirect">وفاة الرئيس السابق</C>.');
    checkRelations('فتحت النيابة تحقيقا بعد <Q r="1" by="?">اتهامات ب</Q><C r="1" t="indirect">التلاعب بالأسعار</C>.');
  });

  it('takes what a message comes to, and what was agreed or stressed', () => {
    checkRelations(
      'وجه سامي الحداد رسالة <Q r="1" by="سامي الحداد">مفادها</Q> <C r="1" t="indirect">أن الحريق امتد إلى السوق</C>.',
    );
    checkRelations('كما تم <Q r="1" by="?">الاتفاق على</Q> <C r="1" t="indirect">توسيع الميناء القديم</C>.');
    checkRelations('وحضر الوفدان جلسة الاتفاق على الأسعار.');
    checkRelations(
      'فتحت النيابة تحقيقا مع موظف <Q r="1" by="?">يشتبه في</Q> <C r="1" t="indirect">تورطه في تزوير الوثائق</C>.',
    );
  });

  it('takes one with the article only where the content follows at once', () => {
    checkRelations('انشغل الشارع ب<Q r="1" by="?">الأنباء عن</Q> <C r="1" t="indirect">استقالة الحكومة</C>.');
    checkRelations('توالت الأنباء طوال الليل من دون توقف.');
  });
});

describe('attribution: verbal nouns whose content does not follow at once, or without an author (P24)', () => {
  it('skips the one to whom it is said', () => {
    checkRelations(
      'جاء القرار بعد <Q r="1">دعوة</Q> <S r="1" k="office">وزير الصحة المصري</S> المواطنين إلى <C r="1" t="indirect">الهدوء</C>.',
    );
  });

  it('takes what one announces of oneself', () => {
    checkRelations(
      'جاء ذلك بعد <Q r="1">إعلان</Q> <S r="1" k="institution">حركة حماس</S> <C r="1" t="indirect">امتناعها عن المشاركة في الحوار</C>.',
    );
  });

  it('reads the plural, after وسط or at the beginning of a headline, as nobody’s', () => {
    checkRelations('انتهى المؤتمر وسط <Q r="1" by="?">توصيات ب</Q><C r="1" t="indirect">وضع خطة جديدة</C>.');
    checkRelations('<Q r="1" by="?">تحذير من</Q> <C r="1" t="indirect">عاصفة قوية في الساحل</C>');
    checkRelations('ناقش المشاركون توصيات المؤتمر السابق.');
  });

  it('takes a pretext for what those who act say', () => {
    checkRelations(
      'أغلق سامي الحداد المصنع، <Q r="1" by="سامي الحداد">بحجة</Q> <C r="1" t="indirect">أن الآلات قديمة</C>.',
    );
    checkRelations('قدم المحامي حجة قوية في الجلسة.');
  });

  it('does not take what describes a noun for somebody’s purpose', () => {
    checkRelations('بدأت أمس حملة توقيعات للمطالبة بإصلاح المدارس.');
  });
});
