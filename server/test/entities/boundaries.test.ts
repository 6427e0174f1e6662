import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { boundsOf } from '../../src/core/entities/spans/boundaries.ts';
import { scanWords } from '../../src/core/entities/scan.ts';
import type { EntityType } from '../../src/core/model.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** Where an entity starts and ends in the text whose tokens are those of these words. */
function bounded(type: EntityType, text: string, words: string): string | null {
  const scan = scanWords(readParagraph(text, new Vocabulary()), testKnowledge().lexicon.gazetteer);
  const start = text.indexOf(words);
  const from = scan.tokens.findIndex((token) => token.end > start);
  const to = scan.tokens.findIndex((token) => token.end >= start + words.length) + 1;
  const bounds = boundsOf(scan, { type, from, to });
  return bounds && text.slice(bounds.start, bounds.end);
}

describe('the bounds of an entity', () => {
  it('leave a proclitic outside', () => {
    assert.equal(bounded('GPE', 'زار تونس ومصر', 'ومصر'), 'مصر');
  });

  it('keep the first letter of an unknown name that completes the word before it', () => {
    assert.equal(bounded('GPE', 'وقع زلزال في وندبيرغ أمس', 'وندبيرغ'), 'وندبيرغ');
    assert.equal(bounded('GPE', 'درس بجامعة وندبيرغ', 'وندبيرغ'), 'وندبيرغ');
    assert.equal(bounded('PERS', 'حضر سميث وندبيرغ', 'وندبيرغ'), 'ندبيرغ');
  });

  it('take a name that is known as a whole before one that would be left behind a proclitic, unless that is a و', () => {
    assert.equal(bounded('PERS', 'وصل الرائد بدر الحمداني', 'بدر الحمداني'), 'بدر الحمداني');
    assert.equal(bounded('PERS', 'انضم كريم الحمداني', 'كريم الحمداني'), 'كريم الحمداني');
    assert.equal(bounded('OCC', 'استقبل ولي ولي العهد الضيف', 'ولي ولي العهد'), 'ولي ولي العهد');
    assert.equal(bounded('PERS', 'حضر سامي وكريم', 'وكريم'), 'كريم');
  });

  it('keep a word spelled like a preposition that belongs to a longer one', () => {
    assert.equal(bounded('ORG', 'قالت إذاعة المرسى أف أم', 'إذاعة المرسى أف أم'), 'إذاعة المرسى أف أم');
  });

  it('end before a preposition, but not before a name that is spelled like one', () => {
    assert.equal(bounded('PERS', 'تولى هشام بن علي المنصب', 'هشام بن علي'), 'هشام بن علي');
    assert.equal(bounded('PERS', 'اعترض هشام على القرار', 'هشام على'), 'هشام');
  });

  it('leave the sign of a hashtag outside', () => {
    assert.equal(bounded('GPE', 'احتفلت #عمان بالفائزين', '#عمان'), 'عمان');
    assert.equal(bounded('ORG', 'نشرت كتائب #النور بيانا', 'كتائب #النور'), 'كتائب #النور');
  });

  it('take in the ending of an address', () => {
    assert.equal(bounded('ORG', 'نشر موقع NABD.INFO الخبر', 'NABD'), 'NABD.INFO');
    assert.equal(bounded('ORG', 'تحدث عضو BBC. ثم خرج', 'BBC'), 'BBC');
  });
});
