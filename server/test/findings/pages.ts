import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { it } from 'mocha';
import type { Rule } from '../../src/core/findings/rule.ts';
import type { TagRule } from '../../src/core/findings/tags/tagRule.ts';

const page = (code: string) => fileURLToPath(new URL(`../../../docs/findings/${code}.md`, import.meta.url));

type Told = Pick<Rule | TagRule, 'code' | 'message' | 'rationale' | 'examples'>;

/** What every rule must have: its words in both languages, with the same values in them, and a page with its examples. */
export function itIsExplained({ code, message, rationale, examples }: Told, others: readonly Told['message'][] = []) {
  it('speaks both languages', () => {
    for (const { ar, en } of [message, rationale, ...others]) {
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
}
