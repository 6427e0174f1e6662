import { parseArgs } from 'node:util';
import type { Spelling } from '../core/markup/vocabulary.ts';
import type { Severity } from '../core/model.ts';
import type { Language } from '../formats/message.ts';
import { languageOf, type Say, speaker, wordsOfError } from './messages.ts';

export const FINDINGS_FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type FindingsFormatName = (typeof FINDINGS_FORMATS)[number];

export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const satisfies readonly (
  Severity | 'never'
)[];
export type FailOn = (typeof FAIL_ON)[number];

const SPELLINGS: readonly Spelling[] = ['arabic', 'tei'];

/** What the user asked for. */
export type Command =
  | { readonly name: 'help'; readonly language: Language }
  | { readonly name: 'version' }
  | AnalyzeCommand
  | CheckCommand
  | TagCommand
  | UntagCommand;

interface OnArticles {
  readonly language: Language;
  /** Files, folders, `-` for standard input; at least one. */
  readonly inputs: readonly string[];
}

export interface AnalyzeCommand extends OnArticles {
  readonly name: 'analyze';
  /** One line an article. */
  readonly lines: boolean;
}

export interface CheckCommand extends OnArticles {
  readonly name: 'check';
  readonly format: FindingsFormatName;
  readonly failOn: FailOn;
}

export interface TagCommand extends OnArticles {
  readonly name: 'tag';
  readonly spelling: Spelling;
  readonly write: boolean;
}

export interface UntagCommand extends OnArticles {
  readonly name: 'untag';
  readonly write: boolean;
}

/** The command line cannot be understood. The message is for the user. */
export class UsageError extends Error {}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;

/** The options of each command. */
const OPTIONS = {
  analyze: { format: TEXT, jsonl: FLAG },
  check: { format: TEXT, 'fail-on': TEXT },
  tag: { spelling: TEXT, write: FLAG },
  untag: { write: FLAG },
} as const;
type CommandName = keyof typeof OPTIONS;

const COMMON = { lang: TEXT, help: { ...FLAG, short: 'h' }, version: { ...FLAG, short: 'V' } } as const;

/**
 * Understands `isnad …`.
 * @param words what stands after the program's name
 * @throws UsageError
 */
export function parseCommandLine(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Command {
  const say = speaker(languageOf(environment));
  const [first = ''] = words;
  const name = isCommandName(first) ? first : null;
  if (!name && first !== '' && first !== 'help' && !first.startsWith('-')) {
    throw new UsageError(say('unknownCommand', { command: first }));
  }
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    ...COMMON,
    ...(name ? OPTIONS[name] : {}),
  };
  const { values, positionals } = parse(words.slice(name ? 1 : 0), options);
  const language = oneOf(['en', 'ar'], 'lang', values['lang'], languageOf(environment), say);
  if (values['help'] || first === 'help') return { name: 'help', language };
  if (values['version']) return { name: 'version' };
  if (!name) throw new UsageError(say('noCommand'));
  if (positionals.length === 0) throw new UsageError(say('noFiles'));
  if (positionals.filter((input) => input === '-').length > 1) throw new UsageError(say('stdinTwice'));
  const write = values['write'] === true;
  if (write && positionals.includes('-')) throw new UsageError(say('stdinWrite'));
  const common = { language, inputs: positionals };
  switch (name) {
    case 'analyze':
      oneOf(['json'], 'format', values['format'], 'json', say);
      return { name, ...common, lines: values['jsonl'] === true };
    case 'check':
      return {
        name,
        ...common,
        format: oneOf(FINDINGS_FORMATS, 'format', values['format'], 'text', say),
        failOn: oneOf(FAIL_ON, 'fail-on', values['fail-on'], 'warning', say),
      };
    case 'tag':
      return { name, ...common, write, spelling: oneOf(SPELLINGS, 'spelling', values['spelling'], 'arabic', say) };
    case 'untag':
      return { name, ...common, write };
  }
}

function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(OPTIONS, word);
}

function parse(args: readonly string[], options: Record<string, { type: 'string' | 'boolean'; short?: string }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(wordsOfError(error));
  }
}

function oneOf<T extends string>(
  allowed: readonly T[],
  option: string,
  value: string | boolean | (string | boolean)[] | undefined,
  otherwise: T,
  say: Say,
): T {
  if (value === undefined) return otherwise;
  const known = allowed.find((candidate) => candidate === value);
  if (known === undefined) {
    throw new UsageError(say('badValue', { option, value: String(value), values: allowed.join(', ') }));
  }
  return known;
}
