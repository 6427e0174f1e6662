import type { Language } from '../message.ts';
import { githubFormat } from './github.ts';
import { jsonFormat } from './json.ts';
import type { FindingsFormat } from './located.ts';
import { sarifFormat } from './sarif.ts';
import { textFormat } from './text.ts';

export const FINDINGS_FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type FindingsFormatName = (typeof FINDINGS_FORMATS)[number];

export { type FindingsFormat, locate } from './located.ts';

/**
 * The way to write findings that has this name.
 * @param version Isnad's own, for formats that name the tool
 */
export function findingsFormat(name: FindingsFormatName, language: Language, version: string): FindingsFormat {
  switch (name) {
    case 'text':
      return textFormat(language);
    case 'json':
      return jsonFormat();
    case 'github':
      return githubFormat();
    case 'sarif':
      return sarifFormat(language, version);
  }
}
