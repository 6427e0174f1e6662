import assert from 'node:assert/strict';
import { goldArticle, type GoldArticle } from '../../eval/goldArticle.ts';
import { parseMarks } from '../../eval/gold.ts';
import type { Article } from '../../src/core/findings/article.ts';
import { partsByParagraph } from '../../src/core/findings/attributionParts.ts';
import { Checker } from '../../src/core/findings/check.ts';
import { deskOf } from '../../src/core/findings/desk.ts';
import type { Fix, Rule } from '../../src/core/findings/rule.ts';
import type { Attribution, Finding } from '../../src/core/model.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** What a rule found in an example, and the example. */
export interface Found {
  readonly article: GoldArticle;
  readonly findings: readonly Finding[];
}

/**
 * Runs a rule over an example in gold notation (server/eval/gold.ts), in which ⟦…⟧ stands around what the rule is to find and nothing else.
 * The entities and attributions are those of the notation.
 */
export function checkRule(rule: Rule, example: string): Found {
  const article = goldArticle(example.replace(/[⟦⟧]/g, ''), testKnowledge());
  const findings = new Checker([rule])
    .findings(article, (code, error) => assert.fail(`${code}: ${String(error)}`))
    .filter(({ measure }) => measure === null || measure >= (rule.threshold?.usual ?? 0));
  const marks = findings.flatMap(({ span }) => {
    const { start } = article.paragraphs[span.paragraph];
    return [
      { at: start + span.start, mark: '⟦', closes: 0 },
      { at: start + span.end, mark: '⟧', closes: 1 },
    ];
  });
  marks.sort((a, b) => b.at - a.at || a.closes - b.closes);
  const marked = marks.reduce((text, { at, mark }) => text.slice(0, at) + mark + text.slice(at), article.text);
  assert.equal(marked, parseMarks(example).text);
  return { article, findings };
}

/** An article with other attributions. */
export function credited(article: Article, attributions: readonly Attribution[]): Article {
  return { ...article, attributions, relations: partsByParagraph(attributions) };
}

/** The fixes that a rule offers for the only finding of an example. */
export function fixesFor(rule: Rule, example: string): { readonly fixes: readonly Fix[]; readonly found: Found } {
  const found = checkRule(rule, example);
  assert.equal(found.findings.length, 1);
  const [{ span }] = found.findings;
  const desk = deskOf(found.article);
  const fixes =
    rule.scope === 'document'
      ? rule.fixes(span, desk)
      : rule.fixes(span, desk.paragraphs[span.paragraph], desk.around[span.paragraph]);
  return { fixes, found };
}

/** The paragraph of a finding as a fix that replaces would leave it. */
export function mended({ fixes, found: { article, findings } }: ReturnType<typeof fixesFor>, index = 0): string {
  const fix = fixes[index];
  assert.ok(fix.kind === 'replace');
  const { text } = article.paragraphs[findings[0].span.paragraph].text;
  return fix.replacements.reduceRight(
    (result, { start, end, text: replacement }) => result.slice(0, start) + replacement + result.slice(end),
    text,
  );
}
