import type { Bilingual } from '../core/findings/rule.ts';
import type { Finding, Severity, Span } from '../core/model.ts';
import { fillIn, type Language } from '../formats/message.ts';
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
  return { code: finding.code, severity, span, message: wordingOf(finding, rule.message, locale) };
}

/** What findings say: most edits leave almost all of them as they are. */
const messages = new WeakMap<Finding, { readonly locale: Language; readonly message: string }>();

function wordingOf(finding: Finding, texts: Bilingual, locale: Language): string {
  const kept = messages.get(finding);
  if (kept?.locale === locale) return kept.message;
  const message = fillIn(texts[locale], tameValues(finding.values));
  messages.set(finding, { locale, message });
  return message;
}

/** Values are the article's words: they may hold anything. */
function tameValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tame(value)]));
}
