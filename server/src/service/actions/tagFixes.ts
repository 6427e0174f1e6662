import type { DocumentAnalysis } from '../../core/analysis.ts';
import { articleChanged } from '../../core/findings/tags/articleChanged.ts';
import { isTagFinding, type TagFix } from '../../core/findings/tags/tagRule.ts';
import { fingerprint } from '../../core/markup/fingerprint.ts';
import { mergeEdits, type TextEdit } from '../../core/markup/textEdits.ts';
import { editBetween } from '../edits.ts';
import { writeManifest } from '../manifest.ts';
import { messagesFor } from '../messages/messages.ts';
import type { ActiveFinding, Snapshot } from '../snapshot.ts';
import type { NewsAction } from './action.ts';

/** What mends a finding about a tag; the first is preferred. */
export function tagFixActions(snapshot: Snapshot, active: ActiveFinding): NewsAction[] {
  const { uri, analysis, settings } = snapshot;
  const { finding, span } = active;
  if (finding.code === articleChanged.code) return acceptAction(snapshot, active);
  if (!isTagFinding(finding)) return [];
  return finding.problem.fixes().map((fix, index): NewsAction => ({
    id: `fix ${finding.code} ${span.start} ${index}`,
    title: fix.title[settings.locale],
    kind: 'quickfix',
    finding: active,
    preferred: index === 0,
    edit: () => ({ uri, before: analysis.text, edits: inFile(analysis, fix) }),
  }));
}

/** Everything at once that can be mended in one way only. */
export function fixAllActions(snapshot: Snapshot): NewsAction[] {
  const { uri, analysis, settings } = snapshot;
  const edits = sureEdits(snapshot);
  if (edits.length === 0) return [];
  return [
    {
      id: 'fix all',
      title: messagesFor(settings.locale).actions.fixAll,
      kind: 'source.fixAll.isnad',
      finding: null,
      preferred: false,
      edit: () => ({ uri, before: analysis.text, edits }),
    },
  ];
}

/** The edits of all sure fixes; of two that touch the same place the first, as the other is found again afterwards. */
function sureEdits({ analysis, findings }: Snapshot): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { finding } of findings) {
    if (!isTagFinding(finding)) continue;
    const sure = finding.problem.fixes().find((fix) => fix.sure);
    if (!sure) continue;
    const edits = inFile(analysis, sure);
    const isFree = edits.every((edit) => chosen.every((other) => edit.end < other.start || other.end < edit.start));
    if (isFree) chosen.push(...edits);
  }
  return mergeEdits(chosen);
}

/** Takes the article's text as it is now for the one that is tagged. */
function acceptAction({ analysis, settings, records, path }: Snapshot, active: ActiveFinding): NewsAction[] {
  const { writableUri: uri, text, content } = records.manifest;
  if (uri === null) return [];
  return [
    {
      id: 'accept text',
      title: messagesFor(settings.locale).actions.acceptText,
      kind: 'quickfix',
      finding: active,
      preferred: false,
      edit: () => {
        const mark = fingerprint(analysis.text, analysis.paragraphs);
        return { uri, before: text, edits: [editBetween(text ?? '', writeManifest(content, path, mark))] };
      },
    },
  ];
}

function inFile({ paragraphs }: DocumentAnalysis, { edits }: TagFix): readonly TextEdit[] {
  return edits.map(({ paragraph, start, end, text }) => ({
    start: paragraphs[paragraph].start + start,
    end: paragraphs[paragraph].start + end,
    text,
  }));
}
