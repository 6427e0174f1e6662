import { type DocumentParagraph, toFile } from '../core/analysis.ts';
import type { EntityType, QuotationType, Severity, Span } from '../core/model.ts';
import { isQuotationRejected, rejectsQuotations } from './operations/suggestions.ts';
import { shownMentions } from './reading/layout.ts';
import { quotedBy, relationsIn } from './relationParts.ts';
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
  const hasRejected = rejectsQuotations(snapshot);
  for (let index = from; index < to; index++) {
    const paragraph = analysis.paragraphs[index];
    for (const mention of shownMentions(snapshot, index)) add(`entity.${mention.type}`, inFile(paragraph, mention));
    for (const quotation of paragraph.text.quotations) add('quotation', inFile(paragraph, quotation.outer));
    for (const tag of paragraph.markup.tags) {
      add('tag', { start: paragraph.start + tag.start, end: paragraph.start + tag.end });
    }
    for (const here of relationsIn(analysis, index)) {
      if (hasRejected && isQuotationRejected(snapshot, quotedBy(analysis, here))) continue;
      for (const { part, start, end } of here.parts) {
        add(part === 'content' ? `content.${here.relation.type}` : part, inFile(paragraph, { start, end }));
      }
    }
  }
  for (const { finding, severity } of findings) {
    const { paragraph } = finding.span;
    if (from <= paragraph && paragraph < to) add(`finding.${severity}`, toFile(analysis, finding.span));
  }
  return annotations;
}

function inFile({ start, markup }: DocumentParagraph, span: Span): Span {
  return { start: start + markup.toRaw(span.start, 'start'), end: start + markup.toRaw(span.end, 'end') };
}
