import {
  type ClientCapabilities,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TRIGGERS } from './completion.ts';
import { VERSION } from '../version.ts';
import type { InitializationOptions } from './protocol.ts';

/** How a client counts characters in a line. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** What a client can do, as far as the server behaves differently for it. */
export interface ClientFeatures {
  readonly encoding: Encoding;
  readonly markdownHover: boolean;
  readonly htmlInMarkdown: boolean;
  /** The client asks for diagnostics; else they are sent to it. */
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly codeActionLiterals: boolean;
  /** An action's edit may be worked out when the action is chosen. */
  readonly resolveActions: boolean;
  /** What is completed may say where the cursor goes. */
  readonly snippets: boolean;
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  /** Settings can be asked for per resource. */
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchedFiles: boolean;
  readonly workspaceFolders: boolean;
  /** The outline may be a tree. */
  readonly hierarchicalSymbols: boolean;
  readonly refreshCodeLenses: boolean;
  /** What is renamed may be asked for before. */
  readonly prepareRename: boolean;
  /** The server may show progress of its own work. */
  readonly progress: boolean;
  readonly options: InitializationOptions;
}

export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { general, textDocument, window, workspace } = capabilities;
  return {
    encoding: chooseEncoding(capabilities),
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    htmlInMarkdown: general?.markdown?.allowedTags?.includes('div') ?? false,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolveActions:
      (textDocument?.codeAction?.dataSupport && textDocument.codeAction.resolveSupport?.properties.includes('edit')) ??
      false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    configuration: workspace?.configuration ?? false,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    prepareRename: textDocument?.rename?.prepareSupport ?? false,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
    progress: window?.workDoneProgress ?? false,
    options: (initializationOptions ?? {}) as InitializationOptions,
  };
}

/** The answer to `initialize`. */
export function initializeResult(client: ClientFeatures): InitializeResult {
  return {
    serverInfo: { name: 'isnad', version: VERSION },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      documentSymbolProvider: true,
      documentHighlightProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      codeLensProvider: {},
      completionProvider: { triggerCharacters: [...TRIGGERS] },
      linkedEditingRangeProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: client.prepareRename ? { prepareProvider: true } : true,
      callHierarchyProvider: true,
      workspaceSymbolProvider: true,
      ...(client.pullDiagnostics && {
        diagnosticProvider: { identifier: 'isnad', interFileDependencies: false, workspaceDiagnostics: false },
      }),
      ...(client.codeActionLiterals && {
        codeActionProvider: {
          codeActionKinds: ['quickfix', 'refactor.rewrite', 'source', 'source.fixAll.isnad'],
          resolveProvider: client.resolveActions,
        },
      }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** UTF-16 is what the protocol demands of every client and what JavaScript counts in; another only for clients that offer nothing else. */
function chooseEncoding({ general }: ClientCapabilities): Encoding {
  const offered: readonly string[] = general?.positionEncodings ?? [];
  if (offered.length === 0 || offered.includes(PositionEncodingKind.UTF16)) return 'utf-16';
  return ENCODINGS.find((encoding) => offered.includes(encoding)) ?? 'utf-16';
}

const ENCODINGS: readonly Encoding[] = ['utf-32', 'utf-8'];
