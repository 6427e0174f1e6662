import type { Namings } from '../entities/linking/naming.ts';
import type { Attribution, Cue, Mediator, PlacedSpan, Span } from '../model.ts';
import { type Continuation, type Continuations, continuationsIn, hostOf } from './contents/continued.ts';
import { isUnnamed, type ParagraphRelation, type Party } from './relation.ts';
import type { Resolution, Step } from './speakers/resolve.ts';

/** The attributions of a paragraph, and what their ids and places followed from. */
interface PlacedStep {
  readonly paragraph: number;
  readonly namings: Namings;
  /** How many relations, and how many speakers without a name, there are before. */
  readonly relations: number;
  readonly unnamed: number;
  readonly attributions: readonly Attribution[];
}

/** The last of each step: most edits leave most of them as they were. */
const placed = new WeakMap<Step, PlacedStep>();

/** The attributions of an article, numbered in text order. Linear; those that come out as they were the last time are the very same objects. */
export function attributionsIn({ steps, links: { namings } }: Resolution): readonly Attribution[] {
  const continuations = continuationsIn(steps);
  const ids = new Ids(namings);
  const attributions: Attribution[] = [];
  steps.forEach((step, paragraph) => {
    const { relations } = step;
    if (relations.length === 0) return;
    const start = { paragraph, namings, relations: attributions.length, unnamed: ids.unnamed };
    ids.add(step);
    const kept = placed.get(step);
    if (kept && isSameStart(kept, start) && isAsPlaced(step, kept, ids, continuations)) {
      for (const attribution of kept.attributions) attributions.push(attribution);
      return;
    }
    const own = relations.map((relation) => attributionOf(relation, paragraph, ids, continuations));
    const { relations: before, unnamed } = start;
    placed.set(step, { paragraph, namings, relations: before, unnamed, attributions: own });
    for (const attribution of own) attributions.push(attribution);
  });
  return attributions;
}

type Start = Omit<PlacedStep, 'attributions'>;

function isSameStart(a: Start, b: Start): boolean {
  return (
    a.paragraph === b.paragraph && a.namings === b.namings && a.relations === b.relations && a.unnamed === b.unnamed
  );
}

/** Whether what the relations refer to in other paragraphs has the id that it had; nothing may go on from, or in, other paragraphs. */
function isAsPlaced(
  { relations }: Step,
  { paragraph, attributions }: PlacedStep,
  ids: Ids,
  { byParagraph, byRelation }: Continuations,
): boolean {
  if (byParagraph.has(paragraph)) return false;
  return relations.every(({ number, explanation: { from }, chain, mediators }, i) => {
    const { explanation, contents, chain: known, mediators: others } = attributions[i];
    return (
      !byRelation.has(number) &&
      contents.every((span) => span.paragraph === paragraph) &&
      (from === null || ids.ofRelation(from) === explanation.from) &&
      known.length === chain.length &&
      chain.every((party, k) => ids.ofParty(party) === known[k]) &&
      mediators.every(({ referent }, k) => ids.ofParty(referent) === others[k].referent)
    );
  });
}

/** Ids of relations and of those who speak, as the article numbers them. */
class Ids {
  private readonly relations = new Map<number, string>();
  private readonly parties = new Map<Party, string>();

  constructor(private readonly namings: Namings) {}

  /** How many speakers without a name there are so far. */
  get unnamed(): number {
    return this.parties.size;
  }

  /** Numbers the relations of the next paragraph, and those without a name who come first there. */
  add({ relations }: Step): void {
    for (const { number, mediators, source } of relations) {
      this.relations.set(number, `a${this.relations.size}`);
      for (const { referent } of mediators) this.meet(referent);
      this.meet(source.referent);
    }
  }

  private meet(party: Party | null): void {
    if (party !== null && isUnnamed(party) && !this.parties.has(party))
      this.parties.set(party, `s${this.parties.size + 1}`);
  }

  /** @throws Error for a relation that is none of the article's */
  ofRelation(number: number): string {
    const id = this.relations.get(number);
    if (id === undefined) throw new Error(`There is no relation ${number}.`);
    return id;
  }

  ofParty(party: Party | null): string | null {
    if (party === null) return null;
    return (isUnnamed(party) ? this.parties : this.namings.ids).get(party) ?? null;
  }
}

function attributionOf(
  relation: ParagraphRelation,
  paragraph: number,
  ids: Ids,
  { byParagraph, byRelation }: Continuations,
): Attribution {
  const { number, type, stance, commitment, score, source, cues, contents, mediators, chain, explanation } = relation;
  const host = hostOf(relation, byParagraph.get(paragraph) ?? NOTHING);
  const parent = host ? host.relation.number : relation.parent;
  const here = (span: Span): PlacedSpan => placedSpan(span, paragraph);
  const goesOn = byRelation.get(number) ?? NOTHING;
  return {
    id: ids.ofRelation(number),
    parent: parent === null ? null : ids.ofRelation(parent),
    type,
    stance,
    commitment,
    score,
    source: { ...source, spans: source.spans.map(here), referent: ids.ofParty(source.referent) },
    cues: cues.map(({ span, lemma }): Cue<PlacedSpan> => ({ span: here(span), lemma })),
    contents: [...contents.map(here), ...goesOn.map((part) => placedSpan(part, part.paragraph))],
    mediators: mediators.map(({ span, text, referent }): Mediator => ({
      span: here(span),
      text,
      referent: ids.ofParty(referent),
    })),
    chain: (host ? [...host.relation.chain, ...chain] : chain).flatMap((party) => ids.ofParty(party) ?? []),
    explanation: {
      pattern: explanation.pattern,
      antecedent: explanation.antecedent,
      ...(explanation.from === null ? {} : { from: ids.ofRelation(explanation.from) }),
    },
  };
}

const NOTHING: readonly Continuation[] = [];

function placedSpan({ start, end }: Span, paragraph: number): PlacedSpan {
  return { paragraph, start, end };
}
