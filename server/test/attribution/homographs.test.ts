import { checkRelations } from './example.ts';

describe('attribution: words that only look like cues', () => {
  it('leaves prepositions and nouns alone', () => {
    checkRelations('عبر الجنود الحدود بين البلدين عند معبر رفح.');
    checkRelations('زاد عدد السكان بين عامي 2010 و2020.');
    checkRelations('حضر نصف مليون طالب وطالبة إلى مدينة جدة.');
    checkRelations('فتحت مصر المعبر بعد رد إيران.');
  });

  it('leaves the writer’s own background alone', () => {
    checkRelations('يذكر أن المصنع افتتح قبل عشرة أعوام.');
    checkRelations('والجدير بالذكر أن المصنع افتتح قبل عشرة أعوام.');
  });

  it('leaves acts alone that only happen to use words', () => {
    checkRelations('وقع الوزيران الاتفاق أمس في بغداد.');
    checkRelations('اجتمع سامي الحداد مع أعضاء اللجنة وبحث معهم الأزمة.');
  });

  it('does not take the first person inside a quotation for a reported one', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>: <C r="1" t="direct">"لا أعتقد أن الموسم ضاع، ونحن فضلنا أن ننتظر"</C>.',
    );
  });

  it('does not look behind a verb for what stands before it', () => {
    checkRelations('تضم الخطة، التي كشفت عنها وزارة الصحة الأردنية خلال الصيف، ثلاثة مستشفيات.');
  });

  it('does not take adverbs with ب for a preposition of the verb', () => {
    checkRelations('ستعلن وزارة الداخلية المصرية بشكل رسمي في وقت قريب.');
  });

  it('does not take what things show for what somebody says', () => {
    checkRelations('كشفت الأحداث الأخيرة أن السلام بعيد.');
    checkRelations('<Q r="1">كشفت</Q> <S r="1" k="institution">الدراسة</S> <C r="1" t="indirect">أن السلام بعيد</C>.');
  });

  it('does not take the refusal to comment for a statement', () => {
    checkRelations('ورفض ممثلو الشركة التعليق على الخبر.');
    checkRelations('ورفضت "ألفا" التعليق على الخبر.');
  });

  it('does not take what one says to have done for a second statement', () => {
    checkRelations(
      '<Q r="1">قالت</Q> <S r="1" k="institution">وزارة الداخلية الأردنية</S> <C r="1" t="indirect">إنها قررت فتح المعبر</C>.',
    );
  });

  it('takes no verb after a preposition, no adjective for a participle', () => {
    checkRelations('نزح السكان جراء تجدد القصف على القرية.');
    checkRelations('طبقت السلطات إجراءات مشددة على أن المعبر ظل مفتوحا.');
    checkRelations('اتسعت الهوة بين الوزير والسفير: فلا لقاء ولا حوار.');
  });

  it('takes a verb with و for a cue that is a preposition without it', () => {
    checkRelations(
      'و<Q r="1">بين</Q> <S r="1" k="office">الوزير</S> في هذا الصدد: <C r="1" t="direct">"لقد فتحنا المعبر أمام الشاحنات"</C>.',
    );
  });

  it('takes no club for a call, no superlative and nothing counted for a verb', () => {
    checkRelations('ويستعد نادي المدينة لمباراة جديدة.');
    checkRelations('وشاركت فرق كثيرة، أبرزها: فريق المدينة.');
    checkRelations('وامتد الحريق إلى ألف فدان من المزارع.');
    checkRelations('<Q r="1">دانت</Q> <S r="1" k="institution">مصر</S> <C r="1" t="indirect">قصف المدينة</C>.');
  });

  it('does not take for a statement what somebody did, inside what is told of them', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المجلس وافق على الميزانية</C>.',
    );
    checkRelations('<S r="1" k="institution">مصر</S> <Q r="1">توافق على</Q> <C r="1" t="indirect">فتح المعبر</C>');
  });

  it('lets documents show a thing, and whoever is named think it', () => {
    checkRelations('<Q r="1">أظهرت</Q> <S r="1" k="institution">الدراسة</S> <C r="1" t="indirect">ارتفاع الأسعار</C>.');
    checkRelations('وأظهرت المقاطع دمار المدينة.');
    checkRelations(
      'و<Q r="1">أظهرت</Q> <S r="1" k="institution">وزارة الاقتصاد اللبنانية</S> <C r="1" t="indirect">ارتفاع الأسعار</C>.',
    );
    checkRelations('وكانت تظن أن الطريق مفتوح.');
    checkRelations('<Q r="1" by="?">يُعتقد</Q> <C r="1" t="indirect">أن الطريق مفتوح</C>.');
  });

  it('does not take for an opinion what a thing is held to be', () => {
    checkRelations('ويعتبر المبنى من أقدم بيوت المدينة.');
    checkRelations('حيث يعتبر ذلك أول خطوة في الطريق.');
    checkRelations('هذه المواقع تعتبر أهدافا سهلة للصوص.');
    checkRelations('والأشخاص الذين يُعتبرون ضعفاء لا يعملون هنا.');
    checkRelations(
      'و<Q r="1">يعتبر</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">القرار خطأ كبيرا</C>.',
    );
    checkRelations('ويعتبر سامي الحداد أحد أشهر الرسامين.');
    checkRelations('<S r="1" k="institution">مصر</S> <Q r="1">تعتبر</Q> <C r="1" t="indirect">القرار باطلا</C>');
  });

  it('does not take for a decision or a report what is settled or published by nobody named', () => {
    checkRelations('وتقرر أن تقام المباراة مساء الغد.');
    checkRelations(
      '<S r="1" k="institution">مصر</S> <Q r="1">تقرر</Q> <C r="1" t="indirect">خفض الضرائب على الكتب</C>',
    );
    checkRelations('وأحصت الدراسة التي نشرت في المجلة أن الطيور مئة نوع.');
  });

  it('does not take for a statement what is confirmed by what has just been told', () => {
    checkRelations('ويؤكد هذا النهج التزام المدينة بالبيئة.');
    checkRelations('وتشير هذه الخطوة إلى بداية مرحلة جديدة.');
    checkRelations(
      'و<Q r="1">يؤكد</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">التزام المدينة بالبيئة</C>.',
    );
  });

  it('does not take «here» for a congratulation', () => {
    checkRelations('ومن هنا، على الجميع أن يعملوا معا.');
    checkRelations(
      '<Q r="1">هنأ</Q> <S r="1" k="named">سامي الحداد</S> العمال على <C r="1" t="indirect">نجاح المشروع</C>.',
    );
  });

  it('leaves the writer’s own background alone, whoever it is about', () => {
    checkRelations('يذكر أنه زار المدينة قبل عامين.');
    checkRelations('علما بأنها افتتحت قبل عشرة أعوام.');
  });

  it('does not take a description or a circumstance with an object for words', () => {
    checkRelations('واشتبك محتجون مؤيدون للاستقلال مع شبان معارضين للخطة.');
    checkRelations('وأرسل الجيران الهدايا متمنين لهم السعادة.');
    checkRelations(
      'و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن العمل بدأ</C>، <Q r="2" by="سامي الحداد">متمنيا</Q> <C r="2" t="indirect">نجاح المشروع الجديد</C>.',
    );
  });

  it('does not take reading for admitting', () => {
    checkRelations('والطفل الذي لا يقرأ: طفل بلا خيال.');
  });

  it('reads a homograph for a verb behind the phrase that goes on to another matter', () => {
    checkRelations(
      'إلى ذلك <Q r="1">حذر</Q> <S r="1" k="named">سامي الحداد</S> من <C r="1" t="indirect">إغلاق المصنع</C>.',
    );
    checkRelations(
      'في السياق نفسه <Q r="1">ذكر</Q> <S r="1" k="office">مدير الشركة</S> <C r="1" t="indirect">أن المصنع سيغلق</C>.',
    );
    checkRelations('إلى ذلك الحد حذر اللاعبون بعضهم بعضا.');
  });
});
