import type { FindingsFormat } from './located.ts';

/** The name and version of the format (docs/cli.md). */
export const FINDINGS_SCHEMA = 'isnad.findings/1';

/** One object an article, a line each; offsets are UTF-16 code units, lines and columns count from 1. */
export function jsonFormat(): FindingsFormat {
  return {
    head: '',
    article: ({ file, findings }) => {
      const diagnostics = findings.map(({ code, severity, span, start, message }) => ({
        code,
        severity,
        start: span.start,
        end: span.end,
        line: start.line,
        column: start.column,
        message,
      }));
      return `${JSON.stringify({ schema: FINDINGS_SCHEMA, file, offsetUnit: 'utf-16', diagnostics })}\n`;
    },
    separator: '',
    tail: '',
  };
}
