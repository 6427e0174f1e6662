import { paragraphIndexAt } from '../../core/analysis.ts';
import type { Span } from '../../core/model.ts';
import { attributionFacts } from '../hoverAttribution.ts';
import { entityFacts } from '../hoverEntity.ts';
import { type Fact, tame } from '../markdown.ts';
import { attributionsAt, mentionsAt, type Snapshot } from '../snapshot.ts';

/** What is asked about at a place where several things may stand. */
export type CardSubject = 'mention' | 'relation';

/** What is known about a mention or a relation. */
export interface ReadingCard {
  readonly facts: readonly ReadingFact[];
  /** Where else the same entity is named, in text order; offsets count from the start of the paragraph's text without tags. */
  readonly places: readonly ReadingPlace[];
}

/** One line of a card. Neither label nor values are Markdown. */
export interface ReadingFact {
  readonly label: string;
  readonly values: readonly {
    readonly text: string;
    /** Words of the article, not of the interface. */ readonly quoted: boolean;
  }[];
}

export interface ReadingPlace extends Span {
  readonly paragraph: number;
}

/** The innermost mention that reaches over all of `span` (of the file), or the relation with a part there; null where there is none. */
export function cardAt(snapshot: Snapshot, subject: CardSubject, span: Span): ReadingCard | null {
  return subject === 'mention' ? mentionCard(snapshot, span) : relationCard(snapshot, span);
}

function mentionCard(snapshot: Snapshot, span: Span): ReadingCard | null {
  const { analysis } = snapshot;
  const paragraph = analysis.paragraphs[paragraphIndexAt(analysis, span.start)];
  const found = mentionsAt(snapshot, span.start).find(
    ({ mention }) => paragraph.start + paragraph.markup.toRaw(mention.end, 'end') >= span.end,
  );
  if (!found) return null;
  const referent = analysis.links.referentOf(found.paragraph, found.mention);
  const places = (referent?.mentions ?? [found]).map(({ paragraph, mention: { start, end } }): ReadingPlace => ({
    paragraph,
    start,
    end,
  }));
  return { facts: plainFacts(entityFacts(snapshot, found.paragraph, found.mention)), places };
}

function relationCard(snapshot: Snapshot, span: Span): ReadingCard | null {
  const found = attributionsAt(snapshot, span.start).find((candidate) => candidate.span.end >= span.end);
  return found ? { facts: plainFacts(attributionFacts(snapshot, found.attribution)), places: [] } : null;
}

function plainFacts(facts: readonly Fact[]): ReadingFact[] {
  return facts.map(({ label, values }) => ({
    label,
    values: values.map((value) =>
      'own' in value ? { text: value.own, quoted: false } : { text: tame(value.article), quoted: true },
    ),
  }));
}
