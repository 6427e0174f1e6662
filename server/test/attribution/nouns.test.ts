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

  it('takes one with the article only where the content follows at once', () => {
    checkRelations('انشغل الشارع ب<Q r="1" by="?">الأنباء عن</Q> <C r="1" t="indirect">استقالة الحكومة</C>.');
    checkRelations('توالت الأنباء طوال الليل من دون توقف.');
  });
});
