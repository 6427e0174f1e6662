import type { DocumentAnalysis, DocumentParagraph } from '../../core/analysis.ts';
import type { Mention, PlacedSpan } from '../../core/model.ts';
import { changeBetween } from '../../core/changes.ts';
import type { ParagraphText } from '../../core/text/paragraphs.ts';
import { groupBy } from '../groupBy.ts';
import { isMentionRejected } from '../operations/suggestions.ts';
import type { Rejections } from '../rejections.ts';
import type { ActiveFinding, Snapshot } from '../snapshot.ts';
import { Fingerprint, fingerprintOf, textFingerprint } from './fingerprint.ts';
import {
  paragraphsOf,
  type PartsByParagraph,
  type RelationPart,
  relationParts,
  spokenElements,
  standsIn,
} from './relations.ts';

/** Who says what and what is to be asked, by paragraph; and a fingerprint of all that each paragraph shows. */
export interface ReadingLayout {
  readonly analysis: DocumentAnalysis;
  readonly rejections: Rejections;
  /** What an annotator has tagged as said. */
  readonly said: SpansByParagraph;
  readonly parts: PartsByParagraph;
  readonly findings: ReadonlyMap<number, readonly ActiveFinding[]>;
  /** Of each paragraph without its findings. */
  readonly withoutFindings: readonly number[];
  /** One for each paragraph: equal where nothing that is shown differs. */
  readonly fingerprints: readonly number[];
}

const NO_PARTS: readonly RelationPart[] = [];

type SpansByParagraph = ReadonlyMap<number, readonly PlacedSpan[]>;

const layouts = new WeakMap<Snapshot, ReadingLayout>();

/**
 * One linear pass over an article, kept with its snapshot. It runs at every edit: nothing is built here that only a paragraph on the screen needs, and
 * what an edit did not touch is taken over.
 * @param last of an earlier version; the result is the same without it
 */
export function layoutOf(snapshot: Snapshot, last: ReadingLayout | null = null): ReadingLayout {
  const kept = layouts.get(snapshot);
  if (kept) return kept;
  const { analysis } = snapshot;
  const rejections = snapshot.records.rejections.content;
  const said = spokenElements(analysis);
  // Paragraphs stand where they stood.
  const isComparable =
    last?.rejections === rejections && last.analysis.paragraphs.length === analysis.paragraphs.length;
  const before = isComparable ? last : null;
  const touched = before && touchedParagraphs(before, analysis, said);
  const isTouched = (paragraph: number): boolean => !touched || touched.has(paragraph);
  const fresh = relationParts(snapshot, said, isTouched);
  const parts = analysis.paragraphs.map((_, index) =>
    before && !isTouched(index) ? before.parts[index] : (fresh.get(index) ?? NO_PARTS),
  );
  const withoutFindings = analysis.paragraphs.map((paragraph, index) =>
    before && !isTouched(index)
      ? before.withoutFindings[index]
      : fingerprintOfParagraph(ownFingerprint(snapshot, paragraph, index), parts[index]),
  );
  const findings = groupBy(snapshot.findings, ({ finding }) => finding.span.paragraph);
  const fingerprints = [...withoutFindings];
  for (const [index, here] of findings) fingerprints[index] = withFindings(withoutFindings[index], here);
  const made = { analysis, rejections, said, parts, findings, withoutFindings, fingerprints };
  layouts.set(snapshot, made);
  return made;
}

/**
 * The paragraphs that are not what they were, and those of the relations that are not: an analysis takes over the very objects of what is the same. A
 * relation tells of all its paragraphs in each of them.
 */
function touchedParagraphs(before: ReadingLayout, now: DocumentAnalysis, said: SpansByParagraph): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const [index, { text, kind, mentions }] of now.paragraphs.entries()) {
    const old = before.analysis.paragraphs[index];
    if (text !== old.text || kind !== old.kind || mentions !== old.mentions) touched.add(index);
  }
  for (const index of [...before.said.keys(), ...said.keys()]) {
    if (!isSameSpans(before.said.get(index), said.get(index))) touched.add(index);
  }
  const { start, oldEnd, newEnd } = changeBetween(before.analysis.attributions, now.attributions);
  const older = before.analysis.attributions.slice(start, oldEnd);
  const newer = now.attributions.slice(start, newEnd);
  const known = new Set(older);
  const present = new Set(newer);
  const gone = older.filter((attribution) => !present.has(attribution));
  const come = newer.filter((attribution) => !known.has(attribution));
  for (const attribution of [...gone, ...come]) for (const index of paragraphsOf(attribution)) touched.add(index);
  for (const attribution of now.attributions) {
    if (!standsIn(attribution, (index) => touched.has(index))) continue;
    for (const index of paragraphsOf(attribution)) touched.add(index);
  }
  return touched;
}

function isSameSpans(a: readonly PlacedSpan[] = [], b: readonly PlacedSpan[] = []): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i].start && end === b[i].end);
}

/** A paragraph's text with its mentions, and what that was made from. */
interface Own {
  readonly kind: DocumentParagraph['kind'];
  readonly mentions: readonly Mention[];
  readonly rejections: Rejections;
  readonly fingerprint: number;
}

/** Paragraphs that an edit did not touch keep these objects, also where a name elsewhere has changed who speaks in all of them. */
const own = new WeakMap<ParagraphText, Own>();

/** Of what a paragraph shows without the relations: those of other paragraphs reach into it. */
function ownFingerprint(snapshot: Snapshot, paragraph: DocumentParagraph, index: number): number {
  const { text, kind, mentions } = paragraph;
  const rejections = snapshot.records.rejections.content;
  const kept = own.get(text);
  if (kept?.kind === kind && kept.mentions === mentions && kept.rejections === rejections) return kept.fingerprint;
  const made = new Fingerprint().part(textFingerprint(paragraph)).part(fingerprintOf(kind));
  for (const { start, end, type, origin } of shownMentions(snapshot, index)) {
    made.number(start).number(end).part(fingerprintOf(type)).part(fingerprintOf(origin));
  }
  own.set(text, { kind, mentions, rejections, fingerprint: made.value });
  return made.value;
}

function fingerprintOfParagraph(own: number, parts: readonly RelationPart[]): number {
  const fingerprint = new Fingerprint().part(own);
  for (const { relation, part, span } of parts) {
    fingerprint.part(relation.fingerprint).number(part.charCodeAt(0)).number(span.start).number(span.end);
  }
  return fingerprint.value;
}

function withFindings(paragraph: number, findings: readonly ActiveFinding[]): number {
  const fingerprint = new Fingerprint().part(paragraph);
  for (const { finding, severity } of findings) {
    fingerprint.part(fingerprintOf(finding.code)).part(fingerprintOf(severity));
    fingerprint.number(finding.span.start).number(finding.span.end);
    for (const name in finding.values) fingerprint.part(fingerprintOf(finding.values[name]));
  }
  return fingerprint.value;
}

/** The mentions of a paragraph that are shown: all but those that an annotator has turned down. */
export function shownMentions(snapshot: Snapshot, index: number): readonly Mention[] {
  const { mentions } = snapshot.analysis.paragraphs[index];
  if (!snapshot.records.rejections.content.entries.some(({ kind }) => kind !== 'quotation')) return mentions;
  return mentions.filter(
    (mention) => mention.origin === 'tag' || !isMentionRejected(snapshot, { paragraph: index, mention }),
  );
}
