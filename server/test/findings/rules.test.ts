import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toFile } from '../../src/core/analysis.ts';
import { USUAL_CHOICE, chosenSeverity } from '../../src/core/findings/choice.ts';
import { RULES } from '../../src/core/findings/rules.ts';
import { analysed } from '../support/analyse.ts';

const page = (code: string) => fileURLToPath(new URL(`../../../docs/findings/${code}.md`, import.meta.url));

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

  for (const { code, message, rationale, threshold, examples } of RULES) {
    describe(code, () => {
      it('speaks both languages', () => {
        for (const { ar, en } of [message, rationale, ...(threshold ? [threshold.meaning] : [])]) {
          assert.match(ar, /[\u0621-\u064A]{2}/);
          assert.match(en, /[a-z]{2}/i);
          assert.doesNotMatch(en, /[\u0621-\u064A]/);
        }
        assert.deepEqual(message.ar.match(/\{\w+\}/g)?.sort(), message.en.match(/\{\w+\}/g)?.sort());
      });

      it('has its page, with its examples', () => {
        assert.ok(existsSync(page(code)));
        const text = readFileSync(page(code), 'utf8');
        assert.ok(text.startsWith(`# ${code}\n`));
        const plain = text.replace(/[⟦⟧]/g, '');
        for (const example of [...examples.fires, ...examples.silent]) {
          for (const line of example.replace(/[⟦⟧]/g, '').split('\n')) assert.ok(plain.includes(line), line);
        }
      });

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
