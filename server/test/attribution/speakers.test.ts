import { checkRelations } from './example.ts';

describe('attribution: who speaks where the clause does not say', () => {
  it('continues with the last speaker, across paragraphs', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>.\nو<Q r="2" by="سامي الحداد">أضاف</Q> <C r="2" t="indirect">أن العمال سيتسلمون رواتبهم</C>.',
    );
  });

  it('gives participles to the speaker of the clause before (P19)', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن المصنع سيعود إلى العمل</C>، <Q r="2" by="سامي الحداد">مشيرا إلى</Q> <C r="2" t="indirect">أن العمال سيتسلمون رواتبهم</C>، و<Q r="3" by="سامي الحداد">مؤكدا</Q> <C r="3" t="indirect">أن الديون سددت</C>.',
    );
  });

  it('prefers the one whose words they are to the outlet that passed them on', () => {
    checkRelations(
      '<Q r="1">نقلت</Q> <M r="1">رويترز</M> <Q r="1">عن</Q> <S r="1" k="named">سامي الحداد</S> <Q r="1">قوله</Q> <C r="1" t="indirect">إن المصنع أغلق</C>. و<Q r="2" by="سامي الحداد">أضاف</Q> <C r="2" t="indirect">أن العمال غادروا</C>.',
    );
  });

  it('lets gender decide: the feminine verb finds the ministry and not the minister', () => {
    checkRelations(
      '<Q r="1">قالت</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> <C r="1" t="indirect">إن الوباء انتهى</C>. و<Q r="2">أوضح</Q> <S r="2" k="named">سامي الحداد</S> <C r="2" t="indirect">أن اللقاح متوفر</C>. و<Q r="3" by="وزارة الصحة الأردنية">أضافت</Q> <C r="3" t="indirect">أن المدارس ستفتح أبوابها</C>.',
    );
  });

  it('lets number decide: the dual finds the two officials', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مسؤولان أميركيان</S> <C r="1" t="indirect">إن الاتفاق قريب</C>. و<Q r="2" by="مسؤولان أميركيان">أضافا</Q> <C r="2" t="indirect">أن التوقيع بعد أسبوع</C>.',
    );
  });

  it('finds who is meant by a noun that takes up another', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مصدر أمني</S> <C r="1" t="indirect">إن المعبر أغلق</C>. و<Q r="2">أكد</Q> <S r="2" k="anonymous" ref="مصدر أمني">المصدر ذاته</S> <C r="2" t="indirect">أن الجنود انسحبوا</C>.',
    );
  });

  it('leaves an evidential to nobody (P23)', () => {
    checkRelations('و<Q r="1">من المتوقع</Q> <C r="1" t="indirect">أن تبدأ المحادثات غدا</C>.');
    checkRelations('و<Q r="1">المتوقع</Q> <C r="1" t="indirect">أن تبدأ المحادثات غدا</C>.');
    checkRelations('النمو المتوقع لحجم التجارة كبير هذا العام.');
  });

  it('gives a participle to the subject of its clause, though nobody has spoken in it', () => {
    checkRelations(
      'استقبل سامي الحداد الوفد، <Q r="1" by="سامي الحداد">مؤكدا</Q> <C r="1" t="indirect">أن التعاون مستمر</C>.',
    );
  });

  it('does not take for the subject whom a preposition or a noun governs', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الاتفاق قريب</C>. وقدم شكره للشيخ خالد عبد الغفار على مشاركته، <Q r="2" by="سامي الحداد">مؤكدا</Q> <C r="2" t="indirect">أن التعاون مستمر</C>.',
    );
  });

  it('gives what is said in a call or a letter to the one from whom it came', () => {
    checkRelations(
      'تلقى خالد عبد الغفار اتصالا هاتفيا من الشيخ سامي الحداد <Q r="1" by="سامي الحداد">أعرب</Q> خلاله عن <C r="1" t="indirect">تضامن بلاده</C>.',
    );
  });

  it('begins with the person or the organisation named last, where nobody has spoken yet', () => {
    checkRelations(
      'عاد إلى المدينة سامي الحداد.\nو<Q r="1" by="سامي الحداد">أكد</Q> <C r="1" t="indirect">أن الطريق آمن</C>.',
    );
    checkRelations(
      'هذا ما جاء عن سامي الحداد وعن وزارة الصحة الأردنية.\nو<Q r="1" by="وزارة الصحة الأردنية">أكدت</Q> <C r="1" t="indirect">أن اللقاح متوفر</C>.',
    );
    checkRelations('عاد إلى المدينة سامي الحداد.\nو<Q r="1">أكدوا</Q> <C r="1" t="indirect">أن الطريق آمن</C>.');
  });

  it('goes on after و with the subject of the sentence, though it began with no cue', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">خالد عبد الغفار</S> <C r="1" t="indirect">إن الوباء انتهى</C>. وزار سامي الحداد المستشفى، و<Q r="2" by="سامي الحداد">أكد</Q> <C r="2" t="indirect">أن اللقاح متوفر</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">خالد عبد الغفار</S> <C r="1" t="indirect">إن الوباء انتهى</C>. زيارة سامي الحداد للمستشفى تأجلت، و<Q r="2" by="خالد عبد الغفار">أكد</Q> <C r="2" t="indirect">أن اللقاح متوفر</C>.',
    );
  });

  it('gives a plural participle to the people with whom its sentence began', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">خالد عبد الغفار</S> <C r="1" t="indirect">إن الوباء انتهى</C>. وخرج متظاهرون إلى الشوارع <Q r="2" by="متظاهرون">مطالبين ب</Q><C r="2" t="indirect">إسقاط الحكومة</C>.',
    );
  });

  it('lets a plural verb tell that its subject is several, whom a singular participle does not go on from', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الاتفاق قريب</C>، لكن <S r="2" k="generic">المعارضون</S> <Q r="2">أكدوا</Q> <C r="2" t="indirect">أن الحوار انتهى</C>، <Q r="3" by="سامي الحداد">مشيرا إلى</Q> <C r="3" t="indirect">أن الباب مفتوح</C>.',
    );
  });

  it('goes on with the subject of the sentence after «حيث», and after phrases that tie it to the one before', () => {
    const before =
      '<Q r="1">قال</Q> <S r="1" k="named">خالد عبد الغفار</S> <C r="1" t="indirect">إن الأسعار ثابتة</C>. ';
    checkRelations(
      `${before}وتحفظ سامي الحداد على الخطوة حيث <Q r="2" by="سامي الحداد">اعتبر</Q> <C r="2" t="indirect">أن الأسعار سترتفع</C>.`,
    );
    checkRelations(
      `${before}في المقابل، زار سامي الحداد المصنع، و<Q r="2" by="سامي الحداد">اعتبر</Q> <C r="2" t="indirect">أن الأسعار سترتفع</C>.`,
    );
  });
});
