/**
 * What client and server say to each other beyond the Language Server Protocol. Types only, so that the client can take them over
 * with `import type`. Described for other editors in docs/protocol.md.
 */
import type { AnnotationKind } from '../service/annotations.ts';

export type { AnnotationKind };

/** The client's half of `initializationOptions`. All of it may be missing. */
export interface InitializationOptions {
  /** The language of the editor's interface, where `InitializeParams.locale` does not tell it. */
  readonly locale?: string;
  /** The client answers `isnad/readFile`; else the server reads `file:` URIs itself where it can. */
  readonly readFile?: boolean;
  /** The client wants `isnad/status`. */
  readonly status?: boolean;
  /** Where the documentation is, without a slash at its end: a rule's code links to `{documentation}/findings/{code}.md`. */
  readonly documentation?: string;
  /** For a server without a file system (the browser): the lexicon's JSON and the model, in base64 where the transport takes no bytes. */
  readonly lexicon?: string;
  readonly model?: string | Uint8Array | null;
}

/** Requests of the client. */
export interface ClientRequests {
  /** What is to be coloured. Null when the document is not open, or changes while the answer is worked out. */
  'isnad/annotations': { readonly params: AnnotationsParams; readonly result: AnnotationsResult | null };
}

/** Requests of the server. */
export interface ServerRequests {
  /** A file's text (that of the open editor, where one shows it); null where there is none. */
  'isnad/readFile': { readonly params: ReadFileParams; readonly result: string | null };
}

/** Notifications of the server. */
export interface ServerNotifications {
  'isnad/status': StatusParams;
}

export interface ReadFileParams {
  readonly uri: string;
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
