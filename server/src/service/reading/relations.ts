import type { DocumentAnalysis } from '../../core/analysis.ts';
import type { Attribution, PlacedSpan, Span } from '../../core/model.ts';
import { overlaps } from '../../core/text/span.ts';
import { groupBy } from '../groupBy.ts';
import { isQuotationRejected } from '../operations/suggestions.ts';
import { namesBefore, speakerName } from '../provenance.ts';
import type { AttributionPart, Snapshot } from '../snapshot.ts';
import { Fingerprint, fingerprintOf, textFingerprint } from './fingerprint.ts';

/** A relation as every paragraph that it touches shows it. */
export interface Relation {
  readonly attribution: Attribution;
  /** The same as long as the paragraph in which it is announced is: relations are numbered through the article, so their ids are not. */
  readonly key: string;
  readonly speaker: string | null;
  /** Who stands between the writer and the speaker, the writer's nearest first. */
  readonly through: readonly string[];
  readonly tagged: boolean;
  readonly fingerprint: number;
}

/** What of a relation stands in one paragraph. */
export interface RelationPart {
  readonly relation: Relation;
  readonly part: AttributionPart;
  readonly span: PlacedSpan;
}

/** The parts of all relations but those that an annotator has turned down: a list for each paragraph. */
export type PartsByParagraph = readonly (readonly RelationPart[])[];

/**
 * @param said from `spokenElements`
 * @param wanted the paragraphs whose parts are asked for
 * @returns the parts in each of those where there are any
 */
export function relationParts(
  snapshot: Snapshot,
  said: ReadonlyMap<number, readonly Span[]>,
  wanted: (paragraph: number) => boolean,
): ReadonlyMap<number, readonly RelationPart[]> {
  const { analysis } = snapshot;
  const parts = new Map<number, RelationPart[]>();
  const hasRejected = snapshot.records.rejections.content.entries.some(({ kind }) => kind === 'quotation');
  for (const attribution of analysis.attributions) {
    if (!standsIn(attribution, wanted)) continue;
    if (hasRejected && isQuotationRejected(snapshot, attribution)) continue;
    const relation = relationOf(analysis, attribution, said);
    const place = (part: AttributionPart, span: PlacedSpan): void => {
      if (!wanted(span.paragraph)) return;
      const here = parts.get(span.paragraph);
      if (here) here.push({ relation, part, span });
      else parts.set(span.paragraph, [{ relation, part, span }]);
    };
    for (const span of attribution.source.spans) place('source', span);
    for (const { span } of attribution.cues) place('cue', span);
    for (const { span } of attribution.mediators) place('mediator', span);
    for (const span of attribution.contents) place('content', span);
  }
  return parts;
}

/** Whether something of a relation stands in some paragraph of a kind. Asked of thousands at every edit: nothing is built. */
export function standsIn(
  { source, cues, mediators, contents }: Attribution,
  isWanted: (paragraph: number) => boolean,
): boolean {
  for (const { paragraph } of source.spans) if (isWanted(paragraph)) return true;
  for (const { span } of cues) if (isWanted(span.paragraph)) return true;
  for (const { span } of mediators) if (isWanted(span.paragraph)) return true;
  for (const { paragraph } of contents) if (isWanted(paragraph)) return true;
  return false;
}

/** The paragraphs in which something of a relation stands; some more than once. */
export function paragraphsOf({ source, cues, mediators, contents }: Attribution): number[] {
  const spans = [...source.spans, ...[...cues, ...mediators].map(({ span }) => span), ...contents];
  return spans.map(({ paragraph }) => paragraph);
}

/** What stands in a `said`, by paragraph. */
export function spokenElements({
  elements: { elements },
}: DocumentAnalysis): ReadonlyMap<number, readonly PlacedSpan[]> {
  const spans = elements.flatMap((element) => (element.name === 'said' ? element.spans : []));
  return groupBy(spans, ({ paragraph }) => paragraph);
}

const NOBODY: readonly string[] = [];

function relationOf(
  analysis: DocumentAnalysis,
  attribution: Attribution,
  said: ReadonlyMap<number, readonly Span[]>,
): Relation {
  const { cues, contents, source, mediators, parent, type, stance } = attribution;
  const first = cues.at(0)?.span ?? contents.at(0) ?? source.spans.at(0);
  const announced = first ? textFingerprint(analysis.paragraphs[first.paragraph]) : 0;
  const speaker = speakerName(attribution);
  const through = parent === null && mediators.length === 0 ? NOBODY : namesBefore(analysis, attribution);
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
  const key = `${announced}.${first?.start ?? 0}`;
  return { attribution, key, speaker, through, tagged, fingerprint: fingerprint.value };
}
