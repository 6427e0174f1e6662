import type { Finding, Severity } from '../model.ts';
import { RULE_BY_CODE } from './rules/rules.ts';
import { TAG_RULE_BY_CODE } from './tags/tagRules.ts';

/** What a user asks of the rules; a rule that is not named is as its author made it. */
export interface FindingChoice {
  /** A severity switches a rule on that is off by default. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** From which measure on the findings of a rule are shown (`Rule.threshold`). */
  readonly thresholds: Readonly<Record<string, number>>;
}

/** The rules as they are without settings. */
export const USUAL_CHOICE: FindingChoice = { rules: {}, thresholds: {} };

/** The severity with which a finding is to be shown; null where it is not. */
export function chosenSeverity({ code, measure }: Finding, { rules, thresholds }: FindingChoice): Severity | null {
  const rule = RULE_BY_CODE.get(code) ?? TAG_RULE_BY_CODE.get(code);
  const severity = rule && (rules[code] ?? (rule.enabled ? rule.severity : 'off'));
  if (severity === undefined || severity === 'off') return null;
  const reached = measure === null || !rule?.threshold || measure >= (thresholds[code] ?? rule.threshold.usual);
  return reached ? severity : null;
}

/** The findings that are shown without settings. */
export function usualFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => chosenSeverity(finding, USUAL_CHOICE) !== null);
}
