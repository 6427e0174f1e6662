import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type CancellationToken,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { ProvenanceCall, ProvenanceItem } from '../service/callHierarchy.ts';
import type { ProvenanceKey } from '../service/languageFeatures.ts';
import type { Answer } from '../service/service.ts';
import type { SyncedDocument } from './documents.ts';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';

/** By what an item is found again; the client keeps it. */
interface ItemData extends ProvenanceKey {
  readonly version: number;
}

const KINDS: Readonly<Record<ProvenanceItem['kind'], SymbolKind>> = {
  party: SymbolKind.Class,
  statement: SymbolKind.String,
};

/** Answers `textDocument/prepareCallHierarchy`: whose words stand there. */
export async function prepareProvenance(
  { textDocument: { uri }, position }: CallHierarchyPrepareParams,
  token: CancellationToken,
  context: FeatureContext,
): Promise<CallHierarchyItem[] | null> {
  const document = context.documents.get(uri);
  if (!document) return null;
  const offset = context.converter.offset(document, position);
  const { value } = await answerFor(document.version, token, context.service.provenance(uri, offset));
  return value && [toItem(value, document, context)];
}

/** Answers `callHierarchy/outgoingCalls`: through whom the words came. */
export async function outgoingCalls(
  { item }: CallHierarchyOutgoingCallsParams,
  token: CancellationToken,
  context: FeatureContext,
): Promise<CallHierarchyOutgoingCall[]> {
  const found = await calls(item, token, context, (key) => context.service.outgoingProvenance(item.uri, key));
  return found.map(({ item: to, ranges }) => ({ to, fromRanges: ranges }));
}

/** Answers `callHierarchy/incomingCalls`: what was said. */
export async function incomingCalls(
  { item }: CallHierarchyIncomingCallsParams,
  token: CancellationToken,
  context: FeatureContext,
): Promise<CallHierarchyIncomingCall[]> {
  const found = await calls(item, token, context, (key) => context.service.incomingProvenance(item.uri, key));
  return found.map(({ item: from, ranges }) => ({ from, fromRanges: ranges }));
}

async function calls(
  { uri, data }: CallHierarchyItem,
  token: CancellationToken,
  context: FeatureContext,
  ask: (key: ProvenanceKey) => Promise<Answer<readonly ProvenanceCall[]> | null>,
): Promise<{ item: CallHierarchyItem; ranges: Range[] }[]> {
  const document = context.documents.get(uri);
  const { kind, key, version } = data as ItemData;
  // A party is known by its name; a statement's number holds for one version alone.
  if (!document || (kind === 'statement' && version !== document.version)) return [];
  const { value } = await answerFor(document.version, token, ask({ kind, key }));
  return value.map(({ item, spans }) => ({
    item: toItem(item, document, context),
    ranges: spans.map((span) => context.converter.range(document, span)),
  }));
}

function toItem(
  { kind, key, label, detail, span, selection }: ProvenanceItem,
  document: SyncedDocument,
  { converter }: FeatureContext,
): CallHierarchyItem {
  const data: ItemData = { kind, key, version: document.version };
  return {
    name: label,
    detail,
    kind: KINDS[kind],
    uri: document.uri,
    range: converter.range(document, span),
    selectionRange: converter.range(document, selection),
    data,
  };
}
