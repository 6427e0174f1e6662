import { checkRelations } from './example.ts';

describe('attribution: naming and verbal nouns (P22, P24)', () => {
  it('nests the name that a speaker gives to a thing', () => {
    checkRelations(
      '<Q r="1">أدان</Q> <S r="1" k="named">سامي الحداد</S> <C r="1" t="indirect">ما <Q r="2" by="سامي الحداد">وصفه ب</Q><C r="2" t="indirect">التدخل الأجنبي</C></C>.',
    );
  });

  it('reads the announcement with its source', () => {
    checkRelations(
      'جاء ذلك بعد <Q r="1">إعلان</Q> <S r="1" k="institution">وزارة الصحة الأردنية</S> عن <C r="1" t="indirect">إصابات جديدة</C>.',
    );
  });

  it('takes the document for the source of what stands in it', () => {
    checkRelations(
      'و<Q r="1">جاء في</Q> <S r="1" k="institution">البيان</S> <C r="1" t="indirect">أن الهدنة بدأت</C>.',
    );
  });
});
