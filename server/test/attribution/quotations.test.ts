import { checkRelations } from './example.ts';

describe('attribution: quoted wording in what is reported', () => {
  it('makes a content mixed where it is said in the speaker’s words, few or many', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">إن الوضع في الميناء "مقلق ومخيف" منذ أيام</C>.',
    );
    checkRelations(
      '<Q r="1">أكدت</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> <C r="1" t="mixed">أن القرار "لا رجعة فيه" رغم الاحتجاج</C>.',
    );
    checkRelations(
      '<Q r="1">انتقد</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">"بطء" الحكومة في إصلاح الطرق</C>.',
    );
  });

  it('leaves it indirect where only names stand in the marks', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن ركن "نجوم الغد" يفتح غدا في معرض الكتاب</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن البرنامج يصل إلى خمس مدن هي: «بنها، طنطا، دمنهور، المنصورة، أسوان»</C>.',
    );
  });

  it('takes what stands behind كان, and a verb or an adverb in it, for wording; what follows «بعنوان» for a title', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">إن الجلسة كانت "متوترة" منذ بدايتها</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">إن الخبراء "تراجعوا بشكل مفاجئ" أمام اللجنة</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن ندوة بعنوان "مستقبل المياه في مدن الساحل" تعقد غدا</C>.',
    );
  });

  it('does not take a name at the beginning for all that is said', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن "رويترز"، وهي وكالة كبيرة، نشرت الخبر</C>.',
    );
  });

  it('takes a short quotation after the subject for speech where it ends the sentence', () => {
    checkRelations('<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="direct">"نحن محايدون"</C>.');
  });

  it('reads a reported clause after a colon as one without', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="indirect">إن المصنع سيغلق أبوابه قريبا</C>.',
    );
  });
});

describe('attribution: quotations over several paragraphs (P21)', () => {
  it('joins the paragraphs up to the closing mark', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لن نرفع سعر الخبز هذا العام</C>.\n\n<C r="1" t="direct">نحن نعرف أن الأسر تعاني من الغلاء</C>.\n\n<C r="1" t="direct">ولن نتراجع عن ذلك مهما حدث"</C>.',
    );
  });

  it('joins paragraphs that are each opened anew', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">“لن نرفع سعر الخبز هذا العام</C>.\n<C r="1" t="direct">“ولن نتراجع عن ذلك مهما حدث”</C>.',
    );
  });

  it('does not take what follows أن for the speaker’s words where a closing mark alone ends it', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيعود إلى العمل في الشهر المقبل»</C>.',
    );
  });

  it('joins nothing where no mark closes the quotation', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لن نرفع سعر الخبز هذا العام</C>.\nوبلغ سعر القمح ذروته في الربيع.',
    );
  });
});

describe('attribution: quotations that follow one another', () => {
  it('joins quotations that fill the next sentences or paragraphs without a new cue', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لن نرفع سعر الخبز هذا العام"</C>. <C r="1" t="direct">"نحن نعرف أن الأسر تعاني"</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لن نرفع سعر الخبز هذا العام"</C>.\n\n<C r="1" t="direct">"نحن نعرف أن الأسر تعاني من الغلاء"</C>.',
    );
  });

  it('leaves alone a quotation in a sentence of the writer, and one that has its own cue', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لن نرفع سعر الخبز هذا العام"</C>.\n\n"خبز المدينة القديمة" اسم أقدم مخبز في الحي.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لن نرفع سعر الخبز هذا العام"</C>.\n\n<C r="2" t="direct">"نحن نعرف أن الأسر تعاني من الغلاء"</C>، <Q r="2">قال</Q> <S r="2" k="named">ماكرون</S>.',
    );
  });

  it('joins nothing where the writer reports again before the closing mark', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لن نرفع سعر الخبز هذا العام</C>.\n\nو<Q r="2">قالت</Q> <S r="2" k="institution">وزارة الاقتصاد اللبنانية</S> <C r="2" t="indirect">إن القمح متوافر في الأسواق</C>.\n\nوتراجع سعر القمح بعد الحصاد".',
    );
  });
});

describe('attribution: posts of social networks', () => {
  it('takes the signature after the dash for the source and the text before it for the words', () => {
    checkRelations(
      'أثار المقطع جدلا. <C r="1" t="direct">وصلنا إلى القمة أخيرا! شكرا لكم pic.twitter.com/abc123</C> <Q r="1">—</Q> <S r="1" k="named">سامي الحداد (@samihaddad)</S> March 3, 2024',
    );
  });

  it('leaves other brackets with a handle alone', () => {
    checkRelations('تابعونا على حسابنا الجديد (@samihaddad) كل مساء.');
  });
});

describe('attribution: speech that a colon announces', () => {
  it('takes the quotation of the next paragraph where the line ends with the colon', () => {
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>:\n\n<C r="1" t="direct">"سنفتح المعبر غدا أمام المسافرين"</C>.',
    );
    checkRelations(
      'و<Q r="1">أضاف</Q> <S r="1" k="named">سامي الحداد</S> :-\n<C r="1" t="direct">«لن نقبل بأي تأخير جديد</C>.\n<C r="1" t="direct">وسنعلن التفاصيل قريبا»</C>.',
    );
  });

  it('takes the next paragraph where no mark opens it, but nothing that reports itself', () => {
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> للصحفيين:\n<C r="1" t="direct">سنفتح المعبر غدا أمام المسافرين</C>.',
    );
  });

  it('goes on without marks to the end of the paragraph, or until somebody speaks again', () => {
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">نعمل في المصنع كل يوم. ولا نرتاح إلا قليلا</C>. و<Q r="2" by="سامي الحداد">أضاف</Q> <C r="2" t="indirect">أن الآلات قديمة</C>.',
    );
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"نعمل في المصنع كل يوم"</C>. وافتتح المصنع قبل عام.',
    );
  });

  it('keeps the mark of a question', () => {
    checkRelations('<S r="1" k="institution">رويترز</S><Q r="1">:</Q> <C r="1" t="direct">هل يفتح المعبر غدا؟</C>');
  });

  it('finds who speaks behind a quotation, and how', () => {
    checkRelations(
      '<C r="1" t="direct">"لم نكن نعرف أن الجسر مغلق"</C>، <Q r="1">يقول</Q> <S r="1" k="named">سامي الحداد</S> وهو يبتسم.',
    );
  });
});

describe('attribution: what stands in quotation marks in what is reported', () => {
  it('is direct where nothing but وأن stands between two quotations', () => {
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="direct">أن "المصنع لن يغلق أبوابه"، وأن "العمال باقون في أماكنهم"</C>.',
    );
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">أن "المصنع لن يغلق أبوابه" وأن العمال باقون في "أماكنهم مهما حدث هناك"</C>.',
    );
  });

  it('is no wording after a noun that opens a title', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المدينة ستطلق مبادرة "معا نزرع ألف شجرة جديدة" في الربيع</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">إن المبادرة "لن تنجح من دون دعم السكان"</C>.',
    );
  });

  it('is what somebody says who goes on with a talk of theirs', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن العمل بدأ</C>. و<Q r="2" by="سامي الحداد">تابع</Q> حديثه <C r="2" t="direct">"على الجميع أن يعرفوا أن المصنع باق هنا مهما حدث"</C>.',
    );
  });
});
