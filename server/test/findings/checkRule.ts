import assert from 'node:assert/strict';
import { goldArticle, type GoldArticle } from '../../eval/goldArticle.ts';
import { parseMarks } from '../../eval/gold.ts';
import type { Fix, Problem, Rule } from '../../src/core/findings/rule.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** What a rule found in an example, and the example. */
export interface Found {
  readonly article: GoldArticle;
  readonly problems: readonly Problem[];
}

/**
 * Runs a rule over an example in gold notation (server/eval/gold.ts), in which ⟦…⟧ stands around what the rule is to find and nothing else.
 * The entities and attributions are those of the notation.
 */
export function checkRule(rule: Rule, example: string): Found {
  const article = goldArticle(example.replace(/[⟦⟧]/g, ''), testKnowledge());
  const problems = rule.check(article);
  const marks = problems.flatMap(({ span }) => {
    const { start } = article.paragraphs[span.paragraph];
    return [
      { at: start + span.start, mark: '⟦', closes: 0 },
      { at: start + span.end, mark: '⟧', closes: 1 },
    ];
  });
  marks.sort((a, b) => b.at - a.at || a.closes - b.closes);
  const marked = marks.reduce((text, { at, mark }) => text.slice(0, at) + mark + text.slice(at), article.text);
  assert.equal(marked, parseMarks(example).text);
  return { article, problems };
}

/** The fixes that a rule offers for the only problem of an example. */
export function fixesFor(rule: Rule, example: string): { readonly fixes: readonly Fix[]; readonly found: Found } {
  const found = checkRule(rule, example);
  assert.equal(found.problems.length, 1);
  const [problem] = found.problems;
  return { fixes: rule.fixes({ code: rule.code, severity: rule.severity, ...problem }, found.article), found };
}
