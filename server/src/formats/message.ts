import type { Bilingual } from '../core/findings/rule.ts';
import { RULES } from '../core/findings/rules/rules.ts';
import { TAG_RULES } from '../core/findings/tags/tagRules.ts';
import type { Finding } from '../core/model.ts';

/** The languages of the interface. */
export type Language = keyof Bilingual;

const MESSAGES = new Map([...RULES, ...TAG_RULES].map((rule) => [rule.code, rule.message]));

/** `text` with each `{name}` replaced by the value of that name; a name without a value stays as it is. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** What a finding says, in one line; its code where the rule is not known. */
export function messageOf(finding: Finding, language: Language): string {
  const message = MESSAGES.get(finding.code);
  return message ? fillIn(message[language], finding.values) : finding.code;
}
