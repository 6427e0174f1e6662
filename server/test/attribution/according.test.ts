import { checkRelations } from './example.ts';

describe('attribution: according to (P7, P8, P9, P10)', () => {
  it('takes what stands before بحسب for the content', () => {
    checkRelations(
      '<C r="1" t="indirect">ارتفعت الأسعار خلال الشهر الماضي</C>، <Q r="1">بحسب</Q> <S r="1" k="institution">وزارة الاقتصاد اللبنانية</S>.',
    );
    checkRelations(
      '<C r="1" t="indirect">توقفت الرحلات في المطار</C>، <Q r="1">وفقا ل</Q><S r="1" k="anonymous">مصدر مطلع</S>.',
    );
  });

  it('takes what follows for the content where the phrase comes first', () => {
    checkRelations(
      'و<Q r="1">بحسب</Q> <S r="1" k="institution">رويترز</S>، ف<C r="1" t="indirect">إن المحادثات توقفت</C>.',
    );
  });

  it('makes the outlet a mediator where a verb with its own source follows', () => {
    checkRelations(
      'و<Q r="1">بحسب</Q> <M r="1">رويترز</M>، <Q r="1">قال</Q> <S r="1" k="anonymous">مسؤولان أميركيان</S> <C r="1" t="indirect">إن الاتفاق قريب</C>.',
    );
  });

  it('reads a verb inside the phrase', () => {
    checkRelations(
      '<C r="1" t="indirect">اندلع الحريق في سوق قديمة</C>، <Q r="1">بحسب ما ذكرت</Q> <S r="1" k="institution">وكالة الأناضول</S>.',
    );
    checkRelations(
      '<C r="1" t="indirect">قتل سبعة أشخاص في الحادث</C>، <Q r="1">حسبما أفادت</Q> <S r="1" k="institution">وزارة الداخلية المصرية</S>.',
    );
  });

  it('takes «على حد قوله» for a second cue of the relation before it', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الحكومة فشلت</C>، <Q r="1">على حد قوله</Q>.',
    );
  });

  it('takes up by a pronoun whose words they are', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن العمل بدأ</C>. و<Q r="2" by="سامي الحداد">وفقا له</Q> ف<C r="2" t="indirect">إن المصنع سيغلق قبل الشتاء</C>.',
    );
    checkRelations('كتبت الخطة وعمل الفريق وفقا لها طوال العام.');
  });

  it('does not take a rule for a source', () => {
    checkRelations('وزعت المساعدات حسب الحاجة.');
    checkRelations('يعمل المصنع وفق المعايير الدولية.');
    checkRelations('تصرف الرواتب وفق القانون.');
  });

  it('is one relation with the verb after «وفق ما …» (P8)', () => {
    checkRelations(
      '<Q r="1">وفق ما نقلته</Q> <M r="1">رويترز</M>، <Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيغلق قريبا</C>.',
    );
  });

  it('takes those for the source whose words the outlet passes on', () => {
    checkRelations(
      '<C r="1" t="indirect">أغلق الطريق أمس</C>، <Q r="1">بحسب ما نقلت</Q> <M r="1">رويترز</M> <Q r="1">عن</Q> <S r="1" k="named">سامي الحداد</S>.',
    );
  });

  it('takes «كما» into the cue after its content', () => {
    checkRelations(
      '<C r="1" t="indirect">الطريق مفتوح منذ أمس</C>، <Q r="1">كما أفاد</Q> <S r="1" k="named">سامي الحداد</S>.',
    );
    checkRelations(
      '<C r="1" t="indirect">الطريق مفتوح منذ أمس</C>، <Q r="1">كما جاء في</Q> <S r="1" k="institution">البيان</S>.',
    );
  });

  it('goes on behind a phrase between dashes, also with و', () => {
    checkRelations(
      '<C r="1" t="indirect">النقابات قادمة في المستقبل القريب</C> -<Q r="1">كما يؤكد</Q> <S r="1" k="named">سامي الحداد</S>- <C r="1" t="indirect">وستكون النتيجة كلفة كبيرة على الشركات</C>.',
    );
    checkRelations(
      '<C r="1" t="indirect">النقابات قادمة في المستقبل القريب</C>، <Q r="1">كما يؤكد</Q> <S r="1" k="named">سامي الحداد</S>، وستكون النتيجة كلفة كبيرة على الشركات.',
    );
  });

  it('leaves «وذلك» before the phrase out', () => {
    checkRelations(
      '<C r="1" t="indirect">ارتفعت الأجور في العام الماضي</C>، وذلك <Q r="1">كما ذكرت</Q> <S r="1" k="institution">وزارة العمل</S>.',
    );
    checkRelations(
      '<C r="1" t="indirect">ارتفعت الأجور في العام الماضي</C>، وذلك <Q r="1">بحسب</Q> <S r="1" k="institution">وزارة العمل</S>.',
    );
  });

  it('leaves «و» before the verb of «ورد في» out, and takes «جاء ضمن» too', () => {
    checkRelations(
      'و<Q r="1">ورد في</Q> <S r="1" k="institution">التقرير</S> <C r="1" t="indirect">أن الطريق أغلق</C>.',
    );
    checkRelations(
      'و<Q r="1">جاء ضمن</Q> <S r="1" k="institution">البيان</S> <C r="1" t="indirect">أن الطريق أغلق</C>.',
    );
    checkRelations('وجاء ضمن الفريق لاعبون جدد.');
  });

  it('takes a long quotation behind a document for its words, a short one for its title', () => {
    checkRelations(
      'و<Q r="1">جاء في</Q> <S r="1" k="institution">التقرير</S> <C r="1" t="direct">"إن المصنع سيغلق أبوابه قبل نهاية العام المقبل إذا لم تصل الآلات"</C>.',
    );
    checkRelations('قرأ سامي الحداد في التقرير "أرض الماء" فصلا عن الأنهار.');
  });

  it('takes what a document says in «جاء فيه»', () => {
    checkRelations(
      'أصدر المجلس <S r="1" k="institution">بيانا</S> <Q r="1">جاء فيه</Q> <C r="1" t="indirect">أن الطريق سيفتح غدا</C>.',
    );
  });

  it('begins the content where «فإن» takes up the phrase', () => {
    checkRelations(
      'و<Q r="1">وفقا ل</Q><S r="1" k="institution">وزارة الصحة الأردنية</S>، جوابا عن سؤال مكتوب، ف<C r="1" t="indirect">إن الأدوية متوفرة</C>.',
    );
  });

  it('does not take rules for sources', () => {
    checkRelations('ويعمل المصنع وفق اللوائح الجديدة.');
  });

  it('begins with what فقد opens, and keeps an expectation apart', () => {
    checkRelations(
      'و<Q r="1">وفقا ل</Q><S r="1" k="institution">لدراسة</S>، ردا على أسئلة القراء، ف<C r="1" t="indirect">قد ارتفع سعر القمح مرتين</C>.',
    );
    checkRelations(
      'و<Q r="1">بحسب</Q> <S r="1" k="institution">الدراسة</S>، ف<C r="1" t="indirect"><Q r="2" by="?">من المرجح</Q> <C r="2" t="indirect">أن يرتفع سعر القمح</C></C>.',
    );
  });
});
