import type { DocumentParagraph } from '../../core/analysis.ts';
import type { Attribution, Mention, PlacedSpan, Span } from '../../core/model.ts';
import { overlaps } from '../../core/text/span.ts';
import type { ParagraphText } from '../../core/text/paragraphs.ts';
import { groupBy } from '../groupBy.ts';
import { isMentionRejected, isQuotationRejected } from '../operations/suggestions.ts';
import { namesBefore, speakerName } from '../provenance.ts';
import type { Rejections } from '../rejections.ts';
import type { ActiveFinding, AttributionPart, Snapshot } from '../snapshot.ts';
import { Fingerprint, fingerprintOf } from './fingerprint.ts';

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

/** The mentions of a paragraph that are shown: all but those that an annotator has turned down. */
export interface ShownMentions {
  readonly mentions: readonly Mention[];
  readonly fingerprint: number;
}

/** Who says what and what is to be asked, by paragraph; and a fingerprint of all that each paragraph shows. */
export interface ReadingLayout {
  readonly parts: ReadonlyMap<number, readonly RelationPart[]>;
  readonly findings: ReadonlyMap<number, readonly ActiveFinding[]>;
  /** One for each paragraph: equal where nothing that is shown differs. */
  readonly fingerprints: readonly number[];
}

const layouts = new WeakMap<Snapshot, ReadingLayout>();

/** One linear pass over an article, kept with its snapshot. It runs at every edit: nothing is built here that only a paragraph on the screen needs. */
export function layoutOf(snapshot: Snapshot): ReadingLayout {
  const kept = layouts.get(snapshot);
  if (kept) return kept;
  const parts = relationParts(snapshot);
  const findings = groupBy(snapshot.findings, ({ finding }) => finding.span.paragraph);
  const fingerprints = snapshot.analysis.paragraphs.map((paragraph, index) =>
    fingerprintOfParagraph(paragraph, shownMentions(snapshot, index), parts.get(index), findings.get(index)),
  );
  const made = { parts, findings, fingerprints };
  layouts.set(snapshot, made);
  return made;
}

function relationParts(snapshot: Snapshot): Map<number, RelationPart[]> {
  const said = spokenElements(snapshot);
  const parts = new Map<number, RelationPart[]>();
  const hasRejected = snapshot.records.rejections.content.entries.some(({ kind }) => kind === 'quotation');
  for (const attribution of snapshot.analysis.attributions) {
    if (hasRejected && isQuotationRejected(snapshot, attribution)) continue;
    const relation = relationOf(snapshot, attribution, said);
    for (const span of attribution.source.spans) place(parts, relation, 'source', span);
    for (const { span } of attribution.cues) place(parts, relation, 'cue', span);
    for (const { span } of attribution.mediators) place(parts, relation, 'mediator', span);
    for (const span of attribution.contents) place(parts, relation, 'content', span);
  }
  return parts;
}

function place(parts: Map<number, RelationPart[]>, relation: Relation, part: AttributionPart, span: PlacedSpan): void {
  const here = parts.get(span.paragraph);
  const placed = { relation, part, span };
  if (here) here.push(placed);
  else parts.set(span.paragraph, [placed]);
}

/** What stands in a `said`, by paragraph. */
function spokenElements({ analysis }: Snapshot): ReadonlyMap<number, readonly PlacedSpan[]> {
  const spans = analysis.elements.elements.flatMap((element) => (element.name === 'said' ? element.spans : []));
  return groupBy(spans, ({ paragraph }) => paragraph);
}

const NOBODY: readonly string[] = [];

function relationOf(
  { analysis }: Snapshot,
  attribution: Attribution,
  said: ReadonlyMap<number, readonly Span[]>,
): Relation {
  const { cues, contents, source, mediators, parent, type, stance } = attribution;
  const first = cues.at(0)?.span ?? contents[0] ?? source.spans[0];
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

function fingerprintOfParagraph(
  paragraph: DocumentParagraph,
  shown: ShownMentions,
  parts: readonly RelationPart[] = [],
  findings: readonly ActiveFinding[] = [],
): number {
  const fingerprint = new Fingerprint()
    .part(textFingerprint(paragraph))
    .part(fingerprintOf(paragraph.kind))
    .part(shown.fingerprint);
  for (const { relation, part, span } of parts) {
    fingerprint.part(relation.fingerprint).number(part.charCodeAt(0)).number(span.start).number(span.end);
  }
  for (const { finding, severity } of findings) {
    fingerprint.part(fingerprintOf(finding.code)).part(fingerprintOf(severity));
    fingerprint.number(finding.span.start).number(finding.span.end);
    for (const name in finding.values) fingerprint.part(fingerprintOf(finding.values[name]));
  }
  return fingerprint.value;
}

/** Paragraphs that an edit did not touch keep these objects. */
const textFingerprints = new WeakMap<ParagraphText, number>();
const mentionsShown = new WeakMap<readonly Mention[], ShownMentions & { readonly rejections: Rejections }>();

/** Of the raw text, tags included: they tell where a click in the text leads to in the file. */
function textFingerprint({ markup, text }: DocumentParagraph): number {
  const kept = textFingerprints.get(text);
  if (kept !== undefined) return kept;
  const made = new Fingerprint().text(markup.raw).value;
  textFingerprints.set(text, made);
  return made;
}

/** What is shown of a paragraph's mentions. */
export function shownMentions(snapshot: Snapshot, index: number): ShownMentions {
  const all = snapshot.analysis.paragraphs[index].mentions;
  const rejections = snapshot.records.rejections.content;
  const kept = mentionsShown.get(all);
  if (kept?.rejections === rejections) return kept;
  const mentions = all.filter(
    (mention) => mention.origin === 'tag' || !isMentionRejected(snapshot, { paragraph: index, mention }),
  );
  const fingerprint = new Fingerprint();
  for (const { start, end, type, origin } of mentions) {
    fingerprint.number(start).number(end).part(fingerprintOf(type)).part(fingerprintOf(origin));
  }
  const made = { mentions, fingerprint: fingerprint.value, rejections };
  mentionsShown.set(all, made);
  return made;
}
