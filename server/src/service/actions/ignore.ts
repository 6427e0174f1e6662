import { editBetween } from '../edits.ts';
import { fillIn } from '../../formats/message.ts';
import { messagesFor } from '../messages/messages.ts';
import type { ActiveFinding, Snapshot } from '../snapshot.ts';
import { suppressionOf, writeSuppressions } from '../suppressions.ts';
import type { NewsAction } from './action.ts';

/** Silences a finding by an entry in the workspace folder's list. Not offered where there is nowhere to write. */
export function ignoreActions({ analysis, settings, suppressionFile }: Snapshot, active: ActiveFinding): NewsAction[] {
  const { writableUri: uri, text, suppressions } = suppressionFile;
  if (uri === null) return [];
  const { code, span } = active.finding;
  return [
    {
      id: `ignore ${code} ${span.paragraph} ${span.start}`,
      title: fillIn(messagesFor(settings.locale).actions.ignore, { rule: code }),
      kind: 'quickfix',
      finding: active,
      preferred: false,
      edit: () => ({
        uri,
        before: text,
        edits: [editBetween(text ?? '', writeSuppressions(suppressions, suppressionOf(active.finding, analysis)))],
      }),
    },
  ];
}
