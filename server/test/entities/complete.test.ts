import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completeOffices } from '../../src/core/entities/spans/complete.ts';
import { lexicalSpans } from '../../src/core/entities/grammars/lexical.ts';
import { scanWords } from '../../src/core/entities/scan.ts';
import type { TaggedSpan } from '../../src/core/entities/tagger/tagger.ts';
import type { EntityType } from '../../src/core/model.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** What becomes of the spans with these words. */
function completed(text: string, ...found: readonly [EntityType, string][]): string[] {
  const scan = scanWords(readParagraph(text, new Vocabulary()), testKnowledge().lexicon.gazetteer);
  const spans = found.map(([type, words]): TaggedSpan => {
    const start = text.indexOf(words);
    const from = scan.tokens.findIndex((token) => token.end > start);
    const to = scan.tokens.findIndex((token) => token.end >= start + words.length) + 1;
    return { type, from, to, probability: 0.9 };
  });
  return completeOffices(scan, spans, lexicalSpans(scan)).map(
    ({ type, from, to }) => `${type} ${text.slice(scan.tokens[from].start, scan.tokens[to - 1].end)}`,
  );
}

describe('an office', () => {
  it('takes in the body that it stands before', () => {
    assert.deepEqual(completed('المتحدث باسم الجيش اللبناني', ['OCC', 'المتحدث باسم'], ['ORG', 'الجيش اللبناني']), [
      'OCC المتحدث باسم الجيش اللبناني',
      'ORG الجيش اللبناني',
    ]);
  });

  it('takes in its seat where its holder is named behind it', () => {
    const office: [EntityType, string] = ['OCC', 'السفير الأردني'];
    const holder: [EntityType, string] = ['PERS', 'نبيل الحداد'];
    assert.deepEqual(completed('التقى السفير الأردني في باريس نبيل الحداد', office, holder), [
      'OCC السفير الأردني في باريس',
      'PERS نبيل الحداد',
    ]);
    assert.deepEqual(completed('التقى السفير الأردني في باريس وفدا', office), ['OCC السفير الأردني']);
  });

  it('takes in the body that it is accredited to', () => {
    const office: [EntityType, string] = ['OCC', 'المندوب الكويتي'];
    assert.deepEqual(completed('صرح المندوب الكويتي لدى الأمم المتحدة', office, ['ORG', 'الأمم المتحدة']), [
      'OCC المندوب الكويتي لدى الأمم المتحدة',
      'ORG الأمم المتحدة',
    ]);
  });

  it('ends before the rank that goes with the name', () => {
    const office: [EntityType, string] = ['OCC', 'مدير عام الجمارك العقيد'];
    assert.deepEqual(completed('أعلن مدير عام الجمارك العقيد سامي الحداد', office), ['OCC مدير عام الجمارك']);
  });

  it('ends before the object of the verb', () => {
    const whole = (words: string): [EntityType, string] => ['OCC', words];
    assert.deepEqual(completed('اتهم الوزير الشركة بالتقصير', whole('الوزير الشركة')), ['OCC الوزير']);
    assert.deepEqual(completed('قال الشيخ الداعية', whole('الشيخ الداعية')), ['OCC الشيخ الداعية']);
    assert.deepEqual(completed('قالت الوزيرة السابقة', whole('الوزيرة السابقة')), ['OCC الوزيرة السابقة']);
    assert.deepEqual(completed('قال الرئيس المنتهية ولايته', whole('الرئيس المنتهية ولايته')), [
      'OCC الرئيس المنتهية ولايته',
    ]);
  });

  it('is two where another title follows', () => {
    assert.deepEqual(completed('رئيس الحكومة ووزير الدفاع', ['OCC', 'رئيس الحكومة ووزير الدفاع']), [
      'OCC رئيس الحكومة',
      'OCC ووزير الدفاع',
    ]);
  });
});
