import { type Continuation, type Continuations, continuationsIn, hostOf } from './continued.ts';
import type { ParagraphRelation } from './relation.ts';
import type { Resolution, Step } from './resolve.ts';

/** The relations of a resolved article, by the paragraphs in which something of them stands. */
export class ArticleRelations {
  /** How many relations the article has. */
  readonly count: number;
  private readonly steps: readonly Step[];
  /** For each paragraph how many there are before it. */
  private readonly before: Int32Array;
  private readonly continuations: Continuations;

  constructor({ steps }: Pick<Resolution, 'steps'>) {
    this.steps = steps;
    this.before = new Int32Array(steps.length);
    let count = 0;
    for (let index = 0; index < steps.length; index++) {
      this.before[index] = count;
      count += steps[index].relations.length;
    }
    this.count = count;
    this.continuations = continuationsIn(steps);
  }

  /** Those of which a part stands in a paragraph, in the article's order; of one that goes on here from a paragraph before, the part that stands here. */
  of(paragraph: number): readonly ParagraphRelation[] {
    const { relations } = this.steps[paragraph];
    const here = this.continuations.byParagraph.get(paragraph);
    if (!here) return relations;
    return [...here.map((part) => this.partOf(part)), ...relations.map((relation) => hung(relation, here))];
  }

  /** The id in the article's attributions of one that `of` gives, by its index there. */
  idOf(paragraph: number, index: number): string {
    const here = this.continuations.byParagraph.get(paragraph) ?? NOTHING;
    if (index >= here.length) return `a${this.before[paragraph] + index - here.length}`;
    const { home, relation } = here[index];
    return `a${this.before[home] + this.steps[home].relations.indexOf(relation)}`;
  }

  private partOf({ relation, home, start, end }: Continuation): ParagraphRelation {
    const { source } = relation;
    return {
      ...hung(relation, this.continuations.byParagraph.get(home) ?? NOTHING),
      source: { ...source, spans: [] },
      cues: [],
      contents: [{ start, end }],
      mediators: [],
    };
  }
}

const NOTHING: readonly Continuation[] = [];

/** A relation with the one on which it hangs because it stands in its words. */
function hung(relation: ParagraphRelation, here: readonly Continuation[]): ParagraphRelation {
  const host = hostOf(relation, here);
  return host ? { ...relation, parent: host.relation.number } : relation;
}
