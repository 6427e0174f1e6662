import type { Rule } from '../../core/findings/rule.ts';
import { RULES } from '../../core/findings/rules/rules.ts';
import { TAG_RULES } from '../../core/findings/tags/tagRules.ts';
import type { Severity } from '../../core/model.ts';
import type { Language } from '../message.ts';
import type { CheckedArticle, FindingsFormat, LocatedFinding } from './located.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0: one log with one run for all articles, written piece by piece so that its size does not matter. */
export function sarifFormat(language: Language, version: string): FindingsFormat {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: driver(language, version) }, columnKind: 'utf16CodeUnits', results: [] }],
  };
  return {
    head: `${JSON.stringify(log).slice(0, -END.length)}\n`,
    article: (article) => article.findings.map((finding) => JSON.stringify(resultOf(article, finding))).join(SEPARATOR),
    separator: SEPARATOR,
    tail: `\n${END}\n`,
  };
}

const SEPARATOR = ',\n';

/** What closes the list of results and all that is around it. */
const END = ']}]}';

function driver(language: Language, version: string) {
  return {
    name: 'isnad',
    version,
    language,
    rules: [...RULES, ...TAG_RULES].map((rule) => ({
      id: rule.code,
      shortDescription: { text: rule.message[language] },
      fullDescription: { text: rule.rationale[language] },
      help: helpOf(rule, language),
      defaultConfiguration: { enabled: rule.enabled, level: LEVELS[rule.severity] },
    })),
  };
}

/** Why the rule is there, and on what it fires. */
function helpOf({ rationale, examples }: Pick<Rule, 'rationale' | 'examples'>, language: Language) {
  const quoted = (example: string): string => `> ${example.split('\n').join('\n> ')}`;
  const markdown = [rationale[language], ...examples.fires.map(quoted)].join('\n\n');
  return { text: rationale[language], markdown };
}

function resultOf({ file }: CheckedArticle, { code, severity, message, start, end }: LocatedFinding) {
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
      },
    ],
  };
}

/** A path as a URI reference; one that starts at the root as a `file:` URI. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
