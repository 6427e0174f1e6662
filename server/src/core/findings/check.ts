import { carriedOver, changeBetween, oldIndex, sameItems } from '../changes.ts';
import type { Finding } from '../model.ts';
import type { Article } from './article.ts';
import { type Desk, deskOf, type LaidDesk } from './desk.ts';
import type { ParagraphFacts } from './facts.ts';
import type { DocumentRule, ParagraphProblem, ParagraphRule, PlacedSummary, Problem, Rule } from './rule.ts';
import type { Surroundings } from './surroundings.ts';

/** A problem of a paragraph and the rule that found it. */
interface OwnProblem extends ParagraphProblem {
  readonly rule: ParagraphRule;
}

interface Crash {
  readonly code: string;
  readonly error: unknown;
}

/** What the rules have to say about a paragraph in its surroundings. */
interface Outcome {
  /** In text order, at the same place in the rules' order. */
  readonly problems: readonly OwnProblem[];
  readonly crashes: readonly Crash[];
}

/** What the document rules keep of a paragraph: the summaries in the rules' order, null where there is none. */
interface Sums {
  readonly summaries: readonly (PlacedSummary<unknown> | null)[];
  readonly crashes: readonly Crash[];
}

/** A checked version of an article: after an edit all that it leaves as it was is taken over from it. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly desk: LaidDesk;
  readonly outcomes: readonly Outcome[];
  readonly sums: readonly Sums[];
  /** The findings of each paragraph. */
  readonly byParagraph: readonly (readonly Finding[])[];
}

/** Told of a rule that crashed. */
type OnFailure = (code: string, error: unknown) => void;

function report(crashes: readonly Crash[], onFailure: OnFailure): void {
  if (crashes.length === 0) return;
  for (const { code, error } of crashes) onFailure(code, error);
}

/** Runs rules over articles. */
export class Checker {
  private readonly paragraphRules: readonly ParagraphRule[];
  private readonly documentRules: readonly DocumentRule[];
  private readonly order: ReadonlyMap<string, number>;

  constructor(rules: readonly Rule[]) {
    this.paragraphRules = rules.filter((rule) => rule.scope === 'paragraph');
    this.documentRules = rules.filter((rule) => rule.scope === 'document');
    this.order = new Map(rules.map(({ code }, index) => [code, index]));
  }

  /** All that the rules find, whether or not settings let it be shown (choice.ts); in text order, at the same place in the rules' order. */
  findings(article: Article, onFailure: OnFailure): readonly Finding[] {
    return this.check(article, onFailure, null).findings;
  }

  /**
   * `findings`, to go on from.
   * @param onFailure told of a rule that crashed; what the others found is returned
   * @param last a version of the article before, by the same checker
   */
  check(article: Article, onFailure: OnFailure, last: Checked | null): Checked {
    const desk = deskOf(article, last?.desk);
    const change = changeBetween(last?.desk.paragraphs ?? [], desk.paragraphs);
    const fresh = change.newEnd - change.start;
    const outcomes = carriedOver(last?.outcomes ?? [], change, new Array<Outcome>(fresh).fill(NOTHING));
    const sums = carriedOver(last?.sums ?? [], change, new Array<Sums>(fresh).fill(NO_SUMS));
    for (let index = 0; index < desk.paragraphs.length; index++) {
      const facts = desk.paragraphs[index];
      const around = desk.around[index];
      const before = oldIndex(change, index);
      const isKnown = last !== null && last.desk.paragraphs[before] === facts;
      const isSame = isKnown && last.desk.around[before] === around;
      outcomes[index] = isSame ? last.outcomes[before] : this.outcomeOf(facts, around);
      if (!isKnown) sums[index] = this.sumsOf(facts, index);
      else sums[index] = before === index ? last.sums[before] : placedSums(last.sums[before], index);
      report(outcomes[index].crashes, onFailure);
      report(sums[index].crashes, onFailure);
    }
    const concluded = this.conclusions(desk, sums, onFailure);
    const findings: Finding[] = [];
    const byParagraph = carriedOver(
      last?.byParagraph ?? [],
      change,
      new Array<readonly Finding[]>(fresh).fill(NO_FINDINGS),
    );
    for (let index = 0; index < outcomes.length; index++) {
      const { problems } = outcomes[index];
      const late = concluded.get(index) ?? NO_PROBLEMS;
      if (problems.length === 0 && late.length === 0) {
        byParagraph[index] = NO_FINDINGS;
        continue;
      }
      const before = last ? oldIndex(change, index) : -1;
      const known = before < 0 ? NO_FINDINGS : last!.byParagraph[before];
      const isKept =
        before === index &&
        late.length === 0 &&
        problems === last!.outcomes[before].problems &&
        isStillAbout(known, problems, index, desk, last!.desk);
      const here = isKept ? known : this.placed(problems, late, index, desk, known);
      for (const finding of here) findings.push(finding);
      byParagraph[index] = here;
    }
    return { findings, desk, outcomes, sums, byParagraph };
  }

  /** The findings of a paragraph: of those `known` before the very objects that still hold, the list itself where all do. */
  private placed(
    own: readonly OwnProblem[],
    late: readonly LateProblem[],
    paragraph: number,
    desk: Desk,
    known: readonly Finding[],
  ): readonly Finding[] {
    const findings = own.map(({ rule, start, end, values, measure, relations }) =>
      findingOf(
        { paragraph, start, end, values, measure, relations: relations?.map((index) => ({ paragraph, index })) },
        rule,
        desk,
      ),
    );
    if (late.length > 0) {
      for (const { problem, rule } of late) findings.push(findingOf(problem, rule, desk));
      findings.sort((a, b) => a.span.start - b.span.start || this.rank(a) - this.rank(b));
    }
    const kept = findings.map((finding, i) => (known[i] && isSameFinding(known[i], finding) ? known[i] : finding));
    return sameItems(kept, known) ? known : kept;
  }

  private rank({ code }: Finding): number {
    return this.order.get(code) ?? 0;
  }

  private outcomeOf(facts: ParagraphFacts, around: Surroundings): Outcome {
    if (facts.tokens.length === 0) return NOTHING;
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
    if (problems.length === 0 && crashes.length === 0) return NOTHING;
    problems.sort((a, b) => a.start - b.start);
    return { problems, crashes };
  }

  /** The problems that the document rules find, by paragraph. */
  private conclusions(
    desk: Desk,
    sums: readonly Sums[],
    onFailure: OnFailure,
  ): ReadonlyMap<number, readonly LateProblem[]> {
    const found = new Map<number, LateProblem[]>();
    const all = this.documentRules.map((): PlacedSummary<unknown>[] => []);
    for (const { summaries } of sums) {
      for (let index = 0; index < summaries.length; index++) {
        const summary = summaries[index];
        if (summary !== null) all[index].push(summary);
      }
    }
    this.documentRules.forEach((rule, index) => {
      try {
        for (const problem of rule.conclude(all[index], desk)) {
          const others = found.get(problem.paragraph);
          if (others) others.push({ problem, rule });
          else found.set(problem.paragraph, [{ problem, rule }]);
        }
      } catch (error) {
        onFailure(rule.code, error);
      }
    });
    return found;
  }

  private sumsOf(facts: ParagraphFacts, paragraph: number): Sums {
    if (facts.tokens.length === 0) return NO_SUMS;
    const crashes: Crash[] = [];
    const summaries: (PlacedSummary<unknown> | null)[] = [];
    let isEmpty = true;
    for (const rule of this.documentRules) {
      let summary: unknown = null;
      try {
        summary = rule.summarise(facts);
      } catch (error) {
        crashes.push({ code: rule.code, error });
      }
      if (summary !== null) isEmpty = false;
      summaries.push(summary === null ? null : { paragraph, summary });
    }
    return isEmpty && crashes.length === 0 ? NO_SUMS : { summaries, crashes };
  }
}

/** A problem that a document rule found. */
interface LateProblem {
  readonly problem: Problem;
  readonly rule: DocumentRule;
}

const NOTHING: Outcome = { problems: [], crashes: [] };
const NO_SUMS: Sums = { summaries: [], crashes: [] };
const NO_FINDINGS: readonly Finding[] = [];
const NO_PROBLEMS: readonly LateProblem[] = [];

/** What is kept of a paragraph that stands elsewhere now. */
function placedSums(sums: Sums, paragraph: number): Sums {
  const { summaries, crashes } = sums;
  const first = summaries.find((summary) => summary !== null);
  if (!first || first.paragraph === paragraph) return sums;
  return { summaries: summaries.map((each) => each && { paragraph, summary: each.summary }), crashes };
}

function findingOf({ paragraph, start, end, values, measure, relations }: Problem, rule: Rule, desk: Desk): Finding {
  return {
    code: rule.code,
    severity: rule.severity,
    span: { paragraph, start, end },
    values: values ?? NO_VALUES,
    attributions: relations?.map((relation) => desk.idOf(relation.paragraph, relation.index)) ?? NO_IDS,
    measure: measure ?? null,
  };
}

/**
 * Whether these findings are those of the problems, each about the relations that now have the ids that it knows.
 * @param last the desk of the version of which the findings are; the paragraph had the same number
 */
function isStillAbout(
  findings: readonly Finding[],
  problems: readonly OwnProblem[],
  paragraph: number,
  desk: LaidDesk,
  last: LaidDesk,
): boolean {
  if (findings.length !== problems.length) return false;
  // Nearly always: then no id has to be put together.
  const first = desk.firstId(paragraph);
  if (first !== null && first === last.firstId(paragraph)) return true;
  return problems.every(
    ({ relations }, i) =>
      relations?.every((relation, k) => desk.idOf(paragraph, relation) === findings[i].attributions[k]) ?? true,
  );
}

function isSameFinding(a: Finding, b: Finding): boolean {
  return (
    a.code === b.code &&
    a.span.paragraph === b.span.paragraph &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.measure === b.measure &&
    sameItems(a.attributions, b.attributions) &&
    isSameRecord(a.values, b.values)
  );
}

function isSameRecord(a: Finding['values'], b: Finding['values']): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

const NO_VALUES: Finding['values'] = {};
const NO_IDS: readonly string[] = [];
