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
});
