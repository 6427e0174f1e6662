import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { pairTags } from '../../src/core/markup/elements.ts';
import { escapeText, untag } from '../../src/core/markup/escapes.ts';
import { scanParagraph } from '../../src/core/markup/scan.ts';
import { everythingIn, tagEdits } from '../../src/core/markup/tagAll.ts';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import type { Spelling } from '../../src/core/markup/vocabulary.ts';
import { convertSpelling } from '../../src/core/markup/write.ts';
import { analysed } from '../support/analyse.ts';
import { fragments } from './arbitraries.ts';

const SEEDS = fileURLToPath(new URL('../../../seeds/', import.meta.url));
const SPELLINGS = ['arabic', 'tei'] as const;

/** The file with everything tagged that is found in it. */
function tagged(file: string, spelling: Spelling): string {
  const analysis = analysed(file);
  return applyEdits(file, tagEdits(analysis, everythingIn(analysis), spelling));
}

describe('tagging what the analyser finds', () => {
  for (const name of readdirSync(SEEDS).filter((file) => file.endsWith('.txt'))) {
    const article = readFileSync(SEEDS + name, 'utf8');
    for (const spelling of SPELLINGS) {
      it(`leaves ${name} byte for byte as it was when the tags are taken out (${spelling})`, () => {
        const file = tagged(article, spelling);
        const { tags } = scanParagraph(file);
        assert.ok(tags.length > 20);
        assert.ok(tags.every((tag) => tag.spelling === spelling));
        assert.deepEqual(pairTags(file.split('\n').map(scanParagraph)).problems, []);
        assert.equal(untag(file), article);
        const other = spelling === 'tei' ? 'arabic' : 'tei';
        const respelt = applyEdits(file, convertSpelling(file, other));
        assert.equal(untag(respelt), article);
        assert.equal(applyEdits(respelt, convertSpelling(respelt, spelling)), file);
      });
    }
  }

  const sentences = fc.constantFrom(
    'قال وزير النقل سامي نور لوكالة رويترز: "لن يغلق الطريق أحد".',
    ' وأضاف أن 20 مليون دولار أنفقت في القاهرة أمس ',
    'وفق مصادر مطلعة، ',
  );
  const articles = fc.array(fc.oneof(sentences, fragments), { maxLength: 6 }).map((pieces) => pieces.join(''));

  it('never changes an article (any text)', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom(...SPELLINGS), (article, spelling) => {
        assert.equal(untag(tagged(escapeText(article), spelling)), article);
      }),
    );
  });
});
