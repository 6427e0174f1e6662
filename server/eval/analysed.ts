import type { AnalysisJson } from '../src/formats/json.ts';
import type { Span } from '../src/core/model.ts';
import { byPosition } from '../src/core/text/span.ts';
import type { Annotation } from './annotation.ts';

/** Codes of the findings that are compared with CLAIM. */
const CLAIM_CODES: readonly string[] = ['unattributed-claim', 'number-without-source', 'unattributed-number'];

/** What the analyser found in an article, in the form of the gold annotation. */
export function annotationOf(text: string, analysis: AnalysisJson): Annotation {
  const bare = ({ start, end }: Span): Span => ({ start, end });
  const spans = (list: readonly Span[]) => list.map(bare).sort(byPosition);
  return {
    text,
    entities: analysis.entities.map(({ type, start, end }) => ({ type, start, end })),
    relations: analysis.attributions.map(({ id, type, source, cues, contents, mediators }) => {
      const orphan = cues.length === 0 && source.spans.length === 0 && source.resolved === null;
      return {
        id: id.slice(1),
        sources: spans(source.spans),
        cues: spans(cues),
        contents: spans(contents),
        mediators: spans(mediators),
        kind: source.kind,
        name: source.resolved ?? (source.text || null),
        type,
        anaphor: source.resolved !== null && source.resolved !== source.text,
        orphan,
      };
    }),
    claims: distinct(spans(analysis.diagnostics.filter(({ code }) => CLAIM_CODES.includes(code)))).map((span) => ({
      ...span,
      kind: null,
    })),
  };
}

/** Two rules may find the same claim. @param spans in text order */
function distinct(spans: readonly Span[]): Span[] {
  return spans.filter((span, i) => i === 0 || span.start !== spans[i - 1].start || span.end !== spans[i - 1].end);
}
