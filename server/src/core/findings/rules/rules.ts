import type { Finding } from '../../model.ts';
import type { Article } from '../article.ts';
import { type Checked, Checker } from '../check.ts';
import { deskOf } from '../desk.ts';
import type { Fix, Rule } from '../rule.ts';
import { agreementMismatch } from './agreementMismatch.ts';
import { anonymityUnexplained } from './anonymityUnexplained.ts';
import { anonymousOpinion } from './anonymousOpinion.ts';
import { bareAnonymousSource } from './bareAnonymousSource.ts';
import { danglingSameSource } from './danglingSameSource.ts';
import { directSpeechWithoutMarks } from './directSpeechWithoutMarks.ts';
import { endorsingVerb } from './endorsingVerb.ts';
import { genericSource } from './genericSource.ts';
import { headlineQuoteAltered } from './headlineQuoteAltered.ts';
import { lateAttribution } from './lateAttribution.ts';
import { loadedReportingVerb } from './loadedReportingVerb.ts';
import { missingUltimateSource } from './missingUltimateSource.ts';
import { numberWithoutSource } from './numberWithoutSource.ts';
import { qalaAnna } from './qalaAnna.ts';
import { quoteContinuationGap } from './quoteContinuationGap.ts';
import { scareQuote } from './scareQuote.ts';
import { singleAnonymousSource } from './singleAnonymousSource.ts';
import { sourceIdentityDrift } from './sourceIdentityDrift.ts';
import { sourceLessEvidential } from './sourceLessEvidential.ts';
import { unattributedClaim } from './unattributedClaim.ts';
import { unattributedQuotation } from './unattributedQuotation.ts';
import { unbalancedQuotation } from './unbalancedQuotation.ts';
import { unresolvedContinuation } from './unresolvedContinuation.ts';
import { vagueAnonymousSource } from './vagueAnonymousSource.ts';
import { vagueOutlet } from './vagueOutlet.ts';

/** Every rule, in the order of their value to an editor. */
export const RULES: readonly Rule[] = [
  unattributedClaim,
  unattributedQuotation,
  numberWithoutSource,
  unresolvedContinuation,
  danglingSameSource,
  missingUltimateSource,
  vagueOutlet,
  bareAnonymousSource,
  vagueAnonymousSource,
  anonymityUnexplained,
  anonymousOpinion,
  singleAnonymousSource,
  sourceIdentityDrift,
  headlineQuoteAltered,
  unbalancedQuotation,
  directSpeechWithoutMarks,
  lateAttribution,
  agreementMismatch,
  loadedReportingVerb,
  sourceLessEvidential,
  genericSource,
  endorsingVerb,
  scareQuote,
  qalaAnna,
  quoteContinuationGap,
];

export const RULE_BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

const CHECKER = new Checker(RULES);

/**
 * All that the rules find in an article, in text order; which of it is shown, settings decide (choice.ts).
 * @param onFailure told of a rule that crashed; what the others found is returned
 * @param last what was found in a version before: what it has in common with this one is taken over
 */
export function checkArticle(
  article: Article,
  onFailure: (code: string, error: unknown) => void,
  last: Checked | null,
): Checked {
  return CHECKER.check(article, onFailure, last);
}

/** Ways to mend a finding of this article, the best first; none where its rule is not known. */
export function fixesFor({ code, span }: Finding, article: Article): readonly Fix[] {
  const rule = RULE_BY_CODE.get(code);
  if (!rule) return [];
  const desk = deskOf(article);
  return rule.scope === 'document'
    ? rule.fixes(span, desk)
    : rule.fixes(span, desk.paragraphs[span.paragraph], desk.around[span.paragraph]);
}
