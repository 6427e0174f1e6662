import { type DocumentAnalysis, toFile } from '../../core/analysis.ts';
import type { Finding, Severity, Span } from '../../core/model.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { type Language, messageOf } from '../message.ts';

/** A place as people count it: both from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A finding and where it stands in the file. */
export interface LocatedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** UTF-16 offsets in the file. */
  readonly span: Span;
  readonly start: Place;
  readonly end: Place;
}

/** An article and its findings, in text order. */
export interface CheckedArticle {
  readonly file: string;
  readonly findings: readonly LocatedFinding[];
}

/** A way to write the findings of a run: the head, each article's part in turn, the tail. */
export interface FindingsFormat {
  readonly head: string;
  /** Empty for an article without anything to write. It depends on the article alone. */
  article(article: CheckedArticle): string;
  /** Stands between two parts that are not empty. */
  readonly separator: string;
  readonly tail: string;
}

/** @param findings those of the analysis that are to be shown */
export function locate(
  analysis: DocumentAnalysis,
  file: string,
  findings: readonly Finding[],
  language: Language,
): CheckedArticle {
  const lines = LineIndex.of(analysis.text);
  const placeOf = (offset: number): Place => {
    const { line, character } = lines.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  return {
    file,
    findings: findings.map((finding) => {
      const span = toFile(analysis, finding.span);
      return {
        code: finding.code,
        severity: finding.severity,
        message: messageOf(finding, language),
        span,
        start: placeOf(span.start),
        end: placeOf(span.end),
      };
    }),
  };
}
