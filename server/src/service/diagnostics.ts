import type { Severity, Span } from '../core/model.ts';
import { fillIn } from '../formats/message.ts';
import { tame } from './markdown.ts';
import type { ActiveFinding, Snapshot } from './snapshot.ts';

/** A finding as the list of problems shows it. */
export interface NewsDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  /** In the user's language. */
  readonly message: string;
}

/** The findings of an article that the settings and the suppressions leave, in text order. */
export function diagnosticsOf(snapshot: Snapshot): NewsDiagnostic[] {
  return snapshot.findings.map((active) => diagnosticOf(snapshot, active));
}

export function diagnosticOf(
  { settings: { locale } }: Snapshot,
  { finding, rule, severity, span }: ActiveFinding,
): NewsDiagnostic {
  return { code: finding.code, severity, span, message: fillIn(rule.message[locale], tameValues(finding.values)) };
}

/** Values are the article's words: they may hold anything. */
function tameValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tame(value)]));
}
