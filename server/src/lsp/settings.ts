import type { Connection } from 'vscode-languageserver';
import { RULE_BY_CODE } from '../core/findings/rules/rules.ts';
import type { Spelling } from '../core/markup/vocabulary.ts';
import type { Severity } from '../core/model.ts';
import type { Language } from '../formats/message.ts';
import type { Settings } from '../service/settings.ts';

/** The section of the user's configuration that holds our settings. */
export const SECTION = 'isnad';

const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'error', 'warning', 'information', 'hint'];
const SPELLINGS: readonly Spelling[] = ['arabic', 'tei'];
const LANGUAGES = ['auto', 'ar', 'en'] as const;

/** The files that may be articles: those by name, and plain text, which is looked at. */
export const INCLUDED: readonly string[] = ['**/*.{khabar,خبر,txt}'];
/** Folders that hold no articles and may hold very many files. */
export const EXCLUDED: readonly string[] = ['**/{node_modules,.git,.isnad}/**'];

/** The language of the interface for a locale such as `ar-EG`: Arabic for Arabic, English for all others. */
export function localeOf(tag: string | undefined): Language {
  return /^ar(?![a-z])/i.test(tag ?? '') ? 'ar' : 'en';
}

/**
 * Settings from what the client holds under `isnad`. Whatever is missing has its default; whatever has a wrong type or value has it too, and is reported.
 * @param report takes one sentence for each wrong value
 */
export function readSettings(section: unknown, editorLocale: Language, report: (problem: string) => void): Settings {
  const choice = <T>(name: string, value: unknown, allowed: readonly T[]): T | undefined => {
    if (value === undefined || value === null) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) {
      const given = JSON.stringify(value);
      report(`${SECTION}.${name} is ${given} but must be one of: ${allowed.join(', ')}. The default is used.`);
    }
    return found;
  };
  const globs = (name: string, value: unknown): readonly string[] | undefined => {
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value) && value.every((glob) => typeof glob === 'string')) return value;
    report(`${SECTION}.${name} is ${JSON.stringify(value)} but must be a list of globs. The default is used.`);
    return undefined;
  };
  const root = objectOf(section);
  const workspace = objectOf(root['workspace']);
  const language = choice('language', root['language'], LANGUAGES) ?? 'auto';
  const rules: Record<string, Severity | 'off'> = {};
  for (const [code, value] of Object.entries(objectOf(objectOf(root['findings'])['rules']))) {
    const severity = choice(`findings.rules.${code}`, value, SEVERITIES);
    if (severity) rules[code] = severity;
  }
  const thresholds: Record<string, number> = {};
  for (const [code, value] of Object.entries(objectOf(objectOf(root['findings'])['thresholds']))) {
    const threshold = thresholdOf(code, value, report);
    if (threshold !== null) thresholds[code] = threshold;
  }
  return {
    enable: choice('enable', root['enable'], [true, false]) ?? true,
    locale: language === 'auto' ? editorLocale : language,
    spelling: choice('tags.spelling', objectOf(root['tags'])['spelling'], SPELLINGS) ?? 'arabic',
    rules,
    thresholds,
    codeLens: choice('codeLens.enable', objectOf(root['codeLens'])['enable'], [true, false]) ?? false,
    workspace: {
      enable: choice('workspace.enable', workspace['enable'], [true, false]) ?? true,
      include: globs('workspace.include', workspace['include']) ?? INCLUDED,
      exclude: globs('workspace.exclude', workspace['exclude']) ?? EXCLUDED,
    },
  };
}

/** A rule's threshold; null where the rule has none, or the value is out of its range, which is reported. */
function thresholdOf(code: string, value: unknown, report: (problem: string) => void): number | null {
  if (value === undefined || value === null) return null;
  const name = `${SECTION}.findings.thresholds.${code}`;
  const threshold = RULE_BY_CODE.get(code)?.threshold;
  if (!threshold) {
    report(`${name} is set, but there is no rule of that name with a threshold.`);
    return null;
  }
  const { lowest, highest } = threshold;
  if (typeof value === 'number' && value >= lowest && value <= highest) return value;
  report(`${name} is ${JSON.stringify(value)} but must be a number from ${lowest} to ${highest}. The default is used.`);
  return null;
}

/** The settings of every resource, asked for once each until they change. */
export class ClientSettings {
  private readonly settings = new Map<string, Promise<Settings>>();
  private readonly reported = new Set<string>();
  /** The `isnad` section that a client sends which cannot be asked. */
  private sent: unknown = {};

  /** @param canBeAsked whether the client answers `workspace/configuration` */
  constructor(
    private readonly connection: Connection,
    private readonly canBeAsked: boolean,
    private readonly editorLocale: Language,
  ) {}

  /** Never rejects: what cannot be read has its default. */
  of(uri: string): Promise<Settings> {
    const known = this.settings.get(uri);
    if (known) return known;
    const asked = this.fetch(uri).then((section) =>
      readSettings(section, this.editorLocale, (problem) => this.warnOnce(problem)),
    );
    this.settings.set(uri, asked);
    return asked;
  }

  forget(uri: string): void {
    this.settings.delete(uri);
  }

  /** @param all the `settings` of `workspace/didChangeConfiguration` */
  changed(all: unknown): void {
    this.sent = objectOf(all)[SECTION];
    this.settings.clear();
  }

  private async fetch(scopeUri: string): Promise<unknown> {
    if (!this.canBeAsked) return this.sent;
    try {
      return await this.connection.workspace.getConfiguration({ scopeUri, section: SECTION });
    } catch (error) {
      this.warnOnce(`The settings could not be read: ${String(error)}`);
      return {};
    }
  }

  private warnOnce(problem: string): void {
    if (this.reported.has(problem)) return;
    this.reported.add(problem);
    this.connection.console.warn(problem);
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
