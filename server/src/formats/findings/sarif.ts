import { RULES } from '../../core/findings/rules.ts';
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
    rules: RULES.map(({ code, severity, message, rationale }) => ({
      id: code,
      shortDescription: { text: message[language] },
      fullDescription: { text: rationale[language] },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
  };
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
