import {
  type CancellationToken,
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
} from 'vscode-languageserver';
import type { Fold } from '../service/folding.ts';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';

/** «Fold All Block Comments» folds the page furniture away. */
const KINDS: Readonly<Partial<Record<Fold['kind'], FoldingRangeKind>>> = {
  furniture: FoldingRangeKind.Comment,
  section: FoldingRangeKind.Region,
};

/** Answers `textDocument/foldingRange`. */
export async function foldingRanges(
  { textDocument: { uri } }: FoldingRangeParams,
  token: CancellationToken,
  { documents, service }: FeatureContext,
): Promise<FoldingRange[]> {
  const document = documents.get(uri);
  if (!document) return [];
  const { value } = await answerFor(document.version, token, service.folds(uri));
  return value
    .map(({ span, kind }): FoldingRange => ({
      startLine: document.lines.positionAt(span.start).line,
      endLine: document.lines.positionAt(span.end).line,
      kind: KINDS[kind],
    }))
    .filter(({ startLine, endLine }) => startLine < endLine);
}
