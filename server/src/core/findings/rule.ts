import type { PlacedSpan, Severity, Span } from '../model.ts';
import type { Desk } from './desk.ts';
import type { ParagraphFacts } from './facts.ts';
import type { Surroundings } from './surroundings.ts';

/** A text in the two languages of the interface. `{name}` stands for a value of the finding. */
export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

/**
 * A number from which on a rule speaks. Each of its findings carries a measure, and is shown where that is at least the threshold: the user's, or
 * else the usual one. A rule finds everything from `lowest` on, so that a changed setting needs no new analysis.
 */
export interface Threshold {
  readonly usual: number;
  readonly lowest: number;
  readonly highest: number;
  /** What is counted. */
  readonly meaning: Bilingual;
}

/** Short articles of one or a few lines; ⟦…⟧ stands around each finding. They are the rule's tests and stand in its page of documentation. */
export interface Examples {
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}

/** What every rule has. One file each in findings/rules/, listed in its rules.ts, described in docs/findings/<code>.md. */
interface RuleBase {
  readonly code: string;
  readonly severity: Severity;
  /** Whether it speaks without being asked to: the rule is right eight times in ten or more (docs/findings.md), and most editors want it. */
  readonly enabled: boolean;
  readonly threshold?: Threshold;
  /** One line, shown in the list of problems. */
  readonly message: Bilingual;
  /** Why it matters and what an editor would do, with the handbook it comes from: shown in the hover. */
  readonly rationale: Bilingual;
  readonly examples: Examples;
}

/**
 * A rule whose findings in a paragraph follow from the paragraph's facts and its surroundings, and from nothing else: they are kept until one of the two
 * changes, so that an edit elsewhere costs nothing (check.ts). The rule must not look at anything that these two do not hold.
 */
export interface ParagraphRule extends RuleBase {
  readonly scope: 'paragraph';
  /** True for a rule about the writer's own choice of words: it is silent inside quotation marks. */
  readonly writersWords: boolean;
  /** The paragraph's problems, in any order. Linear; must not throw. */
  check(paragraph: ParagraphFacts, around: Surroundings): readonly ParagraphProblem[];
  /** Ways to mend a problem that `check` found in this paragraph, the best first; spans count in the paragraph. */
  fixes(problem: Span, paragraph: ParagraphFacts, around: Surroundings): readonly Fix[];
}

/** A problem in a paragraph: its span counts in the paragraph's base text, its relations in `ParagraphFacts.relations`. */
export interface ParagraphProblem extends Span {
  readonly values?: Readonly<Record<string, string>>;
  /** Indexes of the relations that the problem is about. */
  readonly relations?: readonly number[];
  readonly measure?: number;
}

/**
 * A rule about the article as a whole. What it needs to know of each paragraph it sums up once (the sum is kept like a paragraph rule's findings);
 * `conclude` then goes over the sums, once for every change of the article, and must be quick: linear in them, with little work for each.
 */
export interface DocumentRule<Summary = unknown> extends RuleBase {
  readonly scope: 'document';
  /** What of a paragraph matters to the rule; null where nothing does, as in almost all of them. */
  summarise(paragraph: ParagraphFacts): Summary | null;
  /** The article's problems, in any order. Must not throw. @param summaries those that are not null, in text order */
  conclude(summaries: readonly PlacedSummary<Summary>[], desk: Desk): readonly Problem[];
  /** Ways to mend a problem that `conclude` found in this article, the best first. */
  fixes(problem: PlacedSpan, desk: Desk): readonly Fix[];
}

export interface PlacedSummary<Summary> {
  readonly paragraph: number;
  readonly summary: Summary;
}

/** A problem as a document rule tells it. */
export interface Problem extends PlacedSpan {
  readonly values?: Readonly<Record<string, string>>;
  /** The relations that the problem is about: their paragraph and index there. */
  readonly relations?: readonly { readonly paragraph: number; readonly index: number }[];
  readonly measure?: number;
}

export type Rule = ParagraphRule | DocumentRule;

/** A way to mend a finding. What it changes in the file is worked out when it is asked for (service/actions/fixes.ts). */
export type Fix =
  /** Tags the finding's span as a claim. */
  | { readonly kind: 'mark-claim' }
  /** Puts `text` before or after the finding's span. It goes into the article, so it is Arabic; what is to be filled in stands in […]. */
  | { readonly kind: 'insert'; readonly at: 'start' | 'end'; readonly text: string; readonly title: Bilingual }
  /** Puts texts in the place of others in the finding's paragraph: in text order, disjoint. */
  | { readonly kind: 'replace'; readonly replacements: readonly Replacement[]; readonly title: Bilingual };

/** `text` in the place of what stands at a span of the paragraph; an empty span only inserts. */
export interface Replacement extends Span {
  readonly text: string;
}
