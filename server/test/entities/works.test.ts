import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { recogniseEntities } from '../../src/core/entities/recognise.ts';
import type { TaggedSpan } from '../../src/core/entities/tagger/tagger.ts';
import { testKnowledge } from '../support/knowledge.ts';
import { marked, shown } from './marked.ts';

/** Checks that exactly the marked mentions are found where the tagger finds these spans and no others. */
function check(notation: string, ...spans: readonly TaggedSpan[]): void {
  const { text, mentions } = marked(notation);
  const found = recogniseEntities(text, [], { ...testKnowledge(), tagger: { tag: () => spans } });
  assert.deepEqual(shown(text, found), shown(text, mentions));
}

describe('a title between quotation marks', () => {
  it('names the work behind whose noun it stands', () => {
    check('شاهدوا فيلم "<PRODUCT>ظلال الصيف</PRODUCT>" معا');
    check('غنت أغنية «<PRODUCT>يا نخيل</PRODUCT>» مرتين');
    check('أصدرت مجموعة قصصية "<PRODUCT>خيوط</PRODUCT>" وانتهت');
    check('أبحرت سفينة "<PRODUCT>الريحانة</PRODUCT>" وحدها');
  });

  it('may stand behind adjectives and nationalities', () => {
    check('نال الفيلم <NORP>اليمني</NORP> القصير "<PRODUCT>جدار</PRODUCT>" التنويه', {
      type: 'NORP',
      from: 2,
      to: 3,
      probability: 0.9,
    });
    check('نال الفيلم الذي عرضوه "مرارا" التنويه');
  });

  it('begins with the mark', () => check('تابعوا مسلسل “<PRODUCT>وادي القمر</PRODUCT>” كله'));

  it('is no person and no count, whatever the tagger took it for', () => {
    check('قرأ رواية "<PRODUCT>سلمى</PRODUCT>" أمسا', { type: 'PERS', from: 3, to: 4, probability: 0.99 });
    check('قرأ رواية "<PRODUCT>100 ليلة</PRODUCT>" أمسا');
  });

  it('keeps the places in it', () => {
    check('قرأ رواية "<PRODUCT>ليالي <GPE>دمشق</GPE></PRODUCT>" أمسا', {
      type: 'GPE',
      from: 4,
      to: 5,
      probability: 0.9,
    });
  });

  it('is none where the noun is a verb, is of no work, or where the words are many', () => {
    check('كتب "لن نرحل" على الجدار');
    check('رفعوا لافتة "لن نرحل" أمامهم');
    check('جاء في كتاب "أن المدينة التي بنيت على ضفة النهر قبل قرون لم تسكن طويلا" كما قيل');
  });
});
