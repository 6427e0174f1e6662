import type { Elements } from '../markup/elements.ts';
import type { ParagraphMarkup } from '../markup/scan.ts';
import type { Links } from '../entities/link.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Attribution, Finding, Mention, Severity } from '../model.ts';
import type { LineKind } from '../text/boilerplate.ts';
import type { ParagraphText } from '../text/paragraphs.ts';

/** A text in the two languages of the interface. `{name}` stands for a value of the finding. */
export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

/** What a rule sees of an article. */
export interface Article {
  readonly paragraphs: readonly ArticleParagraph[];
  readonly attributions: readonly Attribution[];
  readonly links: Links;
  readonly elements: Elements;
  readonly knowledge: Knowledge;
}

export interface ArticleParagraph {
  readonly text: ParagraphText;
  readonly kind: LineKind;
  readonly mentions: readonly Mention[];
  readonly markup: ParagraphMarkup;
}

/** A way to mend a finding. What it changes in the file is worked out when it is asked for (service/codeActions.ts). */
export type Fix =
  /** Tags the finding's span as a claim. */
  | { readonly kind: 'mark-claim' }
  /** Puts `text` before or after the finding's span. It goes into the article, so it is Arabic; what is to be filled in stands in […]. */
  | { readonly kind: 'insert'; readonly at: 'start' | 'end'; readonly text: string; readonly title: Bilingual }
  /** Puts `text` in the place of what stands at `offset` of the finding's paragraph. */
  | {
      readonly kind: 'replace';
      readonly offset: number;
      readonly length: number;
      readonly text: string;
      readonly title: Bilingual;
    };

/** What a rule tells of a problem that it found. */
export type Problem = Omit<Finding, 'code' | 'severity'>;

/** A rule of the desk. One file each in findings/, listed in findings/rules.ts, described in docs/findings/<code>.md. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** One line, shown in the list of problems. */
  readonly message: Bilingual;
  /** Why it matters and what an editor would do, with the handbook it comes from: shown in the hover. */
  readonly rationale: Bilingual;
  /** The article's problems, in any order. Linear; must not throw. */
  check(article: Article): readonly Problem[];
  /** Ways to mend a problem that `check` found in this article, the best first. */
  fixes(finding: Finding, article: Article): readonly Fix[];
}
