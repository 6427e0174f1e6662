import { parseArgs } from 'node:util';
import type { Spelling } from '../core/markup/vocabulary.ts';
import type { Severity } from '../core/model.ts';
import { FINDINGS_FORMATS, type FindingsFormatName } from '../formats/findings/formats.ts';
import type { Language } from '../formats/message.ts';
import { languageOf, type Say, speaker, wordsOfError } from './messages.ts';

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

interface InThreads extends OnArticles {
  /** How many threads to work with; null: as many as the machine runs at the same time. */
  readonly jobs: number | null;
}

export interface AnalyzeCommand extends InThreads {
  readonly name: 'analyze';
  /** One line an article. */
  readonly lines: boolean;
  /** The file to write instead of standard output. */
  readonly output: string | null;
  /** Articles that the output has already are passed over. */
  readonly resume: boolean;
}

export interface CheckCommand extends InThreads {
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
  analyze: { format: TEXT, jsonl: FLAG, jobs: TEXT, output: TEXT, resume: FLAG },
  check: { format: TEXT, 'fail-on': TEXT, jobs: TEXT },
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
    case 'analyze': {
      oneOf(['json'], 'format', values['format'], 'json', say);
      const lines = values['jsonl'] === true;
      const resume = values['resume'] === true;
      const output = typeof values['output'] === 'string' ? values['output'] : null;
      if (resume && !(lines && output !== null)) throw new UsageError(say('resumeWhat'));
      return { name, ...common, jobs: jobsIn(values['jobs'], say), lines, output, resume };
    }
    case 'check':
      return {
        name,
        ...common,
        jobs: jobsIn(values['jobs'], say),
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

/** Threads are not free: more than this is a slip of the finger. */
const MOST_JOBS = 256;

function jobsIn(value: unknown, say: Say): number | null {
  if (value === undefined) return null;
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError(say('badValue', { option: 'jobs', value: String(value), values: `1 … ${MOST_JOBS}` }));
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
