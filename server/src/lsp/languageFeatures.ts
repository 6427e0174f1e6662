import type { Connection } from 'vscode-languageserver';
import type { NewsService } from '../service/service.ts';
import { incomingCalls, outgoingCalls, prepareProvenance } from './callHierarchy.ts';
import type { ClientFeatures } from './capabilities.ts';
import { codeLenses } from './codeLens.ts';
import { completion, linkedEditingRange } from './completion.ts';
import type { Converter } from './convert.ts';
import { definition } from './definition.ts';
import type { SyncedDocuments } from './documents.ts';
import { foldingRanges } from './folding.ts';
import { documentHighlights } from './highlights.ts';
import type { PlaceConverter } from './places.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selectionRanges } from './selectionRanges.ts';
import { documentSymbols } from './symbols.ts';
import { workspaceSources } from './workspaceSources.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

/** What a handler needs to answer. */
export interface FeatureContext {
  readonly client: ClientFeatures;
  readonly service: NewsService;
  readonly documents: SyncedDocuments;
  readonly converter: Converter;
  readonly places: PlaceConverter;
}

/** Outline, references and the like: each handler in its own file. */
export function registerLanguageFeatures(connection: Connection, context: FeatureContext): void {
  connection.onDocumentSymbol((request, token) => documentSymbols(request, token, context));
  connection.onDocumentHighlight((request, token) => documentHighlights(request, token, context));
  connection.onFoldingRanges((request, token) => foldingRanges(request, token, context));
  connection.onSelectionRanges((request, token) => selectionRanges(request, token, context));
  connection.onCodeLens((request, token) => codeLenses(request, token, context));
  connection.onCompletion((request, token) => completion(request, token, context));
  connection.languages.onLinkedEditingRange((request, token) => linkedEditingRange(request, token, context));
  connection.onDefinition((request, token) => definition(request, token, context));
  connection.onReferences((request, token) => references(request, token, context));
  connection.onPrepareRename((request, token) => prepareRename(request, token, context));
  connection.onRenameRequest((request, token) => rename(request, token, context));
  connection.onWorkspaceSymbol((request, token) => workspaceSymbols(request, token, context));
  connection.languages.callHierarchy.onPrepare((request, token) => prepareProvenance(request, token, context));
  connection.languages.callHierarchy.onOutgoingCalls((request, token) => outgoingCalls(request, token, context));
  connection.languages.callHierarchy.onIncomingCalls((request, token) => incomingCalls(request, token, context));
  connection.onRequest('isnad/workspaceSources', (_request, token) => workspaceSources(token, context));
}
