import type { TextEdit } from '../../core/markup/textEdits.ts';
import type { Span } from '../../core/model.ts';
import type { Snapshot } from '../snapshot.ts';

/** What an annotator can have done to an article. Each is one undo step; docs/tags.md says what each does. */
export const OPERATIONS = [
  'wrap',
  'unwrap',
  'untag-paragraph',
  'untag-all',
  'change-type',
  'extend-start',
  'extend-end',
  'shrink-start',
  'shrink-end',
  'tag-mention',
  'tag-mentions',
  'tag-paragraph',
  'tag-all',
  'tag-quotation',
  'mark-claim',
  'set-speaker',
  'set-mediator',
  'toggle-direct',
  'accept',
  'reject',
  'restore',
  'merge-entities',
  'next-untagged',
  'previous-untagged',
  'next-unattributed',
  'previous-unattributed',
  'convert-spelling',
] as const;
export type OperationName = (typeof OPERATIONS)[number];

export interface OperationRequest {
  readonly operation: OperationName;
  /** The user's selection in the file; an empty one is a cursor. */
  readonly span: Span;
  /** What some operations need to know beyond the place: docs/protocol.md lists it. */
  readonly argument: string | null;
}

/** What an operation comes to. */
export interface OperationOutcome {
  /** Of the article, in text order and disjoint; none where only the selection moves, or nothing can be done. */
  readonly edits: readonly TextEdit[];
  /** What is to be selected afterwards, in the text after the edits; null leaves the selection alone. */
  readonly selection: Span | null;
  /** What the user is told, in their language: why nothing could be done, or how much was. */
  readonly message: string | null;
  /** Text of files beside the article that the operation writes, by URI. */
  readonly files?: Readonly<Record<string, string>>;
}

/** An operation: yields how far it is (0 to 1) where it may take long, so that it can be watched and stopped. */
export type Operation = (
  snapshot: Snapshot,
  request: OperationRequest,
) => OperationOutcome | Generator<number, OperationOutcome>;

/** What there is to choose from for an operation's argument. */
export const CHOICES = ['types', 'speakers', 'mediators', 'entities'] as const;
export type ChoicesKind = (typeof CHOICES)[number];

/** A possible argument of an operation, as a list shows it. */
export interface Choice {
  /** The argument. */
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  /** Whether it is what holds now. */
  readonly current: boolean;
}
