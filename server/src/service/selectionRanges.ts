import { type DocumentAnalysis, type DocumentParagraph, paragraphIndexAt, toBase, toFile } from '../core/analysis.ts';
import type { Span } from '../core/model.ts';
import { contains, touches } from '../core/text/span.ts';
import { sentenceAt } from './sentences.ts';
import { attributionsAt, mentionsAt, type Snapshot } from './snapshot.ts';
import { extentOf } from './statements.ts';

/**
 * What can be selected around a file offset, each span inside the next: the word without and with its proclitics, the names around it, the inside of the
 * quotation and the quotation with its marks, what is said, the sentence, the statement with its source, the paragraph, the article. A span that would
 * cross a shorter one is left out.
 */
export function selectionsAt(snapshot: Snapshot, offset: number): Span[] {
  const { analysis } = snapshot;
  const spans = [
    ...wordsAt(analysis, offset),
    ...mentionsAt(snapshot, offset).map(({ paragraph, mention }) => toFile(analysis, { ...mention, paragraph })),
    ...elementsAt(analysis, offset),
    ...quotationsAt(analysis, offset),
    ...sentencesAt(analysis, offset),
    ...statementsAt(snapshot, offset),
    ...paragraphsAt(analysis, offset),
    { start: 0, end: analysis.text.length },
  ]
    .filter((span) => span.start < span.end && touches(span, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const span of spans) {
    const last = chain.at(-1);
    if (!last || (contains(span, last) && span.end - span.start > last.end - last.start)) chain.push(span);
  }
  return chain;
}

/** The word at a place, and before it what stands behind its proclitics where a name begins there: «القاهرة» of «وبالقاهرة». */
function wordsAt(analysis: DocumentAnalysis, offset: number): Span[] {
  const place = toBase(analysis, offset);
  if (!place) return [];
  const { text, mentions } = analysis.paragraphs[place.paragraph];
  const near = text.tokens.filter((token) => touches(token, place.offset));
  const found = near.find(({ kind }) => kind === 'word') ?? near[0];
  if (!found) return [];
  const inFile = (span: Span): Span => toFile(analysis, { ...span, paragraph: place.paragraph });
  const name = mentions.find(({ start }) => found.start < start && start < found.end);
  return [...(name ? [inFile({ start: name.start, end: found.end })] : []), inFile(found)];
}

/** What an annotator tagged around a place, without and with its tags. */
function elementsAt({ elements, paragraphs }: DocumentAnalysis, offset: number): Span[] {
  return elements.elements.flatMap(({ open, close }) => {
    const opening = paragraphs[open.paragraph].start;
    const closing = paragraphs[close.paragraph].start;
    const outer = { start: opening + open.tag.start, end: closing + close.tag.end };
    return touches(outer, offset) ? [{ start: opening + open.tag.end, end: closing + close.tag.start }, outer] : [];
  });
}

function quotationsAt(analysis: DocumentAnalysis, offset: number): Span[] {
  const paragraph = paragraphIndexAt(analysis, offset);
  return (analysis.paragraphs[paragraph]?.text.quotations ?? []).flatMap(({ inner, outer }) =>
    [inner, outer].map((span) => toFile(analysis, { ...span, paragraph })),
  );
}

function sentencesAt(analysis: DocumentAnalysis, offset: number): Span[] {
  const place = toBase(analysis, offset);
  if (!place) return [];
  const sentence = sentenceAt(analysis.paragraphs[place.paragraph].text, place.offset);
  return [toFile(analysis, { ...sentence, paragraph: place.paragraph })];
}

/** What is said at a place, and the whole statement with who says it. */
function statementsAt(snapshot: Snapshot, offset: number): Span[] {
  return attributionsAt(snapshot, offset).flatMap(({ attribution, span, part }) =>
    part === 'content' ? [span, extentOf(snapshot.analysis, attribution)] : [extentOf(snapshot.analysis, attribution)],
  );
}

function paragraphsAt(analysis: DocumentAnalysis, offset: number): Span[] {
  const paragraph: DocumentParagraph | undefined = analysis.paragraphs[paragraphIndexAt(analysis, offset)];
  return paragraph ? [{ start: paragraph.start, end: paragraph.end }] : [];
}
