import { toFile } from '../../core/analysis.ts';
import type { Fix } from '../../core/findings/rule.ts';
import { fixesFor } from '../../core/findings/rules/rules.ts';
import { type NewElement, wrap } from '../../core/markup/write.ts';
import type { TextEdit } from '../../core/markup/textEdits.ts';
import { messagesFor } from '../messages/messages.ts';
import { articleOf } from '../recordedFindings.ts';
import type { ActiveFinding, Snapshot } from '../snapshot.ts';
import type { NewsAction } from './action.ts';

/** What the rule itself offers to mend its finding; the first is preferred. */
export function fixActions(snapshot: Snapshot, active: ActiveFinding): NewsAction[] {
  const { uri, analysis } = snapshot;
  const { finding } = active;
  return fixesFor(finding, articleOf(snapshot)).flatMap((fix, index): NewsAction[] => {
    const edits = editsOf(snapshot, active, fix);
    if (edits.length === 0) return [];
    return [
      {
        id: `fix ${finding.code} ${finding.span.paragraph} ${finding.span.start} ${index}`,
        title: titleOf(snapshot, fix),
        kind: 'quickfix',
        finding: active,
        preferred: index === 0,
        edit: () => ({ uri, before: analysis.text, edits }),
      },
    ];
  });
}

function titleOf({ settings: { locale } }: Snapshot, fix: Fix): string {
  return fix.kind === 'mark-claim' ? messagesFor(locale).actions.markClaim : fix.title[locale];
}

/** A fix as edits of the file; none where a tag stands in its way. */
function editsOf(
  { analysis, settings }: Snapshot,
  { finding: { span } }: ActiveFinding,
  fix: Fix,
): readonly TextEdit[] {
  switch (fix.kind) {
    case 'mark-claim': {
      const claim: NewElement = { span, element: 'seg', attributes: { type: 'claim', subtype: 'unattributed' } };
      return wrap(analysis.paragraphs[span.paragraph], claim, settings.spelling).edits ?? [];
    }
    case 'insert': {
      const at = toFile(analysis, span)[fix.at];
      return [{ start: at, end: at, text: fix.text }];
    }
    case 'replace':
      return fix.replacements.map(({ text, ...replaced }) => ({
        ...toFile(analysis, { paragraph: span.paragraph, ...replaced }),
        text,
      }));
  }
}
