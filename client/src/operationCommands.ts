import * as vscode from 'vscode';
import { ARABIC_NEWS } from './languageMode.ts';
import { applyOperation } from './operations.ts';
import type { Choice, ChoicesKind, OperationName, Range } from './protocol.ts';
import type { Server } from './server.ts';

const { t } = vscode.l10n;

/** A command that has the server do an operation at the selection. */
interface OperationCommand {
  readonly operation: OperationName;
  /** Fixed, given by the key's `args`, or asked for. */
  readonly argument?: string | Question;
}

/** How an argument is asked for where the command was not given one. */
type Question = { readonly choices: ChoicesKind; readonly title: () => string } | { readonly threshold: true };

const COMMANDS: Readonly<Record<string, OperationCommand>> = {
  'isnad.wrap': { operation: 'wrap', argument: { choices: 'types', title: () => t('Tag the selection as …') } },
  'isnad.changeType': {
    operation: 'change-type',
    argument: { choices: 'types', title: () => t('Change the tag to …') },
  },
  'isnad.unwrap': { operation: 'unwrap' },
  'isnad.untagParagraph': { operation: 'untag-paragraph' },
  'isnad.untagAll': { operation: 'untag-all' },
  'isnad.extendStart': { operation: 'extend-start' },
  'isnad.extendEnd': { operation: 'extend-end' },
  'isnad.shrinkStart': { operation: 'shrink-start' },
  'isnad.shrinkEnd': { operation: 'shrink-end' },
  'isnad.extendStartByLetter': { operation: 'extend-start', argument: 'letter' },
  'isnad.extendEndByLetter': { operation: 'extend-end', argument: 'letter' },
  'isnad.shrinkStartByLetter': { operation: 'shrink-start', argument: 'letter' },
  'isnad.shrinkEndByLetter': { operation: 'shrink-end', argument: 'letter' },
  'isnad.tagMention': { operation: 'tag-mention' },
  'isnad.tagMentions': { operation: 'tag-mentions' },
  'isnad.tagParagraph': { operation: 'tag-paragraph' },
  'isnad.tagAll': { operation: 'tag-all' },
  'isnad.tagAbove': { operation: 'tag-all', argument: { threshold: true } },
  'isnad.tagQuotation': { operation: 'tag-quotation' },
  'isnad.markClaim': { operation: 'mark-claim' },
  'isnad.setSpeaker': { operation: 'set-speaker', argument: { choices: 'speakers', title: () => t('Who says this?') } },
  'isnad.setMediator': {
    operation: 'set-mediator',
    argument: { choices: 'mediators', title: () => t('Who passed this on?') },
  },
  'isnad.toggleDirect': { operation: 'toggle-direct' },
  'isnad.accept': { operation: 'accept' },
  'isnad.reject': { operation: 'reject' },
  'isnad.restore': { operation: 'restore' },
  'isnad.mergeEntities': {
    operation: 'merge-entities',
    argument: { choices: 'entities', title: () => t('Who is this really?') },
  },
  'isnad.nextUntagged': { operation: 'next-untagged' },
  'isnad.previousUntagged': { operation: 'previous-untagged' },
  'isnad.nextUnattributed': { operation: 'next-unattributed' },
  'isnad.previousUnattributed': { operation: 'previous-unattributed' },
  'isnad.convertSpelling': { operation: 'convert-spelling' },
};

/** The operations as commands, for the palette, the keys and the menu of the editor. */
export function registerOperationCommands(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(COMMANDS).map(([id, command]) =>
      vscode.commands.registerCommand(id, (given: unknown) => run(server, command, given)),
    ),
  );
}

/** @param given an argument from `keybindings.json`: `"args": "PERS"`. The editor's menu gives the file's URI instead, which is none. */
async function run(server: Server, { operation, argument }: OperationCommand, given: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== ARABIC_NEWS) return;
  const { document } = editor;
  const range = plainRange(editor.selection);
  let chosen = typeof given === 'string' ? given : undefined;
  if (chosen === undefined && argument !== undefined) {
    chosen = typeof argument === 'string' ? argument : await ask(server, document, editor.selection, argument);
    if (chosen === undefined) return;
  }
  await applyOperation(server, document, operation, range, chosen);
}

function plainRange({ start, end }: vscode.Range) {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

async function ask(
  server: Server,
  document: vscode.TextDocument,
  selection: vscode.Range,
  question: Question,
): Promise<string | undefined> {
  if ('threshold' in question) return askThreshold();
  return chooseArgument(server, document, plainRange(selection), question.choices, question.title());
}

/** Has the user choose the argument of an operation at a place; undefined where they do not. */
export async function chooseArgument(
  server: Server,
  document: vscode.TextDocument,
  range: Range,
  kind: ChoicesKind,
  title: string,
): Promise<string | undefined> {
  const result = await server.choices({ textDocument: { uri: document.uri.toString() }, kind, range });
  const items = result?.choices.map((choice) => ({ ...itemOf(choice), value: choice.value })) ?? [];
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return picked?.value;
}

function itemOf({ label, detail, current }: Choice): vscode.QuickPickItem {
  return { label: current ? `$(check) ${label}` : label, description: detail };
}

/** The scores from which on an annotator may want everything tagged without looking. */
const THRESHOLDS = [0.5, 0.7, 0.8, 0.9, 0.95];

async function askThreshold(): Promise<string | undefined> {
  const items = THRESHOLDS.map((threshold) => ({
    label: t('{0} % and more', 100 * threshold),
    value: String(threshold),
  }));
  const picked = await vscode.window.showQuickPick(items, { title: t('How sure must Isnad be?') });
  return picked?.value;
}
