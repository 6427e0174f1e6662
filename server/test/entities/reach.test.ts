import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Opener, opensBody, opensOffice, reachLayer } from '../../src/core/entities/grammars/reach.ts';
import { scanWords } from '../../src/core/entities/scan.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** The phrases of a text, in brackets, as `reachLayer` sees them. */
function bracketed(text: string, opens: Opener): string {
  const scan = scanWords(readParagraph(text, new Vocabulary()), testKnowledge().lexicon.gazetteer);
  const layer = reachLayer(scan, opens);
  return scan.tokens
    .map(({ word }, t) => {
      const opening = layer[t] === 1 && layer[t - 1] !== 1 ? '[' : '';
      return opening + word.surface + (layer[t] !== 0 && !layer[t + 1] ? ']' : '');
    })
    .join(' ');
}

describe('how far a body reaches', () => {
  for (const expected of [
    'أعلنت [الهيئة العامة للموارد المائية والزراعية] برنامجا',
    'زار [مركز أبحاث البحار بجامعة حلوان] وفد',
    'أكدت [المؤسسة الوطنية لتجفيف الفواكه وتسويق الخضار] أن',
    'قالت [وزارة الصحة] أمس',
    'نقل إلى [مستشفى الملك سعود] فجرا',
    'اجتمعت [إدارة المشاريع] و [لجنة الميزانية] هنا',
  ]) {
    it(expected, () => assert.equal(bracketed(expected.replace(/[[\]]/g, ''), opensBody), expected));
  }
});

describe('how far an office reaches', () => {
  for (const expected of [
    'استقبل [مدير مركز البحوث الزراعية بدمشق] وفدا',
    'قال [وزير الصحة المصري] إن القاهرة بخير',
    'عاد [وزير المالية] و [وزير العمل] معا',
  ]) {
    it(expected, () => assert.equal(bracketed(expected.replace(/[[\]]/g, ''), opensOffice), expected));
  }
});
