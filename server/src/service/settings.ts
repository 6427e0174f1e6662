import type { FindingChoice } from '../core/findings/choice.ts';
import type { Spelling } from '../core/markup/vocabulary.ts';
import type { Language } from '../formats/message.ts';

/** What a user may ask for per file or folder, validated (lsp/settings.ts). */
export interface Settings extends FindingChoice {
  /** False switches every feature off for the resource. */
  readonly enable: boolean;
  /** The language of messages, `auto` already resolved to the editor's. */
  readonly locale: Language;
  /** The spelling of the tags that code actions write. */
  readonly spelling: Spelling;
  /** Whether a line above each paragraph counts its sources and findings. */
  readonly codeLens: boolean;
  /** What is read of a workspace folder. */
  readonly workspace: WorkspaceSettings;
}

/** Which files of a workspace folder are read as articles. Globs are relative to the folder (workspace/globs.ts). */
export interface WorkspaceSettings {
  /** False: only open articles are known. */
  readonly enable: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
