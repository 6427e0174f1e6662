import type { TextEdit } from '../../core/markup/textEdits.ts';
import type { Span } from '../../core/model.ts';
import { fillIn } from '../../formats/message.ts';
import { type OperationMessage, operationMessages } from '../messages/operations.ts';
import type { Snapshot } from '../snapshot.ts';
import type { OperationOutcome } from './operation.ts';

/** Nothing can be done, and why. */
export function nothing(
  snapshot: Snapshot,
  reason: OperationMessage,
  values: Readonly<Record<string, string>> = {},
): OperationOutcome {
  return { edits: [], selection: null, message: say(snapshot, reason, values) };
}

/** The article is changed. */
export function changed(
  edits: readonly TextEdit[],
  selection: Span | null,
  message: string | null = null,
): OperationOutcome {
  return { edits, selection, message };
}

/** A message in the user's language. */
export function say(
  { settings: { locale } }: Snapshot,
  message: OperationMessage,
  values: Readonly<Record<string, string>> = {},
): string {
  return fillIn(operationMessages[locale][message], values);
}
