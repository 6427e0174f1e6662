import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goldArticle } from '../../eval/goldArticle.ts';
import type { Rule } from '../../src/core/findings/rule.ts';
import { findFindings, RULES } from '../../src/core/findings/rules.ts';
import { testKnowledge } from '../support/knowledge.ts';

const page = (code: string) => fileURLToPath(new URL(`../../../docs/findings/${code}.md`, import.meta.url));

describe('the rules', () => {
  it('have codes of their own', () => {
    assert.equal(new Set(RULES.map(({ code }) => code)).size, RULES.length);
  });

  for (const { code, message, rationale } of RULES) {
    it(`${code} speaks both languages`, () => {
      for (const { ar, en } of [message, rationale]) {
        assert.match(ar, /[\u0621-\u064A]{2}/);
        assert.match(en, /[a-z]{2}/i);
        assert.doesNotMatch(en, /[\u0621-\u064A]/);
      }
      assert.deepEqual(message.ar.match(/\{\w+\}/g), message.en.match(/\{\w+\}/g));
    });

    it(`${code} has its page`, () => {
      assert.ok(existsSync(page(code)));
      assert.ok(readFileSync(page(code), 'utf8').startsWith(`# ${code}\n`));
    });
  }
});

describe('findFindings', () => {
  const rule = (code: string, check: Rule['check']): Rule => ({
    code,
    severity: 'hint',
    message: { ar: '', en: '' },
    rationale: { ar: '', en: '' },
    check,
    fixes: () => [],
  });
  const at = (paragraph: number, start: number) => ({
    span: { paragraph, start, end: start + 1 },
    values: {},
    attributions: [],
  });
  const article = goldArticle('سطر\nسطر', testKnowledge());

  it('gives what the rules found in text order', () => {
    const rules = [rule('a', () => [at(1, 0), at(0, 2)]), rule('b', () => [at(0, 1), at(0, 2)])];
    const found = findFindings(article, assert.fail, rules);
    assert.deepEqual(
      found.map(({ code, span }) => `${code} ${span.paragraph}:${span.start}`),
      ['b 0:1', 'a 0:2', 'b 0:2', 'a 1:0'],
    );
  });

  it('loses only the rule that crashes', () => {
    const failed: string[] = [];
    const crash = rule('crash', () => {
      throw new Error('no');
    });
    const found = findFindings(article, (code, error) => failed.push(`${code}: ${String(error)}`), [
      crash,
      rule('b', () => [at(0, 1)]),
    ]);
    assert.deepEqual(failed, ['crash: Error: no']);
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['b', 'hint']],
    );
  });
});
