import type { CancellationToken, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';

/** Answers `textDocument/selectionRange`: for each position the innermost range, which names the one around it. */
export async function selectionRanges(
  { textDocument: { uri }, positions }: SelectionRangeParams,
  token: CancellationToken,
  { documents, service, converter }: FeatureContext,
): Promise<SelectionRange[] | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const offsets = positions.map((position) => converter.offset(document, position));
  const { value } = await answerFor(document.version, token, service.selections(uri, offsets));
  return offsets.map((offset, i) => {
    let range: SelectionRange | undefined;
    for (const span of [...(value[i] ?? [])].reverse())
      range = { range: converter.range(document, span), parent: range };
    return range ?? { range: converter.range(document, { start: offset, end: offset }) };
  });
}
