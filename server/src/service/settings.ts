import type { Spelling } from '../core/markup/vocabulary.ts';
import type { Severity } from '../core/model.ts';
import type { Language } from '../formats/message.ts';

/** What a user may ask for per file or folder, validated (lsp/settings.ts). */
export interface Settings {
  /** False switches every feature off for the resource. */
  readonly enable: boolean;
  /** The language of messages, `auto` already resolved to the editor's. */
  readonly locale: Language;
  /** The spelling of the tags that code actions write. */
  readonly spelling: Spelling;
  /** Rules by code; a rule that is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}
