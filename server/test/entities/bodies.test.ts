import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completeBodies } from '../../src/core/entities/spans/bodies.ts';
import { scanWords } from '../../src/core/entities/scan.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** What becomes of words that were taken for one organisation. */
function bodies(text: string, words: string): string[] {
  const scan = scanWords(readParagraph(text, new Vocabulary()), testKnowledge().lexicon.gazetteer);
  const start = text.indexOf(words);
  const from = scan.tokens.findIndex((token) => token.end > start);
  const to = scan.tokens.findIndex((token) => token.end >= start + words.length) + 1;
  return completeBodies(scan, [{ type: 'ORG', from, to, probability: 0.9 }]).map((span) =>
    text.slice(scan.tokens[span.from].start, scan.tokens[span.to - 1].end),
  );
}

describe('an organisation', () => {
  it('ends where another one is joined to it', () => {
    assert.deepEqual(bodies('أعلن بنك الخليج وشركة النور اتفاقا', 'بنك الخليج وشركة النور'), [
      'بنك الخليج',
      'وشركة النور',
    ]);
    assert.deepEqual(bodies('قررت وزارة التجارة والصناعة ذلك', 'وزارة التجارة والصناعة'), ['وزارة التجارة والصناعة']);
  });

  it('ends before what tells to whom it belongs', () => {
    assert.deepEqual(bodies('نشر مركز الرصد التابع لجامعة حلوان تقريره', 'مركز الرصد التابع لجامعة حلوان'), [
      'مركز الرصد',
      'لجامعة حلوان',
    ]);
    assert.deepEqual(bodies('نشر مركز الرصد التابع للمدينة تقريره', 'مركز الرصد التابع للمدينة'), ['مركز الرصد']);
  });

  it('takes in the band of a radio station', () => {
    assert.deepEqual(bodies('ذكرت إذاعة المرسى أف أم ذلك', 'إذاعة المرسى'), ['إذاعة المرسى أف أم']);
    assert.deepEqual(bodies('ذكرت إذاعة المرسى أف أم ذلك', 'المرسى أف'), ['المرسى أف أم']);
    assert.deepEqual(bodies('ذكرت إذاعة المرسى أمس ذلك', 'إذاعة المرسى'), ['إذاعة المرسى']);
  });

  it('ends with the name between quotation marks', () => {
    assert.deepEqual(bodies('نقلت مجلة "المدار" الفرنسية ذلك', 'مجلة "المدار" الفرنسية'), ['مجلة "المدار"']);
    assert.deepEqual(bodies('ردت حركة "النور" الدعوة', 'حركة "النور" الدعوة'), ['حركة "النور"']);
    assert.deepEqual(bodies('نقلت وكالة "سبا" اليمنية للأنباء ذلك', 'وكالة "سبا" اليمنية للأنباء'), [
      'وكالة "سبا" اليمنية للأنباء',
    ]);
  });

  it('has the name by which it is known as well, between quotation marks behind it', () => {
    assert.deepEqual(bodies('أعلنت حركة المقاومة الإسلامية "حماس" موقفها', 'حركة المقاومة الإسلامية'), [
      'حركة المقاومة الإسلامية "حماس"',
    ]);
    assert.deepEqual(bodies('وصف مركز البحوث العلمية "الجفاف" بالخطر', 'مركز البحوث العلمية'), ['مركز البحوث العلمية']);
  });

  it('ends before the country of a club or an outlet', () => {
    assert.deepEqual(bodies('هزم يوفنتوس الإيطالي ضيفه', 'يوفنتوس الإيطالي'), ['يوفنتوس']);
    assert.deepEqual(bodies('كتبت صحيفة معاريف الإسرائيلية', 'صحيفة معاريف الإسرائيلية'), ['صحيفة معاريف']);
    assert.deepEqual(bodies('نقلت وكالة الأنباء السعودية ذلك', 'وكالة الأنباء السعودية'), ['وكالة الأنباء السعودية']);
    assert.deepEqual(bodies('قرر الاتحاد الأوروبي ذلك', 'الاتحاد الأوروبي'), ['الاتحاد الأوروبي']);
  });

  it('holds the one that it is a part of', () => {
    assert.deepEqual(bodies('قال عميد كلية العلوم بجامعة حلوان', 'كلية العلوم بجامعة حلوان'), [
      'كلية العلوم بجامعة حلوان',
      'بجامعة حلوان',
    ]);
  });

  it('is named again by the letters in brackets behind it', () => {
    assert.deepEqual(bodies('أفاد المركز الوطني للأرصاد (NCM) بذلك', 'المركز الوطني للأرصاد'), [
      'المركز الوطني للأرصاد',
      'NCM',
    ]);
    assert.deepEqual(bodies('أفاد المركز الوطني للأرصاد (12) بذلك', 'المركز الوطني للأرصاد'), [
      'المركز الوطني للأرصاد',
    ]);
  });
});
