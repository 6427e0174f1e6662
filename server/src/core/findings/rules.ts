import type { Finding } from '../model.ts';
import type { Article, Rule } from './rule.ts';
import { unattributedClaim } from './unattributedClaim.ts';
import { unattributedQuotation } from './unattributedQuotation.ts';
import { unbalancedQuotation } from './unbalancedQuotation.ts';
import { vagueAnonymousSource } from './vagueAnonymousSource.ts';

/** Every rule, in the order of their value to an editor. */
export const RULES: readonly Rule[] = [
  unattributedClaim,
  unattributedQuotation,
  vagueAnonymousSource,
  unbalancedQuotation,
];

/**
 * Runs rules over the article; findings in text order, at the same place in the rules' order.
 * @param onFailure told of a rule that crashed; what the others found is returned
 */
export function findFindings(
  article: Article,
  onFailure: (code: string, error: unknown) => void,
  rules: readonly Rule[] = RULES,
): readonly Finding[] {
  return rules
    .flatMap(({ code, severity, check }): Finding[] => {
      try {
        return check(article).map((problem) => ({ code, severity, ...problem }));
      } catch (error) {
        onFailure(code, error);
        return [];
      }
    })
    .sort(({ span: a }, { span: b }) => a.paragraph - b.paragraph || a.start - b.start);
}
