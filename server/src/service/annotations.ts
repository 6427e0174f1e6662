import { type DocumentParagraph, toFile } from '../core/analysis.ts';
import type { EntityType, PlacedSpan, QuotationType, Severity, Span } from '../core/model.ts';
import { isQuotationRejected } from './operations/suggestions.ts';
import { shownMentions } from './reading/layout.ts';
import { standsIn } from './reading/relations.ts';
import { paragraphsOver, type Snapshot } from './snapshot.ts';

/** What a stretch of an article is marked as in the editor. */
export type AnnotationKind =
  | `entity.${EntityType}`
  | 'quotation'
  | 'source'
  | 'cue'
  | 'mediator'
  | `content.${QuotationType}`
  | `finding.${Severity}`
  | 'tag';

/** Spans of the file by kind, in text order. Kinds without a span are left out, and so is what an annotator has turned down. */
export type Annotations = Partial<Record<AnnotationKind, Span[]>>;

/** @param part the part of the file that is wanted, rounded up to whole paragraphs; null for all of it */
export function annotationsOf(snapshot: Snapshot, part: Span | null): Annotations {
  const annotations: Annotations = {};
  const { analysis, findings } = snapshot;
  const { from, to } = part ? paragraphsOver(snapshot, part) : { from: 0, to: analysis.paragraphs.length };
  const add = (kind: AnnotationKind, span: Span): void => void (annotations[kind] ??= []).push(span);
  const isWanted = (paragraph: number): boolean => from <= paragraph && paragraph < to;
  const place = (kind: AnnotationKind, span: PlacedSpan): void => {
    if (isWanted(span.paragraph)) add(kind, toFile(analysis, span));
  };
  for (let index = from; index < to; index++) {
    const paragraph = analysis.paragraphs[index];
    for (const mention of shownMentions(snapshot, index)) add(`entity.${mention.type}`, inFile(paragraph, mention));
    for (const quotation of paragraph.text.quotations) add('quotation', inFile(paragraph, quotation.outer));
    for (const tag of paragraph.markup.tags) {
      add('tag', { start: paragraph.start + tag.start, end: paragraph.start + tag.end });
    }
  }
  for (const attribution of analysis.attributions) {
    if (!standsIn(attribution, isWanted) || isQuotationRejected(snapshot, attribution)) continue;
    const { type, source, cues, contents, mediators } = attribution;
    for (const span of source.spans) place('source', span);
    for (const cue of cues) place('cue', cue.span);
    for (const mediator of mediators) place('mediator', mediator.span);
    for (const span of contents) place(`content.${type}`, span);
  }
  for (const { finding, severity } of findings) place(`finding.${severity}`, finding.span);
  return annotations;
}

function inFile({ start, markup }: DocumentParagraph, span: Span): Span {
  return { start: start + markup.toRaw(span.start, 'start'), end: start + markup.toRaw(span.end, 'end') };
}
