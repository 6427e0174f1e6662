import type { DocumentAnalysis } from '../../core/analysis.ts';
import type { PlacedRelation } from '../../core/attribution/articleRelations.ts';
import type { ParagraphRelation } from '../../core/attribution/relation.ts';
import type { PlacedSpan } from '../../core/model.ts';
import { overlaps } from '../../core/text/span.ts';
import { groupBy } from '../groupBy.ts';
import { isQuotationRejected, rejectsQuotations } from '../operations/suggestions.ts';
import { namesBeforeLast, speakerName } from '../provenance.ts';
import { type PartHere, quotedBy, type RelationHere, relationsIn } from '../relationParts.ts';
import type { Snapshot } from '../snapshot.ts';
import { Fingerprint, fingerprintOf, textFingerprint } from './fingerprint.ts';

/** A relation as a paragraph shows it in which something of it stands. */
export interface ShownRelation {
  readonly relation: ParagraphRelation;
  /** The same as long as the paragraph in which it is announced is, and in all paragraphs that it touches. */
  readonly key: string;
  readonly speaker: string | null;
  /** Who stands between the writer and the speaker, the writer's nearest first. */
  readonly through: readonly string[];
  readonly tagged: boolean;
  /** All that is said, in other paragraphs too. */
  readonly contents: readonly PlacedSpan[];
  /** What of it stands in the paragraph. */
  readonly parts: readonly PartHere[];
  readonly fingerprint: number;
}

/** What an annotator has tagged as said, by paragraph. */
export type SpokenElements = ReadonlyMap<number, readonly PlacedSpan[]>;

/** The relations of a paragraph but those that an annotator has turned down, in the article's order. */
export function shownRelations(snapshot: Snapshot, paragraph: number, said: SpokenElements): ShownRelation[] {
  const { analysis } = snapshot;
  const found = relationsIn(analysis, paragraph);
  const kept = rejectsQuotations(snapshot)
    ? found.filter((relation) => !isQuotationRejected(snapshot, quotedBy(analysis, relation)))
    : found;
  return kept.map((relation) => shownRelation(analysis, relation, said));
}

/** What stands in a `said`, by paragraph. */
export function spokenElements({ elements: { elements } }: DocumentAnalysis): SpokenElements {
  const spans = elements.flatMap((element) => (element.name === 'said' ? element.spans : []));
  return groupBy(spans, ({ paragraph }) => paragraph);
}

const NOBODY: readonly string[] = [];

function shownRelation(analysis: DocumentAnalysis, here: RelationHere, said: SpokenElements): ShownRelation {
  const { relation, home, parts } = here;
  const { source, mediators, type, stance } = relation;
  const { contents, cues } = quotedBy(analysis, here);
  const first =
    cues.at(0)?.span ?? contents.at(0) ?? (source.spans.length > 0 ? { paragraph: home, ...source.spans[0] } : null);
  const announced = first ? textFingerprint(analysis.paragraphs[first.paragraph]) : 0;
  const speaker = speakerName(relation);
  const nested = nestedDownTo(analysis, here);
  const through = nested.length === 1 && mediators.length === 0 ? NOBODY : namesBeforeLast(nested);
  const tagged =
    said.size > 0 && contents.some((span) => said.get(span.paragraph)?.some((part) => overlaps(part, span)));
  const fingerprint = new Fingerprint()
    .part(announced)
    .number(first?.start ?? 0)
    .part(fingerprintOf(type))
    .part(fingerprintOf(stance))
    .part(fingerprintOf(source.kind ?? ''))
    .part(fingerprintOf(speaker ?? ''))
    .number(source.spans.length)
    .number(tagged ? 1 : 0);
  for (const { paragraph, start, end } of contents) {
    fingerprint.number(start).number(end);
    // How long it is depends on the words of the other paragraphs too.
    if (paragraph !== first?.paragraph) fingerprint.part(textFingerprint(analysis.paragraphs[paragraph]));
  }
  for (const name of through) fingerprint.part(fingerprintOf(name));
  for (const { part, start, end } of parts) fingerprint.number(part.charCodeAt(0)).number(start).number(end);
  const key = `${announced}.${first?.start ?? 0}`;
  return { relation, key, speaker, through, tagged, contents, parts, fingerprint: fingerprint.value };
}

/** A relation and those inside which it stands, the outermost first. */
function nestedDownTo({ relations }: DocumentAnalysis, here: PlacedRelation): ParagraphRelation[] {
  const nested: ParagraphRelation[] = [];
  for (let at: PlacedRelation | null = here; at; at = relations.enclosing(at)) nested.unshift(at.relation);
  return nested;
}
