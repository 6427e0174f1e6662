import assert from 'node:assert/strict';
import { untag } from '../../src/core/markup/escapes.ts';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import type { OperationName, OperationOutcome } from '../../src/service/operations/operation.ts';
import type { Settings } from '../../src/service/settings.ts';
import { openArticle, type OpenArticle } from '../service/inMemory.ts';

/** Nobody stops it. */
export const UNWATCHED = { token: { isCancellationRequested: false }, report: () => undefined };

/** What an operation did to an article in which `|` stands for the cursor, or two of them around the selection. */
export interface Operated {
  readonly article: OpenArticle;
  readonly outcome: OperationOutcome;
  /** The article afterwards. */
  readonly text: string;
  /** The same with `|` at the cursor or around the selection. */
  readonly marked: string;
}

export async function operate(
  marked: string,
  operation: OperationName,
  argument: string | null = null,
  settings: Partial<Settings> = {},
): Promise<Operated> {
  const article = openArticle(marked, settings);
  const answer = await article.service.operation(article.uri, { operation, span: article.span, argument }, UNWATCHED);
  assert.ok(answer?.value);
  const outcome = answer.value;
  const text = applyEdits(article.text, outcome.edits);
  assert.equal(untag(text), untag(article.text), 'the article itself is never changed');
  const { start, end } = outcome.selection ?? { start: text.length, end: text.length };
  const shown = outcome.selection
    ? `${text.slice(0, start)}|${start < end ? `${text.slice(start, end)}|` : ''}${text.slice(end)}`
    : text;
  return { article, outcome, text, marked: shown };
}

/** The operation turns the article into `expected`, in which `|` shows the selection. */
export async function check(
  marked: string,
  operation: OperationName,
  argument: string | null,
  expected: string,
  settings: Partial<Settings> = {},
): Promise<void> {
  assert.equal((await operate(marked, operation, argument, settings)).marked, expected);
}

/** The operation does nothing but say why. */
export async function refuse(
  marked: string,
  operation: OperationName,
  argument: string | null,
  message: RegExp,
): Promise<void> {
  const { outcome } = await operate(marked, operation, argument);
  assert.deepEqual(outcome.edits, []);
  assert.match(outcome.message ?? '', message);
}
