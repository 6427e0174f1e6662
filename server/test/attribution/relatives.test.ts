import { checkRelations } from './example.ts';

const DIRECTOR = '<Q r="1">انتقد</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إغلاق المصنع</C>. ';

describe('attribution: whose words a relative clause tells', () => {
  it('takes what stands before the relative for the one who speaks', () => {
    checkRelations(
      'غادر <S r="1" k="named">خالد عبد الغفار</S> الذي <Q r="1">أكد</Q> <C r="1" t="indirect">أن الدواء متوفر</C>.',
    );
  });

  it('does not where the verb disagrees with the relative', () => {
    checkRelations(
      `${DIRECTOR}وزار الشركات التي <Q r="2" by="سامي الحداد">قال</Q> <C r="2" t="indirect">إنها ترفع الأسعار</C>.`,
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="generic">المتابعون</S> <C r="1" t="indirect">إن التغيير مهم</C>. وحذفوا المقاطع التي <Q r="2" by="المتابعون">اعتبروا</Q> <C r="2" t="indirect">أنها مسيئة</C>.',
    );
  });

  it('does not where a pronoun takes the relative up', () => {
    checkRelations(
      `${DIRECTOR}ثم زار المدينة التي <Q r="2" by="سامي الحداد">وصفها ب</Q><C r="2" t="direct">"الصامدة في وجه العاصفة"</C>.`,
    );
    checkRelations(
      'في الوقت الذي <Q r="1">ذكرت</Q> فيه <S r="1" k="anonymous">مصادر خاصة</S> <C r="1" t="indirect">أن القوات انسحبت</C>.',
    );
  });

  it('reads those who call a thing so after the verb', () => {
    checkRelations(
      'عرض مسطرة الطلبات، التي <Q r="1">اعتبرها</Q> <S r="1" k="generic">المشاركون</S> <C r="1" t="indirect">تمرينا سياسيا جديدا</C>.',
    );
    checkRelations(
      'وهذا ما <Q r="1">يعتبره</Q> <S r="1" k="generic">البعض</S> <C r="1" t="indirect">خطأ كبيرا في إدارة الملف</C>.',
    );
  });

  it('finds the subject before a relative clause that a comma closes', () => {
    checkRelations(
      '<S r="1" k="generic">المتظاهرون الذين خرجوا في العاصمة</S>، <Q r="1">أكدوا</Q> <C r="1" t="indirect">أن الحشد مستمر</C>.',
    );
    checkRelations(
      'وبعد أن عرض المشروع الذي أنجزته اللجنة، <Q r="1">شدد</Q> <S r="1" k="office">الوزير</S> على <C r="1" t="indirect">أهمية القانون</C>.',
    );
  });
});

describe('attribution: words that stand in what somebody gave out', () => {
  it('gives them to the one who issued it, not to the object', () => {
    checkRelations(
      'أصدر <S r="1" k="named">سامي الحداد</S> بيانا <Q r="1">حث</Q> فيه مجلس الشيوخ على <C r="1" t="indirect">إرسال المساعدات</C>.',
    );
  });

  it('gives them to the subject of the verb before', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">خالد عبد الغفار</S> <C r="1" t="indirect">إن العمل مستمر</C>. ثم ألقى سامي الحداد كلمة <Q r="2" by="سامي الحداد">أعرب</Q> فيها عن <C r="2" t="indirect">شكره للحاضرين</C>.',
    );
  });

  it('takes no accusative for the subject', () => {
    checkRelations(
      'تقدم مواطن بشكوى <Q r="1" by="مواطن بشكوى">يتهم</Q> فيها طبيبا ب<C r="1" t="indirect">التقصير</C>.',
    );
  });

  it('gives no source to a clause about one who is the source before it already', () => {
    checkRelations(
      '<C r="1" t="indirect">أغلق المعبر</C> <Q r="1">بحسب</Q> <S r="1" k="institution">وزارة الداخلية الأردنية</S> التي <Q r="2" by="وزارة الداخلية الأردنية">أوضحت</Q> <C r="2" t="indirect">أن الطريق البديل مفتوح</C>.',
    );
    checkRelations(
      'وصل الرد من <S r="1" k="institution">وزارة الداخلية الأردنية</S> التي <Q r="1">أوضحت</Q> <C r="1" t="indirect">أن الطريق مفتوح</C>.',
    );
  });

  it('finds the antecedent over an adverb after the relative', () => {
    checkRelations(
      'بدأت المفاوضات مع <S r="1" k="institution">وزارة الداخلية الأردنية</S> التي طالما <Q r="1">أكدت</Q> <C r="1" t="indirect">أنها لن تتراجع</C>.',
    );
  });

  it('takes the subject after the verb though «إنه» stands before it', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إنه رغم ذلك <Q r="2">يرى</Q> <S r="2" k="generic">البعض</S> <C r="2" t="indirect">أن الحل قريب</C></C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إنه <Q r="2" by="سامي الحداد">يرى</Q> <C r="2" t="indirect">أن الحل قريب</C></C>.',
    );
  });
});
