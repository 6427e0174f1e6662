import assert from 'node:assert/strict';
import { toFile } from '../../src/core/analysis.ts';
import { USUAL_CHOICE, chosenSeverity } from '../../src/core/findings/choice.ts';
import { RULES } from '../../src/core/findings/rules/rules.ts';
import { analysed } from '../support/analyse.ts';
import { itIsExplained } from './pages.ts';

/** The example's text with ⟦…⟧ around what one rule finds in it, as the whole analysis reads it. */
function marked(code: string, text: string): string {
  const analysis = analysed(text);
  const choice = { ...USUAL_CHOICE, rules: { [code]: 'error' as const } };
  const spans = analysis.findings
    .filter((finding) => finding.code === code && chosenSeverity(finding, choice))
    .map(({ span }) => toFile(analysis, span));
  return spans.reduceRight(
    (result, { start, end }) => `${result.slice(0, start)}⟦${result.slice(start, end)}⟧${result.slice(end)}`,
    text,
  );
}

describe('the rules', () => {
  it('have codes of their own', () => {
    assert.equal(new Set(RULES.map(({ code }) => code)).size, RULES.length);
  });

  for (const rule of RULES) {
    const { code, examples } = rule;
    describe(code, () => {
      itIsExplained(rule, rule.threshold ? [rule.threshold.meaning] : []);

      for (const example of examples.fires) {
        it(`fires: ${example}`, () => {
          assert.ok(example.includes('⟦'));
          assert.equal(marked(code, example.replace(/[⟦⟧]/g, '')), example);
        });
      }

      for (const example of examples.silent) {
        it(`is silent: ${example}`, () => assert.equal(marked(code, example), example));
      }
    });
  }
});
