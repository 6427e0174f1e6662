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

  it('joins nothing where no mark closes the quotation', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لن نرفع سعر الخبز هذا العام</C>.\nوبلغ سعر القمح ذروته في الربيع.',
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
