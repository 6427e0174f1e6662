import assert from 'node:assert/strict';
import { RULES } from '../../src/core/findings/rules/rules.ts';
import { githubFormat } from '../../src/formats/findings/github.ts';
import { jsonFormat } from '../../src/formats/findings/json.ts';
import type { CheckedArticle, FindingsFormat } from '../../src/formats/findings/located.ts';
import { sarifFormat } from '../../src/formats/findings/sarif.ts';
import { textFormat } from '../../src/formats/findings/text.ts';

const ARTICLE: CheckedArticle = {
  file: 'news/a,b.txt',
  findings: [
    {
      code: 'unattributed-claim',
      severity: 'warning',
      message: '100%: who says so?',
      span: { start: 12, end: 20 },
      start: { line: 2, column: 3 },
      end: { line: 2, column: 11 },
    },
    {
      code: 'long-quotation',
      severity: 'hint',
      message: 'أين تنتهي؟',
      span: { start: 30, end: 90 },
      start: { line: 3, column: 1 },
      end: { line: 4, column: 5 },
    },
  ],
};

const written = (format: FindingsFormat, ...articles: readonly CheckedArticle[]): string =>
  format.head +
  articles
    .map((article) => format.article(article))
    .filter(Boolean)
    .join(format.separator) +
  format.tail;

describe('findings as text', () => {
  it('stand a line each', () => {
    assert.equal(
      written(textFormat('en'), ARTICLE),
      'news/a,b.txt:2:3: warning: 100%: who says so? [unattributed-claim]\n' +
        'news/a,b.txt:3:1: hint: أين تنتهي؟ [long-quotation]\n',
    );
  });

  it('name the severity in Arabic', () => assert.match(written(textFormat('ar'), ARTICLE), /:2:3: تحذير: /));

  it('carry no control characters to the terminal', () => {
    const hostile = { ...ARTICLE, findings: [{ ...ARTICLE.findings[0], message: 'a\x1b[31m\r\nb' }] };
    assert.match(written(textFormat('en'), hostile), /: a \[31m b \[/);
  });
});

describe('findings as JSON', () => {
  it('stand an article a line', () => {
    const lines = written(jsonFormat(), ARTICLE, { file: 'c.txt', findings: [] }).trimEnd().split('\n');
    assert.equal(lines.length, 2);
    assert.deepEqual(JSON.parse(lines[1]), {
      schema: 'isnad.findings/1',
      file: 'c.txt',
      offsetUnit: 'utf-16',
      diagnostics: [],
    });
    const [first] = (JSON.parse(lines[0]) as { diagnostics: unknown[] }).diagnostics;
    assert.deepEqual(first, {
      code: 'unattributed-claim',
      severity: 'warning',
      start: 12,
      end: 20,
      line: 2,
      column: 3,
      message: '100%: who says so?',
    });
  });
});

describe('findings for GitHub', () => {
  it('are escaped, and have columns only within a line', () => {
    assert.equal(
      written(githubFormat(), ARTICLE),
      '::warning file=news/a%2Cb.txt,line=2,endLine=2,col=3,endColumn=11,title=unattributed-claim::100%25: who says so?\n' +
        '::notice file=news/a%2Cb.txt,line=3,endLine=4,title=long-quotation::أين تنتهي؟\n',
    );
  });
});

describe('findings as SARIF', () => {
  interface Log {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly RuleMetadata[] } };
      readonly columnKind: string;
      readonly results: readonly Result[];
    }[];
  }
  interface RuleMetadata {
    readonly id: string;
    readonly shortDescription: { readonly text: string };
    readonly fullDescription: { readonly text: string };
    readonly help: { readonly markdown: string };
    readonly defaultConfiguration: { readonly enabled: boolean };
  }
  interface Result {
    readonly ruleId: string;
    readonly level: string;
    readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string }; region: unknown } }[];
  }
  const log = (...articles: readonly CheckedArticle[]) =>
    JSON.parse(written(sarifFormat('en', '1.0.0'), ...articles)) as Log;

  it('are one log, also without any', () => {
    assert.equal(log().version, '2.1.0');
    assert.deepEqual(log().runs[0].results, []);
    assert.equal(log(ARTICLE, ARTICLE).runs[0].results.length, 4);
  });

  it('say where they stand', () => {
    const [first, second] = log(ARTICLE).runs[0].results;
    const { artifactLocation, region } = first.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, 'news/a%2Cb.txt');
    assert.deepEqual(region, { startLine: 2, startColumn: 3, endLine: 2, endColumn: 11 });
    assert.deepEqual([first.level, second.level], ['warning', 'note']);
  });

  it('come with all rules, what they are for and whether they are on', () => {
    const { rules } = log().runs[0].tool.driver;
    for (const { code, enabled } of RULES) {
      const rule = rules.find(({ id }) => id === code);
      assert.equal(rule?.defaultConfiguration.enabled, enabled, code);
      assert.ok(rule.shortDescription.text && rule.fullDescription.text && rule.help.markdown.includes('⟦'), code);
    }
  });
});
