import type { Severity } from '../../core/model.ts';
import type { Language } from '../message.ts';
import type { FindingsFormat } from './located.ts';

/** The severities in the two languages of the interface. */
const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  ar: { error: 'خطأ', warning: 'تحذير', information: 'معلومة', hint: 'تلميح' },
  en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
};

/** `FILE:LINE:COLUMN: severity: message [code]`, a finding a line, as compilers write it: editors and terminals make a link of it. */
export function textFormat(language: Language): FindingsFormat {
  return {
    head: '',
    article: ({ file, findings }) =>
      findings
        .map(({ start, severity, message, code }) =>
          oneLine(`${file}:${start.line}:${start.column}: ${SEVERITIES[language][severity]}: ${message} [${code}]`),
        )
        .map((line) => `${line}\n`)
        .join(''),
    separator: '',
    tail: '',
  };
}

/** Control characters from a file's name or words must not reach the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ');
}
