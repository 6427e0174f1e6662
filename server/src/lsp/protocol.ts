/**
 * What client and server say to each other beyond the Language Server Protocol. Types only, so that the client can take them over
 * with `import type`. Described for other editors in docs/protocol.md.
 */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { EntityType, SourceKind } from '../core/model.ts';
import type { AnnotationKind } from '../service/annotations.ts';
import type { FolderEntries } from '../service/host.ts';
import type { Choice, ChoicesKind, OperationName } from '../service/operations/operation.ts';
import type { ParagraphRange, Reading } from '../service/reading.ts';
import type { CardSubject, ReadingCard } from '../service/reading/card.ts';
import type { ArticleSources, Statement } from '../service/sources.ts';
import type { QuotedSource, QuotedSourceFile } from '../service/workspaceSources.ts';

export type {
  AnnotationKind,
  Choice,
  ChoicesKind,
  EntityType,
  FolderEntries,
  OperationName,
  SourceKind,
  WorkspaceEdit,
};

export type { ArticleSource } from '../service/sources.ts';
export type {
  ParagraphRange,
  Reading,
  ReadingFinding,
  ReadingLegend,
  ReadingMention,
  ReadingParagraph,
  ReadingPart,
  ReadingRelation,
  ReadingSlot,
} from '../service/reading.ts';
export type { CardSubject, ReadingCard, ReadingFact, ReadingPlace } from '../service/reading/card.ts';

/** The client's half of `initializationOptions`. All of it may be missing. */
export interface InitializationOptions {
  /** The language of the editor's interface, where `InitializeParams.locale` does not tell it. */
  readonly locale?: string;
  /** The client answers `isnad/readFile`; else the server reads `file:` URIs itself where it can. */
  readonly readFile?: boolean;
  /** The client answers `isnad/listFolder`; else the server lists `file:` URIs itself where it can. */
  readonly listFolder?: boolean;
  /** The client answers `isnad/writeFile`; else the server writes `file:` URIs itself where it can. */
  readonly writeFile?: boolean;
  /** The client has the command `isnad.showPlaces`, which shows what a code lens counts: `[uri, position, ranges]`. */
  readonly showPlaces?: boolean;
  /** The client wants `isnad/status`. */
  readonly status?: boolean;
  /** Where the documentation is, without a slash at its end: a rule's code links to `{documentation}/findings/{code}.md`. */
  readonly documentation?: string;
  /** For a server without a file system (the browser): the packed lexicon and the model, in base64 where the transport takes no bytes. */
  readonly lexicon?: string | Uint8Array | null;
  readonly model?: string | Uint8Array | null;
}

/** Requests of the client. */
export interface ClientRequests {
  /** What is to be coloured. Null when the document is not open, or changes while the answer is worked out. */
  'isnad/annotations': { readonly params: AnnotationsParams; readonly result: AnnotationsResult | null };
  /** An annotator's operation, worked out but not applied. Null when the document is not open, or changes meanwhile. */
  'isnad/operation': { readonly params: OperationParams; readonly result: OperationResult | null };
  /** What there is to choose from for an operation's `argument`. Null as above. */
  'isnad/choices': { readonly params: ChoicesParams; readonly result: ChoicesResult | null };
  /**
   * Who is quoted where, in the articles of all folders. Reads them first where that was not done yet, and reports progress as the server's own work.
   * Can be cancelled. Null where the workspace index is off.
   */
  'isnad/workspaceSources': { readonly params: NoParams; readonly result: WorkspaceSourcesResult | null };
  /** Sends the findings of all articles that are not open, as `textDocument/publishDiagnostics`. Can be cancelled, and reports progress as above. */
  'isnad/checkWorkspace': { readonly params: NoParams; readonly result: CheckWorkspaceResult };
  /** Takes away what `isnad/checkWorkspace` sent. */
  'isnad/clearWorkspaceCheck': { readonly params: NoParams; readonly result: null };
  /** What a reading pane shows, as changes since it asked last. Null when the document is not open, or changes meanwhile. */
  'isnad/reading': { readonly params: ReadingParams; readonly result: ReadingResult | null };
  /** What is known about a mention or a relation. Null as above, and where nothing stands there. */
  'isnad/readingCard': { readonly params: ReadingCardParams; readonly result: ReadingCardResult | null };
  /** Who speaks in an article, the most quoted first. Null as above. */
  'isnad/sources': { readonly params: SourcesParams; readonly result: SourcesResult | null };
  /** What one of them says. Null as above. */
  'isnad/statements': { readonly params: StatementsParams; readonly result: StatementsResult | null };
}

/** Requests of the server. */
export interface ServerRequests {
  /** A file's text (that of the open editor, where one shows it); null where there is none. */
  'isnad/readFile': { readonly params: ReadFileParams; readonly result: string | null };
  /** What stands in a folder. */
  'isnad/listFolder': { readonly params: ListFolderParams; readonly result: FolderEntries };
  /** Puts a text into a file of a workspace folder's `.isnad`, creating it where need be; whether that was done. */
  'isnad/writeFile': { readonly params: WriteFileParams; readonly result: boolean };
}

/** Notifications of the server. */
export interface ServerNotifications {
  'isnad/status': StatusParams;
}

export interface ReadFileParams {
  readonly uri: string;
}

export interface ListFolderParams {
  /** A folder's URI, without a slash at its end. */
  readonly uri: string;
}

export interface WriteFileParams {
  readonly uri: string;
  readonly text: string;
}

export interface OperationParams {
  readonly textDocument: { readonly uri: string };
  readonly operation: OperationName;
  /** The user's selection; an empty one is a cursor. */
  readonly range: Range;
  /** What the operation needs to know beyond the place (docs/protocol.md). */
  readonly argument?: string;
  /** Progress of bulk operations is reported under this token, and the request can be cancelled. */
  readonly workDoneToken?: number | string;
}

export interface OperationResult {
  /** The version of the document that `edit` is for. */
  readonly version: number;
  /** One undo step, of this document alone; null where nothing changes. */
  readonly edit: WorkspaceEdit | null;
  /** What to select when the edit is applied; null leaves the selection alone. */
  readonly selection: Range | null;
  /** For the user, in their language: why nothing was done, or what was. */
  readonly message: string | null;
}

export interface ChoicesParams {
  readonly textDocument: { readonly uri: string };
  readonly kind: ChoicesKind;
  readonly range: Range;
}

export interface ChoicesResult {
  readonly version: number;
  /** The likeliest first. */
  readonly choices: readonly Choice[];
}

export interface CheckWorkspaceResult {
  /** How many articles were read that are not open. */
  readonly articles: number;
  readonly findings: number;
  /** False where it was stopped before the end. */
  readonly complete: boolean;
}

export type NoParams = Readonly<Record<never, never>>;

export interface WorkspaceSourcesResult {
  /** Most quoted words first. */
  readonly sources: readonly WorkspaceSource[];
  /** How many articles were read, open ones included. */
  readonly articles: number;
  /** False where the user has stopped the reading, or there are more files than are read. */
  readonly complete: boolean;
}

/** Somebody who is quoted in the articles of the workspace; places as ranges. */
export interface WorkspaceSource extends Omit<QuotedSource, 'files'> {
  /** Most quoted words first. */
  readonly files: readonly WorkspaceSourceFile[];
}

export interface WorkspaceSourceFile extends Omit<QuotedSourceFile, 'place'> {
  /** The first statement's place in the file. */
  readonly range: Range;
}

export interface ReadingParams {
  readonly textDocument: { readonly uri: string };
  /** The `revision` of the last answer; missing for all of the article. */
  readonly since?: number;
  /** Paragraphs of the newest version that are wanted whether they changed or not. */
  readonly range?: ParagraphRange;
}

export interface ReadingResult {
  readonly version: number;
  /** Null where Isnad is switched off. */
  readonly reading: Reading | null;
}

export interface ReadingCardParams {
  readonly textDocument: { readonly uri: string };
  readonly subject: CardSubject;
  /** From the start to the end of the mention, or of a part of the relation. */
  readonly range: Range;
}

export type ReadingCardResult = ReadingCard;

export interface SourcesParams {
  readonly textDocument: { readonly uri: string };
}

export interface SourcesResult extends ArticleSources {
  readonly version: number;
}

export interface StatementsParams {
  readonly textDocument: { readonly uri: string };
  /** A source's name as `isnad/sources` gave it. */
  readonly source: string | null;
}

export interface StatementsResult {
  readonly version: number;
  readonly statements: readonly PlacedStatement[];
}

export interface PlacedStatement extends Omit<Statement, 'span'> {
  readonly range: Range;
}

export interface AnnotationsParams {
  readonly textDocument: { readonly uri: string };
  /** The part that is wanted, rounded up to whole paragraphs; all of the document where it is missing. */
  readonly range?: Range;
}

export interface AnnotationsResult {
  /** The version of the document that the ranges are for: the newest that the server has. */
  readonly version: number;
  /** In text order. Kinds that do not occur are missing. */
  readonly annotations: { readonly [Kind in AnnotationKind]?: readonly Range[] };
}

/** A range as in the Language Server Protocol. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** How far the server is with a document. */
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** `reading`: the first analysis is under way; `ready`: features answer for this version; `off`: switched off by a setting. */
  readonly state: 'reading' | 'ready' | 'off';
  /** Given when `ready`. */
  readonly figures: StatusFigures | null;
}

export interface StatusFigures {
  readonly entities: number;
  readonly sources: number;
  readonly findings: number;
  /** The part of the article that stands in some source's mouth, 0 to 1. */
  readonly attributed: number;
}
