import { checkRelations } from './example.ts';

describe('attribution: how far a content reaches', () => {
  it('goes on over وأن and ends where another cue begins', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع أغلق وإن العمال غادروا المدينة</C>، فيما <Q r="2">نفت</Q> <S r="2" k="institution">وزارة الداخلية المصرية</S> <C r="2" t="indirect">وقوع إصابات</C>.',
    );
  });

  it('is direct where all of it stands in quotation marks, mixed where only a part does', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="direct">إن "المصنع سيعود إلى العمل في الشهر المقبل"</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">إن المصنع سيعود إلى العمل "مهما بلغت التكاليف والمصاعب" في الشهر المقبل</C>.',
    );
  });

  it('does not take a quoted name for speech', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن حركة "حماس" أكبر من خصومها</C>.',
    );
  });

  it('is cut in two by a cue that interrupts it', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن هذا القرار</C>، <Q r="1">على حد تعبيره</Q>، <C r="1" t="indirect">سيضر بالعمال جميعا</C>.',
    );
  });

  it('ends before what the writer adds', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن العدو انسحب</C>، في إشارة إلى الجيش.',
    );
  });

  it('stands before a cue that follows a quotation (P17)', () => {
    checkRelations(
      '<C r="1" t="direct">"لن نغادر هذه الأرض مهما طال الزمن"</C>، <Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S>.',
    );
  });

  it('takes in what is described, with what is said of it', () => {
    checkRelations(
      '<Q r="1">وصف</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="mixed">القرار بأنه "خطوة متسرعة وخاطئة"</C>.',
    );
  });

  it('ends where a speaker of another side takes over', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المفاوضات تعثرت</C>، من جهتها <Q r="2">أكدت</Q> <S r="2" k="institution">حركة حماس</S> <C r="2" t="indirect">أن الحوار مستمر</C>.',
    );
  });

  it('does not run beyond the content around it', () => {
    checkRelations(
      '<Q r="1">ذكرت</Q> <S r="1" k="institution">رويترز</S> <C r="1" t="indirect">أن <S r="2" k="institution">حركة حماس</S> <Q r="2">أعلنت</Q> <C r="2" t="indirect">وقف القتال</C></C>، <Q r="3" by="رويترز">مشيرة إلى</Q> <C r="3" t="indirect">أن الحرب طالت</C>.',
    );
  });

  it('goes on over the reason that a clause is given, not over what the speaker says next', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الأسعار سترتفع قريبا، حيث <Q r="2">أظهرت</Q> <S r="2" k="institution">دراسة</S> <C r="2" t="indirect">أن الطلب تضاعف</C></C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الأسعار سترتفع قريبا</C>، لكنه <Q r="2" by="سامي الحداد">أكد</Q> <C r="2" t="indirect">أن الدعم مستمر</C>.',
    );
  });

  it('goes on over what nobody in particular thinks', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن السفينة غرقت ليلا و<Q r="2" by="?">يعتقد</Q> <C r="2" t="indirect">أنها اصطدمت بصخرة</C></C>.',
    );
  });

  it('takes up what ties a sentence to the one before, and a place before a dash, for the writer’s (P7)', () => {
    checkRelations(
      'بالإضافة إلى ذلك، <C r="1" t="indirect">عالج الأطباء عشرات الجرحى</C>، <Q r="1">بحسب</Q> <S r="1" k="institution">رويترز</S>.',
    );
    checkRelations(
      'باريس - <C r="1" t="indirect">وصل الوفد إلى المدينة صباحا</C>، <Q r="1">بحسب</Q> <S r="1" k="institution">رويترز</S>.',
    );
    checkRelations(
      'و<C r="1" t="indirect">خلال الليل عالج الأطباء عشرات الجرحى</C>، <Q r="1">بحسب</Q> <S r="1" k="institution">رويترز</S>.',
    );
  });

  it('begins after «حيث» where the detail alone is somebody’s', () => {
    checkRelations(
      'يتواصل القصف على القرى، حيث <C r="1" t="indirect">أصابت قذيفة مدرسة في البلدة</C>، <Q r="1">بحسب</Q> <S r="1" k="institution">رويترز</S>.',
    );
  });

  it('does not begin with where it was said', () => {
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="named">سامي الحداد</S> على هامش المؤتمر <C r="1" t="indirect">أن المصنع سيفتح قريبا</C>.',
    );
    checkRelations(
      'و<Q r="1">أكد</Q> <S r="1" k="named">سامي الحداد</S> على "فيسبوك"، أمس، <C r="1" t="indirect">أن المصنع سيفتح قريبا</C>.',
    );
    checkRelations(
      '<Q r="1">أكد</Q> <S r="1" k="named">سامي الحداد</S> على <C r="1" t="indirect">ضرورة فتح المصنع قريبا</C>.',
    );
  });

  it('goes on in the next sentence where that hangs on the one before and has no cue', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيفتح أبوابه غدا</C>. <C r="1" t="indirect">كما سيعود إليه مئة عامل</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيفتح أبوابه غدا</C>. <C r="1" t="indirect">وإنه سيعود إليه مئة عامل</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيفتح أبوابه غدا</C>. وعاد إليه مئة عامل.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيفتح أبوابه غدا</C>. كما <Q r="2" by="سامي الحداد">أكد</Q> <C r="2" t="indirect">أن العمال عادوا</C>.',
    );
  });

  it('goes on over a second quotation that وأن joins to the first', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="direct">إن "الطريق ما زال مغلقا منذ الصباح"، وإن "فرق الصيانة تعمل بلا توقف"</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="direct">إن "الطريق ما زال مغلقا منذ الصباح"</C>، وعاد الناس إلى بيوتهم.',
    );
  });

  it('goes on over a circumstance that no verb of saying gives', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع ضاعف إنتاجه، محققا أرباحا كبيرة</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع ضاعف إنتاجه</C>، <Q r="2" by="سامي الحداد">موضحا</Q> <C r="2" t="indirect">أن الطلب كبير</C>.',
    );
  });

  it('does not begin with the title of a talk', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> خلال ندوة بعنوان "المدينة والبحر في الشعر الحديث"، <C r="1" t="indirect">إن المكتبة ستفتح قريبا</C>.',
    );
    checkRelations(
      '<Q r="1">ذكر</Q> <S r="1" k="named">سامي الحداد</S> في افتتاح المعرض، تحت شعار: "بيئة نظيفة لمدن أجمل"، <C r="1" t="indirect">أن المشروع اكتمل</C>.',
    );
  });

  it('does not begin at a preposition that belongs to the one who speaks, or is spoken to', () => {
    checkRelations(
      '<Q r="1">اتهم</Q> <S r="1" k="named">سامي الحداد</S> الشركة المكلفة بالمشروع ب<C r="1" t="indirect">تأخير العمل في المدينة</C>.',
    );
    checkRelations(
      '<Q r="1">اتهم</Q> <S r="1" k="named">سامي الحداد</S> الحكومة بقيادة ماكرون ب<C r="1" t="indirect">تجاهل مطالب العمال</C>.',
    );
    checkRelations(
      '<Q r="1">اعترف</Q> <S r="1" k="named">سامي الحداد</S> بالفعل <C r="1" t="indirect">بأن المشروع تأخر</C>.',
    );
  });

  it('goes on with the other part of what is told', () => {
    checkRelations(
      '<Q r="1">أوضح</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">أن هناك طريقين إلى الميناء، أولهما طويل وآمن</C>. <C r="1" t="indirect">أما الطريق الثاني فيمر عبر الجبال</C>.',
    );
  });

  it('ends before what somebody else does not say', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الإصابة خطيرة</C>، بينما نفى المدير.',
    );
  });
});
