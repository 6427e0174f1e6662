import { checkRelations } from './example.ts';

describe('attribution: names that nobody knows, told by their place', () => {
  it('takes the words between an office and what is said for the name of the one who holds it', () => {
    checkRelations(
      'و<Q r="1">أوضح</Q> <S r="1" k="named" ref="شادن بن قسورة">مدير المستشفى شادن بن قسورة</S> <C r="1" t="indirect">أن العمل مستمر</C>.',
    );
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named" ref="غيداق نوفل">المسؤول المحلي غيداق نوفل</S> ل<M r="1">صحيفة الأهرام</M> <C r="1" t="indirect">إن الجسر متين</C>.',
    );
  });

  it('gives that name to those who take the person up, and to clauses without a subject', () => {
    checkRelations(
      'و<Q r="1">أوضح</Q> <S r="1" k="named" ref="شادن قسورة">مدير المستشفى شادن قسورة</S> <C r="1" t="indirect">أن العمل مستمر</C>. و<Q r="2" by="شادن قسورة">أضاف</Q> <C r="2" t="indirect">أن الأسرة كافية</C>. و<Q r="3">ذكر</Q> <S r="3" k="named" ref="شادن قسورة">قسورة</S> <C r="3" t="indirect">أن العدد ارتفع</C>.',
    );
  });

  it('takes a name between commas after an office', () => {
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named" ref="هان تسونغ">وزير الصحة المصري، هان تسونغ</S>، <C r="1" t="indirect">إن المستشفى جاهز</C>.',
    );
  });

  it('takes no adverb, no noun with a pronoun and no verb between commas for a name', () => {
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="office">وزير الصحة المصري</S> سابقا <C r="1" t="indirect">إن المستشفى جاهز</C>.',
    );
    checkRelations(
      'و<Q r="1">أكد</Q> <S r="1" k="office">وزير الصحة المصري</S> <C r="1" t="indirect">تحمله كامل المسؤولية عن الأخطاء</C>.',
    );
    checkRelations(
      'و<Q r="1">بحسب</Q> <S r="1" k="office">وزير الصحة المصري</S>، <C r="1" t="indirect">تتضمن الخطة محورين</C>.',
    );
  });

  it('takes no object for a name', () => {
    checkRelations(
      'و<Q r="1">أعلن</Q> <S r="1" k="office">وزير الصحة المصري</S> <C r="1" t="indirect">تشكيل لجنة للتحقيق</C>.',
    );
  });

  it('completes a name that was cut short', () => {
    checkRelations(
      'و<Q r="1">أبان</Q> <S r="1" k="named" ref="سامي الحداد">سامي الحداد الملا</S> <C r="1" t="indirect">أن المعرض ناجح</C>.',
    );
    checkRelations(
      'ثم ألقى سامي الحداد كلمة <Q r="1" by="سامي الحداد">أعرب</Q> فيها عن <C r="1" t="indirect">شكره للحاضرين</C>.',
    );
  });

  it('keeps the rest of a rank out of the name', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named" ref="غيداق نوفل">العقيد أول غيداق نوفل</S> <C r="1" t="indirect">إن الطريق مفتوح</C>.',
    );
  });

  it('knows a name in marks before «إن», and that of a body before what it says', () => {
    checkRelations('<Q r="1">قالت</Q> "<S r="1" k="institution">الضحى</S>" <C r="1" t="indirect">إن اللقاء تأجل</C>.');
    checkRelations(
      'و<Q r="1">أشارت</Q> "<S r="1" k="institution">الضحى</S>" إلى <C r="1" t="indirect">أن اللقاء تأجل</C>.',
    );
    checkRelations(
      'و<Q r="1">اعتبرت</Q> <S r="1" k="institution">مبادرة "معا ضد الفقر والجوع"</S> <C r="1" t="indirect">أن قطع الخدمة ظلم</C>.',
    );
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="direct">"نحن ضد الفقر والجوع"</C>.',
    );
  });

  it('takes a noun with the article before one without it for the subject', () => {
    checkRelations(
      'و<Q r="1">يقترح</Q> <S r="1" k="named">المشروع</S> <C r="1" t="indirect">تمكين المستثمرين من شراء الأراضي</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الوضع صعب</C>. و<Q r="2" by="سامي الحداد">اعتبر</Q> <C r="2" t="indirect">الخطوة استفزازا</C>.',
    );
  });
});
