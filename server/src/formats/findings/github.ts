import type { Severity } from '../../core/model.ts';
import type { FindingsFormat } from './located.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions: each finding becomes an annotation of the file in a pull request. */
export function githubFormat(): FindingsFormat {
  return {
    head: '',
    article: ({ file, findings }) =>
      findings
        .map(({ code, severity, start, end, message }) => {
          // GitHub takes columns only where both are on one line.
          const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
          const place = `file=${escapeProperty(file)},line=${start.line},endLine=${end.line}${columns}`;
          return `::${COMMANDS[severity]} ${place},title=${escapeProperty(code)}::${escapeData(message)}\n`;
        })
        .join(''),
    separator: '',
    tail: '',
  };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
