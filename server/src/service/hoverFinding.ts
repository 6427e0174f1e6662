import { diagnosticOf } from './diagnostics.ts';
import { type Fact, own } from './markdown.ts';
import { messagesFor } from './messages/messages.ts';
import type { ActiveFinding, Snapshot } from './snapshot.ts';

/** The finding's message, why it matters and what an editor would do. */
export function findingFacts(snapshot: Snapshot, active: ActiveFinding): Fact[] {
  const { locale } = snapshot.settings;
  return [
    { label: messagesFor(locale).severities[active.severity], values: [own(diagnosticOf(snapshot, active).message)] },
    { label: '', values: [own(active.rule.rationale[locale])] },
  ];
}
