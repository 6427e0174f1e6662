import { type Continuation, type Continuations, continuationsIn, hostOf } from './contents/continued.ts';
import type { ParagraphRelation } from './relation.ts';
import type { Resolution, Step } from './speakers/resolve.ts';

/** A relation and the paragraph that announces it. */
export interface PlacedRelation {
  readonly relation: ParagraphRelation;
  readonly home: number;
}

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
    const relations = this.announcedIn(paragraph);
    const here = this.continuedIn(paragraph);
    if (here.length === 0) return relations;
    return [...here.map((part) => this.partOf(part)), ...relations.map((relation) => hung(relation, here))];
  }

  /** Those that a paragraph announces: the very same list for as long as nothing of them changes, wherever it stands. Where they go on is not told. */
  announcedIn(paragraph: number): readonly ParagraphRelation[] {
    return this.steps[paragraph]?.relations ?? NO_RELATIONS;
  }

  /** What goes on in a paragraph from those before it, in the article's order. */
  continuedIn(paragraph: number): readonly Continuation[] {
    return this.continuations.byParagraph.get(paragraph) ?? NOTHING;
  }

  /** Where a relation goes on, in text order. */
  continuationsOf({ number }: ParagraphRelation): readonly Continuation[] {
    return this.continuations.byRelation.get(number) ?? NOTHING;
  }

  /** The paragraphs from which something goes on, or in which it does: what stands there does not follow from `announcedIn` alone. */
  connected(): ReadonlySet<number> {
    const paragraphs = new Set<number>();
    for (const parts of this.continuations.byRelation.values()) {
      for (const { home, paragraph } of parts) paragraphs.add(home).add(paragraph);
    }
    return paragraphs;
  }

  /** The relation inside whose content one stands. */
  enclosing({ relation, home }: PlacedRelation): PlacedRelation | null {
    const host = hostOf(relation, this.continuedIn(home));
    if (host) return host;
    const { parent } = relation;
    const found = parent === null ? undefined : this.announcedIn(home).find(({ number }) => number === parent);
    return found ? { relation: found, home } : null;
  }

  /** The id in the article's attributions of one that `of` gives, by its index there. */
  idOf(paragraph: number, index: number): string {
    const here = this.continuedIn(paragraph);
    if (index >= here.length) return `a${this.before[paragraph] + index - here.length}`;
    const { home, relation } = here[index];
    return `a${this.before[home] + this.steps[home].relations.indexOf(relation)}`;
  }

  /** The number in the id of the first of a paragraph's, from which the others are numbered on; null where one goes on there from another paragraph. */
  firstId(paragraph: number): number | null {
    return this.continuedIn(paragraph).length > 0 ? null : this.before[paragraph];
  }

  private partOf({ relation, home, start, end }: Continuation): ParagraphRelation {
    const { source } = relation;
    return {
      ...hung(relation, this.continuedIn(home)),
      source: { ...source, spans: [] },
      cues: [],
      contents: [{ start, end }],
      mediators: [],
    };
  }
}

const NO_RELATIONS: readonly ParagraphRelation[] = [];
const NOTHING: readonly Continuation[] = [];

/** A relation with the one on which it hangs because it stands in its words. */
function hung(relation: ParagraphRelation, here: readonly Continuation[]): ParagraphRelation {
  const host = hostOf(relation, here);
  return host ? { ...relation, parent: host.relation.number } : relation;
}

/** The relations of an article in which they could not be worked out. */
export const NO_ARTICLE_RELATIONS = new ArticleRelations({ steps: [] });
