import {
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { OutlineItem } from '../service/symbols.ts';
import type { SyncedDocument } from './documents.ts';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';

const KINDS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  headline: SymbolKind.Module,
  speaker: SymbolKind.Class,
  quotation: SymbolKind.String,
};

/** Answers `textDocument/documentSymbol`: the outline, as a list for clients that know no tree. */
export async function documentSymbols(
  { textDocument: { uri } }: DocumentSymbolParams,
  token: CancellationToken,
  context: FeatureContext,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const document = context.documents.get(uri);
  if (!document) return [];
  const { value } = await answerFor(document.version, token, context.service.outline(uri));
  const symbols = value.map((item) => toSymbol(item, document, context));
  return context.client.hierarchicalSymbols ? symbols : symbols.flatMap((symbol) => listed(symbol, uri));
}

function toSymbol(item: OutlineItem, document: SyncedDocument, context: FeatureContext): DocumentSymbol {
  return {
    name: item.label,
    detail: item.detail,
    kind: KINDS[item.kind],
    range: context.converter.range(document, item.span),
    selectionRange: context.converter.range(document, item.selection),
    children: item.children.map((child) => toSymbol(child, document, context)),
  };
}

function listed(
  { name, kind, range, children = [] }: DocumentSymbol,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  const self = { name, kind, location: { uri, range }, containerName };
  return [self, ...children.flatMap((child) => listed(child, uri, name))];
}
