import assert from 'node:assert/strict';
import { HOSTILE_TEXTS } from '../fuzz/hostile.ts';
import { Analyser } from '../src/core/analysis.ts';
import { everythingIn, tagEdits } from '../src/core/markup/tagAll.ts';
import { applyEdits } from '../src/core/markup/textEdits.ts';
import { scanParagraph } from '../src/core/markup/scan.ts';
import { toJson } from '../src/formats/json.ts';
import { testKnowledge } from './support/knowledge.ts';

/** Long enough that what is not linear would not come to its end here; `npm run fuzz` takes longer ones and measures. */
const UNITS = 30_000;

describe('a hostile text', () => {
  for (const { name, make } of HOSTILE_TEXTS) {
    it(`of ${name} is read whole, and tagged and untagged without a loss`, () => {
      const text = make(UNITS);
      const analysis = new Analyser(testKnowledge()).analyse(text);
      assert.deepEqual(analysis.failures, []);
      const { entities, attributions, diagnostics } = toJson(analysis, 'hostile.txt');
      for (const { start, end } of [...entities, ...diagnostics, ...attributions.flatMap(({ cues }) => cues)]) {
        assert.ok(start >= 0 && start <= end && end <= text.length);
      }
      const tagged = applyEdits(text, tagEdits(analysis, everythingIn(analysis), 'arabic'));
      assert.equal(scanParagraph(tagged).base, scanParagraph(text).base);
      const last = analysis.paragraphs[analysis.paragraphs.length - 1];
      assert.equal(last.next, text.length);
    });
  }
});
