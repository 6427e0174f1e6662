import { idSummary, type KnownId } from '../../markup/idSummary.ts';
import type { Article } from '../article.ts';
import { articleChanged } from './articleChanged.ts';
import { crossingTags } from './crossingTags.ts';
import { cutWord } from './cutWord.ts';
import { danglingId } from './danglingId.ts';
import { duplicateId } from './duplicateId.ts';
import { emptyTag } from './emptyTag.ts';
import { formOfTwo } from './formOfTwo.ts';
import { malformedTag } from './malformedTag.ts';
import { misspeltTag } from './misspeltTag.ts';
import { missingHash } from './missingHash.ts';
import { speakerDiffers } from './speakerDiffers.ts';
import { speakerMissing } from './speakerMissing.ts';
import { strayTag } from './strayTag.ts';
import type { TaggedArticle, TagFinding, TagRule } from './tagRule.ts';
import { takesIn } from './takesIn.ts';
import { unclosedTag } from './unclosedTag.ts';

/** Every rule about tags, those without which a tag does not count first. */
export const TAG_RULES: readonly TagRule[] = [
  unclosedTag,
  strayTag,
  crossingTags,
  emptyTag,
  misspeltTag,
  malformedTag,
  duplicateId,
  danglingId,
  missingHash,
  cutWord,
  takesIn,
  speakerMissing,
  speakerDiffers,
  formOfTwo,
  articleChanged,
];

export const TAG_RULE_BY_CODE: ReadonlyMap<string, TagRule> = new Map(TAG_RULES.map((rule) => [rule.code, rule]));

/**
 * What is wrong with the tags of an article, in text order.
 * @param onFailure told of a rule that crashed; what the others found is returned
 */
export function findTagProblems(
  article: Article,
  onFailure: (code: string, error: unknown) => void,
): readonly TagFinding[] {
  if (article.paragraphs.every(({ markup }) => markup.tags.length === 0 && markup.suspects.length === 0)) return [];
  let ids: ReadonlyMap<string, KnownId> | undefined;
  const tagged: TaggedArticle = {
    ...article,
    get ids() {
      return (ids ??= idSummary(article.paragraphs));
    },
  };
  return TAG_RULES.flatMap((rule): TagFinding[] => {
    try {
      return findingsOf(rule, tagged);
    } catch (error) {
      onFailure(rule.code, error);
      return [];
    }
  }).sort((a, b) => a.span.paragraph - b.span.paragraph || a.problem.tag.start - b.problem.tag.start);
}

/** What one rule finds. */
export function findingsOf({ code, severity, check }: TagRule, article: TaggedArticle): TagFinding[] {
  return check(article).map((problem) => {
    const { paragraph, tag, values } = problem;
    const { markup } = article.paragraphs[paragraph];
    const { start, end } = tag;
    return {
      code,
      severity,
      span: { paragraph, start: markup.toBase(start), end: markup.toBase(end), tag: { start, end } },
      values: values ?? {},
      attributions: [],
      measure: null,
      problem,
    };
  });
}
