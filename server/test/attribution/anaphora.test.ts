import assert from 'node:assert/strict';
import { fullName } from '../../src/core/attribution/speakers/speakers.ts';
import type { EntityType } from '../../src/core/model.ts';
import { checkRelations } from './example.ts';

describe('attribution: phrases that take somebody up', () => {
  const minister =
    '<Q r="1">قال</Q> <S r="1" k="named">وزير الصحة المصري خالد عبد الغفار</S> <C r="1" t="indirect">إن الوباء انتهى</C>. ';

  it('finds the holder of an office by the role beside the name', () => {
    checkRelations(
      `${minister}و<Q r="2">أوضح</Q> <S r="2" k="office" ref="خالد عبد الغفار">وزير الصحة</S> <C r="2" t="indirect">أن اللقاح متوفر</C>.`,
    );
  });

  it('leaves another office to itself', () => {
    checkRelations(
      `${minister}و<Q r="2">أوضح</Q> <S r="2" k="office">وزير الداخلية</S> <C r="2" t="indirect">أن الحدود مغلقة</C>.`,
    );
  });

  it('takes a plural for the same people only where they were called so', () => {
    checkRelations(
      '<Q r="1">أظهر</Q> <S r="1" k="anonymous">باحثون ألمان</S> <C r="1" t="indirect">أن النوم مفيد</C>. و<Q r="2">قال</Q> <S r="2" k="anonymous" ref="باحثون ألمان">الباحثون</S> <C r="2" t="indirect">إن النتائج أولية</C>.',
    );
    checkRelations(
      `${minister}و<Q r="2">قال</Q> <S r="2" k="generic">المنظمون</S> <C r="2" t="indirect">إن المؤتمر أرجئ</C>.`,
    );
  });

  it('takes an organisation up by its noun, though it has not spoken', () => {
    checkRelations(
      'زار الوفد وزارة الداخلية الأردنية. و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن اللقاء كان مفيدا</C>. و<Q r="2">ذكرت</Q> <S r="2" k="institution" ref="وزارة الداخلية الأردنية">الوزارة</S> <C r="2" t="indirect">أن التعاون سيستمر</C>.',
    );
  });

  it('gives a statement to the one who issued it', () => {
    checkRelations(
      '<Q r="1">أعلنت</Q> <S r="1" k="institution">وزارة الداخلية الأردنية</S> <C r="1" t="indirect">أن الحدود فتحت</C>. و<Q r="2">أضاف</Q> <S r="2" k="institution" ref="بيان وزارة الداخلية الأردنية">البيان</S> <C r="2" t="indirect">أن العبور مجاني</C>.',
    );
  });

  it('knows an office by where it is held and by titles before the name', () => {
    checkRelations(
      'وصل مدير المستشفى بتونس، الفريق أول خالد عبد الغفار. و<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن اللقاء مفيد</C>. و<Q r="2">أضاف</Q> <S r="2" k="office" ref="خالد عبد الغفار">المدير</S> <C r="2" t="indirect">أن التعاون سيستمر</C>.',
    );
  });

  it('looks past what follows in a relative clause', () => {
    checkRelations(
      `${minister}و<Q r="2">قال</Q> <S r="2" k="named">سامي الحداد</S> <C r="2" t="indirect">إن اللقاح متوفر</C>. و<Q r="3">أضاف</Q> <S r="3" k="office" ref="خالد عبد الغفار">الوزير الذي يزور تونس</S> <C r="3" t="indirect">أن المخزون يكفي</C>.`,
    );
  });

  it('takes «the same source» for who spoke at the same level, not for those whom they cite', () => {
    checkRelations(
      '<Q r="1">ذكر</Q> <S r="1" k="institution">بلاغ الإدارة</S> <C r="1" t="indirect">أن <S r="2" k="institution">رويترز</S> <Q r="2">قالت</Q> <C r="2" t="indirect">إن الطريق مغلق</C></C>. و<Q r="3">أضاف</Q> <S r="3" k="institution" ref="بلاغ الإدارة">المصدر ذاته</S> <C r="3" t="indirect">أن الأشغال مستمرة</C>.',
    );
  });

  it('takes up an institution by another noun with its nationality, and anybody by «المؤسسة»', () => {
    checkRelations(
      '<Q r="1">أعلنت</Q> <S r="1" k="institution">رويترز</S> <C r="1" t="indirect">أن العدد ارتفع</C>. و<Q r="2">أضافت</Q> <S r="2" k="institution" ref="رويترز">المجموعة البريطانية</S> <C r="2" t="indirect">أن الأرباح كبيرة</C>.',
    );
    checkRelations(
      '<Q r="1">أعلن</Q> <S r="1" k="institution">البنك المركزي</S> <C r="1" t="indirect">أن العدد ارتفع</C>. و<Q r="2">أضافت</Q> <S r="2" k="institution" ref="البنك المركزي">المؤسسة</S> <C r="2" t="indirect">أن الأرباح كبيرة</C>.',
    );
  });

  it('takes a dual for the two of its kind who were named last', () => {
    checkRelations(
      'التقى سامي الحداد خالد عبد الغفار في باريس. و<Q r="1">أكد</Q> <S r="1" k="named" ref="سامي الحداد وخالد عبد الغفار">المسؤولان</S> <C r="1" t="indirect">أن العمل مستمر</C>.',
    );
    checkRelations(
      'زار سامي الحداد مصر وتونس. و<Q r="1">أعلن</Q> <S r="1" k="institution" ref="مصر وتونس">البلدان</S> <C r="1" t="indirect">أن الحدود ستفتح</C>.',
    );
    checkRelations(
      'زار سامي الحداد مصر وتونس. و<Q r="1">أعلنت</Q> <S r="1" k="institution">البلدان الإفريقية</S> <C r="1" t="indirect">أن الحدود ستفتح</C>.',
    );
  });

  it('takes a calling for the last person who spoke', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن اللقاء مفيد</C>. و<Q r="2">أضاف</Q> <S r="2" k="named" ref="سامي الحداد">الدبلوماسي المغربي</S> <C r="2" t="indirect">أن التعاون سيستمر</C>.',
    );
  });

  it('takes «the latter» for whoever was named last', () => {
    checkRelations(
      'التقى سامي الحداد خالد عبد الغفار. و<Q r="1">قال</Q> <S r="1" k="named" ref="خالد عبد الغفار">الأخير</S> <C r="1" t="indirect">إن اللقاء مفيد</C>.',
    );
  });

  it('finds the source behind ذات المصدر', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مصدر أمني</S> <C r="1" t="indirect">إن المعبر أغلق</C>. و<Q r="2">أكد</Q> <S r="2" k="anonymous" ref="مصدر أمني">ذات المصدر</S> <C r="2" t="indirect">أن الجنود انسحبوا</C>.',
    );
  });

  it('takes a plural of one word for those who were called by its singular’s plural with more', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="generic">محامو الضحايا</S> <C r="1" t="indirect">إن الملف كامل</C>. و<Q r="2">أضاف</Q> <S r="2" k="generic" ref="محامو الضحايا">المحامون</S> <C r="2" t="indirect">أن الحكم قريب</C>.',
    );
  });

  it('does not take what a source is said to lead for the source', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد، الذي يقود الوفد المغربي</S>، <C r="1" t="indirect">إن اللقاء مفيد</C>. و<Q r="2">طالب</Q> <S r="2" k="institution">الوفد المغربي</S> ب<C r="2" t="indirect">اجتماع آخر</C>.',
    );
  });

  it('takes a form of address for the last person who spoke', () => {
    checkRelations(
      `${minister}و<Q r="2">أوضح</Q> <S r="2" k="office" ref="خالد عبد الغفار">معاليه</S> <C r="2" t="indirect">أن اللقاح متوفر</C>.`,
    );
  });

  it('finds an organisation behind «the source», and takes its kind', () => {
    checkRelations(
      '<Q r="1">أعلنت</Q> <S r="1" k="institution">وزارة الداخلية الأردنية</S> <C r="1" t="indirect">أن الحدود فتحت</C>. و<Q r="2">أضاف</Q> <S r="2" k="institution" ref="وزارة الداخلية الأردنية">المصدر ذاته</S> <C r="2" t="indirect">أن العبور مجاني</C>.',
    );
  });

  it('knows the phrase after لل for the one with the article', () => {
    checkRelations(
      `${minister}<Q r="2">ووفقا ل</Q><S r="2" k="office" ref="خالد عبد الغفار">لوزير</S>، <C r="2" t="indirect">هناك لقاح جديد</C>.`.replace(
        '<Q r="2">وو',
        'و<Q r="2">و',
      ),
    );
  });

  it('gives an office that nobody holds in the article to the person who spoke last', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الجسر متين</C>. و<Q r="2">أوضح</Q> <S r="2" k="office" ref="سامي الحداد">رئيس قسم الطرق</S> <C r="2" t="indirect">أن العمل مستمر</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الجسر متين</C>. و<Q r="2">أوضح</Q> <S r="2" k="anonymous">متحدث باسم الشرطة</S> <C r="2" t="indirect">أن الطريق مغلق</C>.',
    );
  });

  it('knows whom a headline describes by the first sentence below it', () => {
    checkRelations(
      '<S r="1" k="office" ref="سامي الحداد">خبير اقتصادي</S><Q r="1">:</Q> <C r="1" t="direct">الأسعار سترتفع</C>\n<Q r="2">قال</Q> <S r="2" k="named">سامي الحداد، أستاذ الاقتصاد في الجامعة</S>، <C r="2" t="indirect">إن الأسعار سترتفع قريبا</C>.',
    );
    checkRelations(
      '<S r="1" k="office">خبيرة اقتصادية</S><Q r="1">:</Q> <C r="1" t="direct">الأسعار سترتفع</C>\n<Q r="2">قال</Q> <S r="2" k="named">سامي الحداد</S> <C r="2" t="indirect">إن الأسعار سترتفع قريبا</C>.',
    );
  });

  it('adds the short name of an organisation to its full one', () => {
    const nameOf = (type: EntityType, name: string, ...aliases: readonly string[]): string =>
      fullName({ id: name, type, name, role: null, aliases, gloss: null });
    assert.equal(nameOf('ORG', 'هيئة الإذاعة البريطانية', 'الهيئة', 'بي بي سي'), 'هيئة الإذاعة البريطانية (بي بي سي)');
    assert.equal(nameOf('ORG', 'وكالة رويترز', 'رويترز'), 'وكالة رويترز');
    assert.equal(nameOf('PERS', 'سامي الحداد', 'أبو خالد'), 'سامي الحداد');
  });

  it('calls a report after the one whose it is', () => {
    checkRelations(
      '<Q r="1">كشفت</Q> <S r="1" k="institution">وزارة الداخلية الأردنية</S> <C r="1" t="indirect">عدد الحوادث</C>. و<Q r="2">أشار</Q> <S r="2" k="institution" ref="تقرير وزارة الداخلية الأردنية">التقرير</S> إلى <C r="2" t="indirect">أن أغلبها ليلا</C>. و<Q r="3" by="تقرير وزارة الداخلية الأردنية">أضاف</Q> <C r="3" t="indirect">أن السرعة سببها</C>.',
    );
  });

  it('takes up a document by any noun with «ذاتها»', () => {
    checkRelations(
      '<Q r="1">ذكر</Q> <S r="1" k="institution">بلاغ للجمعية</S> <C r="1" t="indirect">أن المعرض أرجئ</C>. و<Q r="2">أفادت</Q> <S r="2" k="institution" ref="بلاغ للجمعية">الوثيقة ذاتها</S> <C r="2" t="indirect">بأن الموعد الجديد قريب</C>.',
    );
  });

  it('takes a bare name for a person only where it is in the name, not in what the person is', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد، مدرب شيحان السابق</S>، <C r="1" t="indirect">إن الفريق جاهز</C>. و<Q r="2">قال</Q> <S r="2" k="named">شيحان</S> <C r="2" t="indirect">إن الفريق متعب</C>.',
    );
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الفريق جاهز</C>. و<Q r="2">أضاف</Q> <S r="2" k="named" ref="سامي الحداد">الحداد</S> <C r="2" t="indirect">أن الملعب ممتاز</C>.',
    );
  });

  it('gives no words of a body to a person who has only been described with them', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد، مدير هيئة المياه الوطنية</S>، <C r="1" t="indirect">إن السد ممتلئ</C>. و<Q r="2">ذكرت</Q> <S r="2" k="institution">هيئة المياه الوطنية</S> <C r="2" t="indirect">أن الأمطار غزيرة</C>.',
    );
  });

  it('tells two countries, two bodies and two persons apart by the noun of the dual', () => {
    const met = 'زار سامي الحداد وخالد عبد الغفار تونس ومصر. و';
    checkRelations(
      `${met}<Q r="1">أعلنت</Q> <S r="1" k="institution" ref="تونس ومصر">العاصمتان</S> <C r="1" t="indirect">أن الحدود ستفتح</C>.`,
    );
    checkRelations(
      `${met}<Q r="1">أكد</Q> <S r="1" k="named" ref="سامي الحداد وخالد عبد الغفار">الباحثان</S> <C r="1" t="indirect">أن العمل مستمر</C>.`,
    );
    checkRelations(
      `${met}<Q r="1">أكد</Q> <S r="1" k="anonymous">المصدران</S> <C r="1" t="indirect">أن العمل مستمر</C>.`,
    );
  });

  it('names nobody by «المسؤول» for somebody without a name', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مسؤول أردني كبير</S> <C r="1" t="indirect">إن الحدود فتحت</C>. و<Q r="2">أضاف</Q> <S r="2" k="anonymous" ref="مسؤول أردني كبير">المسؤول</S> <C r="2" t="indirect">أن العبور مجاني</C>.',
    );
  });

  it('takes «مصدرنا» and «محدثنا» for whoever has spoken', () => {
    checkRelations(
      '<Q r="1">قال</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">إن الجسر متين</C>. و<Q r="2">أكد</Q> <S r="2" k="named" ref="سامي الحداد">محدثنا</S> <C r="2" t="indirect">أن الطريق مفتوح</C>.',
    );
    checkRelations('و<Q r="1">أكد</Q> <S r="1" k="anonymous">مصدرنا</S> <C r="1" t="indirect">أن الطريق مفتوح</C>.');
  });
});
