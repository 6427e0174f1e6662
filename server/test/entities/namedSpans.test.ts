import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { namedSpans } from '../../src/core/entities/spans/namedSpans.ts';
import { scanWords } from '../../src/core/entities/scan.ts';
import type { EntityType } from '../../src/core/model.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** What becomes of words that were taken for names. */
function named(text: string, ...words: readonly (readonly [EntityType, string])[]): string[] {
  const scan = scanWords(readParagraph(text, new Vocabulary()), testKnowledge().lexicon.gazetteer);
  const spans = words.map(([type, name]) => {
    const start = text.indexOf(name);
    const from = scan.tokens.findIndex((token) => token.end > start);
    const to = scan.tokens.findIndex((token) => token.end >= start + name.length) + 1;
    return { type, from, to, probability: 0.9 };
  });
  return namedSpans(scan, spans).map(
    ({ type, from, to }) => `${type} ${text.slice(scan.tokens[from].start, scan.tokens[to - 1].end)}`,
  );
}

describe('a name', () => {
  it('is no form of address', () => {
    assert.deepEqual(named('حضر الأمير فيصل الحفل', ['OCC', 'الأمير'], ['PERS', 'فيصل']), ['PERS فيصل']);
  });

  it('of a people is none of its language, nor of a sea', () => {
    assert.deepEqual(named('كتب باللغة الفرنسية', ['NORP', 'الفرنسية']), []);
    assert.deepEqual(named('عبر المحيط الهندي', ['NORP', 'الهندي']), []);
    assert.deepEqual(named('زار العاصمة الفرنسية', ['NORP', 'الفرنسية']), ['NORP الفرنسية']);
  });

  it('of a treaty is not what was agreed upon', () => {
    assert.deepEqual(named('خرق اتفاق وقف إطلاق النار أمس', ['LAW', 'اتفاق وقف إطلاق النار']), []);
    assert.deepEqual(named('خرق اتفاق الطائف أمس', ['LAW', 'اتفاق الطائف']), ['LAW اتفاق الطائف']);
  });

  it('ends before a blessing', () => {
    assert.deepEqual(named('روى ابن عباس رضي الله عنهما ذلك', ['PERS', 'ابن عباس رضي الله']), ['PERS ابن عباس']);
  });

  it('of a person begins and ends with no preposition', () => {
    assert.deepEqual(named('يوقع سامي على العقد', ['PERS', 'سامي على']), ['PERS سامي']);
  });

  it('of a person does not end with a word that joins two names', () => {
    assert.deepEqual(named('وصل عبد الله بن مساعد أمس', ['PERS', 'عبد الله بن']), ['PERS عبد الله بن مساعد']);
    assert.deepEqual(named('وصل عبد الله بن.', ['PERS', 'عبد الله بن']), ['PERS عبد الله بن']);
    assert.deepEqual(named('وصل علاء الدين أمس', ['PERS', 'علاء الدين']), ['PERS علاء الدين']);
  });

  it('of a place goes without the noun for its kind where it is complete without it', () => {
    assert.deepEqual(named('وصل إلى مدينة غزة', ['GPE', 'مدينة غزة']), ['GPE غزة']);
    assert.deepEqual(named('يسكن في مدينة نصر', ['GPE', 'مدينة نصر']), ['GPE مدينة نصر']);
    assert.deepEqual(named('دخل إلى قطاع غزة', ['GPE', 'قطاع غزة']), ['GPE قطاع غزة']);
  });

  it('is each hashtag by itself', () => {
    assert.deepEqual(named('أمطار غزيرة #القاهرة #مصر', ['GPE', '#القاهرة #مصر']), ['GPE #القاهرة']);
  });
});
