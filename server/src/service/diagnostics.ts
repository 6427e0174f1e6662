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

interface Wording {
  readonly code: string;
  readonly locale: Language;
  readonly message: string;
}

/**
 * What findings say, by their values: most edits leave almost all of them as they are, also where each finding is another object now, as it is about
 * relations that have other ids.
 */
const wordings = new WeakMap<Finding['values'], Wording>();

function wordingOf({ code, values }: Finding, texts: Bilingual, locale: Language): string {
  // Those without values share one object; what they say is the text itself.
  if (Object.keys(values).length === 0) return texts[locale];
  const kept = wordings.get(values);
  if (kept?.locale === locale && kept.code === code) return kept.message;
  const message = fillIn(texts[locale], tameValues(values));
  wordings.set(values, { code, locale, message });
  return message;
}

/** Values are the article's words: they may hold anything. */
function tameValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tame(value)]));
}
