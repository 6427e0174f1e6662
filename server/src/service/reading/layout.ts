import type { DocumentAnalysis, DocumentParagraph } from '../../core/analysis.ts';
import { changeBetween, oldIndex } from '../../core/changes.ts';
import type { Mention, PlacedSpan } from '../../core/model.ts';
import type { ParagraphText } from '../../core/text/paragraphs.ts';
import { groupBy } from '../groupBy.ts';
import { isMentionRejected } from '../operations/suggestions.ts';
import type { Rejections } from '../rejections.ts';
import type { ActiveFinding, Snapshot } from '../snapshot.ts';
import { Fingerprint, fingerprintOf, textFingerprint } from './fingerprint.ts';
import { shownRelations, type SpokenElements, spokenElements } from './relations.ts';

/** What is to be asked about each paragraph, and a fingerprint of all that it shows. */
export interface ReadingLayout {
  readonly analysis: DocumentAnalysis;
  readonly rejections: Rejections;
  readonly said: SpokenElements;
  /** The paragraphs whose relations reach into others, or come from there. */
  readonly connected: ReadonlySet<number>;
  readonly findings: ReadonlyMap<number, readonly ActiveFinding[]>;
  /** Of each paragraph without its findings. */
  readonly withoutFindings: Float64Array;
  /** One for each paragraph: equal where nothing that is shown differs. */
  readonly fingerprints: Float64Array;
}

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
  const { paragraphs, contents, relations } = analysis;
  const rejections = snapshot.records.rejections.content;
  const said = spokenElements(analysis);
  const connected = relations.connected();
  const findings = groupBy(snapshot.findings, ({ finding }) => finding.span.paragraph);
  const before = last?.rejections === rejections ? last : null;
  const change = changeBetween(before?.analysis.contents ?? [], contents);
  /** Where in `before` the paragraph stands that shows the same but for its findings; -1 for none. */
  const sameBefore = (index: number): number => {
    const old = before ? oldIndex(change, index) : -1;
    if (old < 0 || contents[index] !== before!.analysis.contents[old]) return -1;
    if (relations.announcedIn(index) !== before!.analysis.relations.announcedIn(old)) return -1;
    // What is announced elsewhere may have changed there.
    if (connected.has(index) || before!.connected.has(old)) return -1;
    return isSameSpans(said.get(index), before!.said.get(old)) ? old : -1;
  };
  const withoutFindings = new Float64Array(paragraphs.length);
  const fingerprints = new Float64Array(paragraphs.length);
  for (let index = 0; index < paragraphs.length; index++) {
    const old = sameBefore(index);
    const own =
      old < 0 ? fingerprintOfParagraph(snapshot, paragraphs[index], index, said) : before!.withoutFindings[old];
    withoutFindings[index] = own;
    const here = findings.get(index);
    if (!here) fingerprints[index] = own;
    else if (old >= 0 && areSame(here, before!.findings.get(old))) fingerprints[index] = before!.fingerprints[old];
    else fingerprints[index] = withFindings(own, here);
  }
  const made = { analysis, rejections, said, connected, findings, withoutFindings, fingerprints };
  layouts.set(snapshot, made);
  return made;
}

function isSameSpans(a: readonly PlacedSpan[] = NO_SPANS, b: readonly PlacedSpan[] = NO_SPANS): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i].start && end === b[i].end);
}

const NO_SPANS: readonly PlacedSpan[] = [];

/** Whether the same is to be asked, in the same words. */
function areSame(a: readonly ActiveFinding[], b: readonly ActiveFinding[] | undefined): boolean {
  return (
    a.length === b?.length &&
    a.every(({ finding, severity }, i) => finding === b[i].finding && severity === b[i].severity)
  );
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

function fingerprintOfParagraph(
  snapshot: Snapshot,
  paragraph: DocumentParagraph,
  index: number,
  said: SpokenElements,
): number {
  const fingerprint = new Fingerprint().part(ownFingerprint(snapshot, paragraph, index));
  for (const relation of shownRelations(snapshot, index, said)) fingerprint.part(relation.fingerprint);
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
