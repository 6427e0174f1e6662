import type { Span } from '../core/model.ts';
import type { NewsAction } from './actions/action.ts';
import { fixActions } from './actions/fixes.ts';
import { ignoreActions } from './actions/ignore.ts';
import { fixAllActions, tagFixActions } from './actions/tagFixes.ts';
import { rejectActions, tagActions, untagActions } from './actions/tags.ts';
import { findingsOver, type Snapshot } from './snapshot.ts';

/** What can be done at a place of an article: mend its findings or silence them, tag what stands there, take tags away. */
export function actionsAt(snapshot: Snapshot, span: Span): NewsAction[] {
  const findings = findingsOver(snapshot, span);
  return [
    ...findings.flatMap((active) => [...fixActions(snapshot, active), ...tagFixActions(snapshot, active)]),
    ...tagActions(snapshot, span),
    ...untagActions(snapshot, span),
    ...rejectActions(snapshot, span),
    ...fixAllActions(snapshot),
    ...findings.flatMap((active) => ignoreActions(snapshot, active)),
  ];
}
