import { checkRelations } from './example.ts';

describe('attribution: verbs with their subject (P1, P2, P3, P14)', () => {
  it('takes the noun phrase after the verb for the source and the clause with أن or إن for the content', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">وزير الصحة المصري خالد عبد الغفار</S> <C r="1" t="indirect">إن المستشفى الجديد سيفتح أبوابه الشهر المقبل</C>.',
    );
    checkRelations(
      'و<Q r="1">أعلنت</Q> <S r="1" k="institution">وزارة الداخلية الأردنية</S>، اليوم الأحد، <C r="1" t="indirect">أن المعبر أغلق</C>.',
    );
  });

  it('keeps name and role together on both sides of a comma', () => {
    checkRelations(
      '<Q r="1">أوضح</Q> <S r="1" k="named">مدير المستشفى، سامي الحداد</S>، <C r="1" t="indirect">أن الأجهزة وصلت</C>.',
    );
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="named">سامي الحداد، مدير المستشفى</S>، <C r="1" t="indirect">أن الأجهزة وصلت</C>.',
    );
  });

  it('finds the subject before the verb in a headline, after كان and after أن', () => {
    checkRelations('<S r="1" k="institution">تونس</S> <Q r="1">تنفي</Q> <C r="1" t="indirect">إغلاق السفارة</C>');
    checkRelations(
      'وكانت <S r="1" k="institution">وزارة الصحة الأردنية</S> قد <Q r="1">أعلنت</Q> أمس <C r="1" t="indirect">أن الوباء انتهى</C>.',
    );
    checkRelations(
      '<Q r="1">ذكرت</Q> <S r="1" k="institution">رويترز</S> <C r="1" t="indirect">أن <S r="2" k="institution">إيران</S> <Q r="2">أعلنت</Q> <C r="2" t="indirect">أن المحادثات توقفت</C></C>.',
    );
  });

  it('takes the preposition into the cue only where it stands directly beside the verb', () => {
    checkRelations(
      'و<Q r="1">أشار</Q> <S r="1" k="named">سامي الحداد</S> إلى <C r="1" t="indirect">أن الطريق مقطوع</C>.\nكما <Q r="2" by="سامي الحداد">دعا إلى</Q> <C r="2" t="indirect">الهدوء</C>.',
    );
  });

  it('takes negation into the cue', () => {
    checkRelations(
      '<Q r="1">لم يستبعد</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">تأجيل الانتخابات</C>.',
    );
  });

  it('takes an indirect question with the preposition that is one word with it', () => {
    checkRelations(
      '<Q r="1">تساءل</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">عما إذا كان المصنع سيغلق أبوابه</C>.',
    );
  });

  it('finds what is told of a thing, by whoever is named or went before', () => {
    checkRelations(
      '<Q r="1">تحدث</Q> <S r="1" k="named">سامي الحداد</S> عن <C r="1" t="indirect">نقص الأدوية في المدينة</C>.\nو<Q r="2" by="سامي الحداد">تحدث عن</Q> <C r="2" t="indirect">غياب الأطباء</C>.',
    );
  });

  it('opens a clause after the phrase that hands the word over', () => {
    checkRelations(
      'من جهته <Q r="1">عبر</Q> <S r="1" k="named">سامي الحداد</S> عن <C r="1" t="indirect">سعادته بالفوز</C>.',
    );
  });

  it('skips what tells where and why before the object', () => {
    checkRelations(
      'كما <Q r="1">ثمنت</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> في هذا الشأن <C r="1" t="indirect">الجهود التي بذلها الأطباء</C>.',
    );
    checkRelations(
      '<Q r="1">طلب</Q> <S r="1" k="office">الرئيس</S> من المواطنين <C r="1" t="indirect">توخي الحذر</C>.',
    );
  });

  it('takes a verbal noun that is said again into the cue', () => {
    checkRelations(
      '<Q r="1">جدد</Q> <S r="1" k="named">سامي الحداد</S> <Q r="1">تأكيد</Q> <C r="1" t="indirect">دعم بلاده الكامل</C>.',
    );
    checkRelations('<Q r="1">كرر</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">أن المعبر مغلق</C>.');
  });

  it('skips a place and what takes up the words before the object', () => {
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="named">سامي الحداد</S> في باريس <C r="1" t="indirect">انسحاب القوات من المدينة</C>.',
    );
    checkRelations(
      'تحدث سامي الحداد في مؤتمر <Q r="1" by="سامي الحداد">أعلن</Q> من خلاله <C r="1" t="indirect">إغلاق المصنع</C>.',
    );
  });

  it('opens a clause after the adjunct with which the sentence begins', () => {
    checkRelations(
      'وفي هذا الصدد <Q r="1">كشف</Q> <S r="1" k="office">المدير</S> <C r="1" t="indirect">أن الطريق سيغلق</C>.',
    );
    checkRelations('وفي ختام عرض المدير أن يغادر القاعة بقي الجميع.');
  });

  it('takes a name that nobody knows between the verb and its preposition', () => {
    checkRelations('و<Q r="1">تحدث</Q> <S r="1" k="named">بصيل</S> عن <C r="1" t="indirect">نقص الأدوية</C>.');
    checkRelations('وتحدث بشكل رسمي في المدينة.');
  });

  it('takes orders and their like for the second cue of the verb that gives them', () => {
    checkRelations(
      '<Q r="1">أصدر</Q> <S r="1" k="office">وزير الصحة المصري</S> <Q r="1">تعليمات ب</Q><C r="1" t="indirect">إغلاق المستشفى</C>.',
    );
  });

  it('takes the participle or noun that has the content into the cue of the verb that has none', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المال متوفر</C>. و<Q r="2" by="سامي الحداد">أضاف موضحا</Q> <C r="2" t="indirect">أن العمل سيبدأ غدا</C>.',
    );
    checkRelations(
      '<Q r="1">ختم</Q> <S r="1" k="named">سامي الحداد</S> كلمته ب<Q r="1">التأكيد على</Q> <C r="1" t="indirect">أهمية التعليم</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن العمل سيبدأ غدا</C>. ثم <Q r="2" by="سامي الحداد">ختم بالقول</Q>: <C r="2" t="direct">"لن نتراجع عن هذا المشروع"</C>.',
    );
  });

  it('leaves «قائلا» to the verb with which it agrees', () => {
    checkRelations(
      '<Q r="1">أشار</Q> <S r="1" k="named">سامي الحداد</S> إلى <C r="1" t="indirect">أن المدينة تشهد ركودا</C>، <Q r="2" by="سامي الحداد">قائلا</Q> <C r="2" t="indirect">إن المتاجر خلت من زبائنها</C>.',
    );
    checkRelations(
      '<Q r="1">ردت</Q> <S r="1" k="institution">البلدية</S> على السكان <Q r="1">قائلة</Q> <C r="1" t="indirect">إن المتاجر ستفتح</C>.',
    );
  });

  it('keeps a participle apart that a comma sets off', () => {
    checkRelations(
      '<Q r="1">كتب</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">أن العمل سيبدأ غدا</C>، <Q r="2" by="سامي الحداد">مؤكدا</Q> <C r="2" t="indirect">أن المال متوفر</C>.',
    );
  });

  it('finds the content behind what is told of the one who speaks or of their words', () => {
    checkRelations(
      '<Q r="1">أعرب</Q> <S r="1" k="named">سامي الحداد</S>، في تصريحات أدلى بها للصحافة، عن <C r="1" t="indirect">ارتياحه للقرار</C>.',
    );
    checkRelations(
      '<Q r="1">تساءل</Q> <S r="1" k="named">سامي الحداد</S> وهو يرد على منتقديه: <C r="1" t="direct">"من سيدفع ثمن هذا المشروع؟"</C>.',
    );
    checkRelations(
      '<Q r="1">ذكرت</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S>، في مذكرة داخلية جديدة، <C r="1" t="indirect">أن اللقاح متوفر</C>.',
    );
    checkRelations(
      '<Q r="1">أعرب</Q> <S r="1" k="named">سامي الحداد</S>، أمس، <C r="1" t="direct">"عن ارتياحه الكبير لهذا القرار"</C>.',
    );
  });

  it('takes a statement before the mark for the one who speaks, not for a title', () => {
    checkRelations(
      'و<Q r="1">تابع</Q> <S r="1" k="institution">البيان</S> <C r="1" t="direct">"ستعمل الفرق على إصلاح الطريق قبل الشتاء"</C>.',
    );
  });

  it('goes on from the speaker after كما and وقد', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن العمل سيبدأ غدا</C>. كما <Q r="2" by="سامي الحداد">تحدث عن</Q> <C r="2" t="indirect">دور المدارس</C>.',
    );
  });

  it('takes a verb without a reporting sense for a sign that something is expected', () => {
    checkRelations('و<Q r="1" by="?">ينتظر</Q> <C r="1" t="indirect">أن تصل السفينة غدا</C>.');
    checkRelations('وينتظر الناس السفينة منذ أيام.');
  });

  it('knows ب before a verbal noun of two letters', () => {
    checkRelations(
      'و<Q r="1">تعهد</Q> <S r="1" k="named">سامي الحداد</S> ب<C r="1" t="indirect">حل الأزمة قبل الشتاء</C>.',
    );
  });

  it('leaves out of whom something is asked', () => {
    checkRelations(
      '<Q r="1">ناشد</Q> <S r="1" k="named">سامي الحداد</S> جميع السكان <C r="1" t="indirect">توفير المياه</C>.',
    );
    checkRelations('ناشد سامي الحداد السكان.');
  });

  it('hears nothing from those who prefer not to be named', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مسؤول رفيع</S>، فضل عدم ذكر اسمه، <C r="1" t="indirect">إن الصفقة ألغيت</C>.',
    );
  });

  it('hears nothing in what is added with a preposition', () => {
    checkRelations('سجل اللاعب هدفين، وأضاف زميله الثالث من ركلة جزاء قبل النهاية.');
  });
});
