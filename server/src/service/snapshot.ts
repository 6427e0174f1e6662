import { type DocumentAnalysis, paragraphIndexAt, toBase, toFile } from '../core/analysis.ts';
import { changeBetween, oldIndex } from '../core/changes.ts';
import { chosenSeverity } from '../core/findings/choice.ts';
import type { Rule } from '../core/findings/rule.ts';
import { RULE_BY_CODE } from '../core/findings/rules/rules.ts';
import type { TagRule } from '../core/findings/tags/tagRule.ts';
import { TAG_RULE_BY_CODE } from '../core/findings/tags/tagRules.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Attribution, Finding, Mention, PlacedSpan, Severity, Span } from '../core/model.ts';
import { overlaps, touches } from '../core/text/span.ts';
import { recordedFindings } from './recordedFindings.ts';
import { NO_RECORDS, type Records } from './records.ts';
import type { ReadDocument } from './sessions.ts';
import type { Settings } from './settings.ts';
import type { SuppressionFile } from './suppressionFiles.ts';
import { suppressionOf, type Suppressions } from './suppressions.ts';

/** A finding as the user's settings want it: neither switched off nor suppressed. */
export interface ActiveFinding {
  readonly finding: Finding;
  readonly rule: Rule | TagRule;
  readonly severity: Severity;
  /** Where it stands in the file. */
  readonly span: Span;
}

/** All that a feature needs to answer for one version of a document under one set of settings. Immutable. */
export interface Snapshot extends ReadDocument {
  readonly settings: Settings;
  readonly suppressionFile: SuppressionFile;
  readonly records: Records;
  /** The article's name in the records. */
  readonly path: string;
  readonly knowledge: Knowledge;
  /** In text order. */
  readonly findings: readonly ActiveFinding[];
  /** All that were found, in text order, … */
  readonly found: readonly Finding[];
  /** … and what each comes to: null where it is switched off or suppressed. */
  readonly chosen: readonly (ActiveFinding | null)[];
}

/**
 * @param last of an earlier version of the document: what it has of findings that are the same is taken over
 */
export function makeSnapshot(
  read: ReadDocument,
  settings: Settings,
  suppressionFile: SuppressionFile,
  knowledge: Knowledge,
  records: Records = NO_RECORDS,
  path = read.uri,
  last: Snapshot | null = null,
): Snapshot {
  const { uri, version, analysis } = read;
  const found = recordedFindings({ analysis, knowledge }, records, path);
  const known = last?.settings === settings ? last : null;
  const chosen = chosenFindings(analysis, found, settings, suppressionFile.suppressions, known);
  const findings = chosen.filter((active) => active !== null);
  return { uri, version, analysis, settings, suppressionFile, records, path, knowledge, findings, found, chosen };
}

function chosenFindings(
  analysis: DocumentAnalysis,
  found: readonly Finding[],
  settings: Settings,
  suppressions: Suppressions,
  last: Snapshot | null,
): (ActiveFinding | null)[] {
  const change = changeBetween(last?.found ?? [], found);
  return found.map((finding, index) => {
    const before = last?.chosen[oldIndex(change, index)] ?? null;
    const known = before?.finding === finding ? before : null;
    const rule = known?.rule ?? RULE_BY_CODE.get(finding.code) ?? TAG_RULE_BY_CODE.get(finding.code);
    const severity = known?.severity ?? chosenSeverity(finding, settings);
    if (!rule || !severity) return null;
    // The same finding may stand in another sentence now.
    if (suppressions.entries.length > 0 && suppressions.holds(suppressionOf(finding, analysis))) return null;
    const span = toFile(analysis, finding.span);
    return known && isSameSpan(known.span, span) ? known : { finding, rule, severity, span };
  });
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The findings that share a place with a span of the file; an empty span may stand at an edge. */
export function findingsOver({ findings }: Snapshot, span: Span): ActiveFinding[] {
  return findings.filter(
    (active) =>
      overlaps(active.span, span) ||
      (span.start === span.end && touches(active.span, span.start)) ||
      (active.span.start === active.span.end && touches(span, active.span.start)),
  );
}

/** The mentions at a file offset, innermost first. */
export function mentionsAt({ analysis }: Snapshot, offset: number): { paragraph: number; mention: Mention }[] {
  const place = toBase(analysis, offset);
  if (!place) return [];
  const { paragraph } = place;
  return analysis.paragraphs[paragraph].mentions
    .filter((mention) => touches(mention, place.offset))
    .map((mention) => ({ paragraph, mention }))
    .reverse();
}

/** What of an attribution stands at a place. */
export type AttributionPart = 'cue' | 'source' | 'mediator' | 'content';

export interface AttributionAt {
  readonly attribution: Attribution;
  readonly part: AttributionPart;
  /** The part's span in the file. */
  readonly span: Span;
}

/** The attributions with a part at a file offset: innermost part first, and of parts of one length in the order cue, source, mediator, content. */
export function attributionsAt({ analysis }: Snapshot, offset: number): AttributionAt[] {
  const found: AttributionAt[] = [];
  const paragraph = paragraphIndexAt(analysis, offset);
  for (const attribution of byParagraph(analysis.attributions).get(paragraph) ?? []) {
    for (const [part, spans] of partsOf(attribution)) {
      for (const placed of spans) {
        if (placed.paragraph !== paragraph) continue;
        const span = toFile(analysis, placed);
        if (touches(span, offset)) found.push({ attribution, part, span });
      }
    }
  }
  // Array.prototype.sort is stable, so equal lengths keep the order of partsOf.
  return found.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

type AttributionsByParagraph = ReadonlyMap<number, readonly Attribution[]>;

/** Of the versions that are still in use. There are thousands of attributions in a long article, so they are not gone through at every question. */
const paragraphIndexes = new WeakMap<readonly Attribution[], AttributionsByParagraph>();

/** The attributions with a part in each paragraph, in text order. */
function byParagraph(attributions: readonly Attribution[]): AttributionsByParagraph {
  const kept = paragraphIndexes.get(attributions);
  if (kept) return kept;
  const index = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    const add = ({ paragraph }: PlacedSpan): void => {
      const here = index.get(paragraph);
      if (!here) index.set(paragraph, [attribution]);
      else if (here.at(-1) !== attribution) here.push(attribution);
    };
    for (const [, spans] of partsOf(attribution)) spans.forEach(add);
  }
  paragraphIndexes.set(attributions, index);
  return index;
}

function partsOf(attribution: Attribution) {
  return [
    ['cue', attribution.cues.map((cue) => cue.span)],
    ['source', attribution.source.spans],
    ['mediator', attribution.mediators.map((mediator) => mediator.span)],
    ['content', attribution.contents],
  ] as const;
}

/** The paragraphs that a span of the file touches, as indexes: `from` inclusive, `to` exclusive. */
export function paragraphsOver({ analysis }: Snapshot, span: Span): { from: number; to: number } {
  if (analysis.paragraphs.length === 0) return { from: 0, to: 0 };
  return { from: paragraphIndexAt(analysis, span.start), to: paragraphIndexAt(analysis, span.end) + 1 };
}
