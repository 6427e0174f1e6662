import type { Finding } from '../model.ts';
import type { Article } from './article.ts';
import { type Desk, deskOf } from './desk.ts';
import type { ParagraphFacts } from './facts.ts';
import type { DocumentRule, ParagraphProblem, ParagraphRule, PlacedSummary, Problem, Rule } from './rule.ts';
import { sameSurroundings, type Surroundings } from './surroundings.ts';

/** A problem of a paragraph and the rule that found it. */
interface OwnProblem extends ParagraphProblem {
  readonly rule: ParagraphRule;
}

interface Crash {
  readonly code: string;
  readonly error: unknown;
}

/** What the rules had to say about a paragraph in its surroundings. */
interface Outcome {
  readonly around: Surroundings;
  /** In text order, at the same place in the rules' order. */
  readonly problems: readonly OwnProblem[];
  readonly crashes: readonly Crash[];
}

/** What the document rules keep of a paragraph: the summaries in the rules' order, null where there is none. */
interface Sums {
  readonly summaries: readonly unknown[];
  readonly crashes: readonly Crash[];
}

/** Rules, and what they said about the paragraphs that they have seen. */
export class Checker {
  private readonly paragraphRules: readonly ParagraphRule[];
  private readonly documentRules: readonly DocumentRule[];
  private readonly order: ReadonlyMap<string, number>;
  /** The last outcome of each paragraph: an edit changes one or two of a document, and the others' are taken over. */
  private readonly outcomes = new WeakMap<ParagraphFacts, Outcome>();
  private readonly sums = new WeakMap<ParagraphFacts, Sums>();
  /** What each problem was shown as. */
  private readonly findingOf = new WeakMap<OwnProblem, Finding>();

  constructor(rules: readonly Rule[]) {
    this.paragraphRules = rules.filter((rule) => rule.scope === 'paragraph');
    this.documentRules = rules.filter((rule) => rule.scope === 'document');
    this.order = new Map(rules.map(({ code }, index) => [code, index]));
  }

  /**
   * All that the rules find, whether or not settings let it be shown (choice.ts); in text order, at the same place in the rules' order.
   * @param onFailure told of a rule that crashed; what the others found is returned
   */
  findings(article: Article, onFailure: (code: string, error: unknown) => void): readonly Finding[] {
    const desk = deskOf(article);
    const concluded = this.conclusions(desk, onFailure);
    const findings: Finding[] = [];
    desk.paragraphs.forEach((facts, paragraph) => {
      const own = facts.tokens.length === 0 ? NOTHING : this.outcomeOf(facts, desk.around[paragraph]);
      for (const { code, error } of own.crashes) onFailure(code, error);
      for (const problem of own.problems) findings.push(this.placed(problem, paragraph, desk));
      const late = concluded.get(paragraph);
      if (!late) return;
      const from = findings.length - own.problems.length;
      const here = findings.splice(from).concat(late);
      findings.push(...here.sort((a, b) => a.span.start - b.span.start || this.rank(a) - this.rank(b)));
    });
    return findings;
  }

  /** The very finding of the last time where the problem still stands in the same paragraph and is about relations with the same ids. */
  private placed(problem: OwnProblem, paragraph: number, desk: Desk): Finding {
    const { rule, start, end, values, relations, measure } = problem;
    const known = this.findingOf.get(problem);
    const ids = desk.ids[paragraph];
    if (
      known?.span.paragraph === paragraph &&
      (relations ?? NO_RELATIONS).every((index, i) => ids[index] === known.attributions[i])
    )
      return known;
    const finding = findingOf(
      { paragraph, start, end, values, measure, relations: relations?.map((index) => ({ paragraph, index })) },
      rule,
      desk,
    );
    this.findingOf.set(problem, finding);
    return finding;
  }

  private rank({ code }: Finding): number {
    return this.order.get(code) ?? 0;
  }

  private outcomeOf(facts: ParagraphFacts, around: Surroundings): Outcome {
    const known = this.outcomes.get(facts);
    if (known && sameSurroundings(known.around, around)) return known;
    const problems: OwnProblem[] = [];
    const crashes: Crash[] = [];
    for (const rule of this.paragraphRules) {
      try {
        for (const problem of rule.check(facts, around)) {
          if (!(rule.writersWords && facts.isQuoted(problem))) problems.push({ ...problem, rule });
        }
      } catch (error) {
        crashes.push({ code: rule.code, error });
      }
    }
    problems.sort((a, b) => a.start - b.start);
    const outcome = { around, problems, crashes };
    this.outcomes.set(facts, outcome);
    return outcome;
  }

  /** The findings of the document rules, by paragraph. */
  private conclusions(
    desk: Desk,
    onFailure: (code: string, error: unknown) => void,
  ): ReadonlyMap<number, readonly Finding[]> {
    const found = new Map<number, Finding[]>();
    const summaries = this.documentRules.map((): PlacedSummary<unknown>[] => []);
    desk.paragraphs.forEach((facts, paragraph) => {
      if (facts.tokens.length === 0) return;
      const sums = this.sumsOf(facts);
      for (const { code, error } of sums.crashes) onFailure(code, error);
      for (let index = 0; index < summaries.length; index++) {
        const summary = sums.summaries[index];
        if (summary !== null) summaries[index].push({ paragraph, summary });
      }
    });
    this.documentRules.forEach((rule, index) => {
      try {
        for (const problem of rule.conclude(summaries[index], desk)) {
          const finding = findingOf(problem, rule, desk);
          const others = found.get(problem.paragraph);
          if (others) others.push(finding);
          else found.set(problem.paragraph, [finding]);
        }
      } catch (error) {
        onFailure(rule.code, error);
      }
    });
    return found;
  }

  private sumsOf(facts: ParagraphFacts): Sums {
    const known = this.sums.get(facts);
    if (known) return known;
    const crashes: Crash[] = [];
    const summaries = this.documentRules.map((rule): unknown => {
      try {
        return rule.summarise(facts);
      } catch (error) {
        crashes.push({ code: rule.code, error });
        return null;
      }
    });
    const sums = { summaries, crashes };
    this.sums.set(facts, sums);
    return sums;
  }
}

const NOTHING: Pick<Outcome, 'problems' | 'crashes'> = { problems: [], crashes: [] };

function findingOf({ paragraph, start, end, values, measure, relations }: Problem, rule: Rule, { ids }: Desk): Finding {
  return {
    code: rule.code,
    severity: rule.severity,
    span: { paragraph, start, end },
    values: values ?? NO_VALUES,
    attributions: relations?.map((relation) => ids[relation.paragraph][relation.index]) ?? NO_IDS,
    measure: measure ?? null,
  };
}

const NO_VALUES: Finding['values'] = {};
const NO_IDS: readonly string[] = [];
const NO_RELATIONS: readonly number[] = [];
