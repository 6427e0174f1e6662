import type { Edit } from '../core/analysis.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Span } from '../core/model.ts';
import type { ActionEdit, NewsAction } from './actions/action.ts';
import { type Annotations, annotationsOf } from './annotations.ts';
import { actionsAt } from './codeActions.ts';
import { diagnosticsOf, type NewsDiagnostic } from './diagnostics.ts';
import { type HoverCard, hoverAt } from './hover.ts';
import type { ServiceHost } from './host.ts';
import { type ReadDocument, Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';
import { makeSnapshot, type Snapshot } from './snapshot.ts';
import { type ArticleFigures, figuresOf } from './status.ts';
import { SuppressionFiles } from './suppressionFiles.ts';

/** What a feature found, and the version of the document that it holds for. */
export interface Answer<T> {
  readonly version: number;
  /** Two answers with one stamp were worked out from the very same things: text, settings, suppressions. */
  readonly stamp: number;
  readonly settings: Settings;
  readonly value: T;
}

/**
 * Every feature for open articles, as plain data with file offsets (UTF-16 units). A feature answers for the newest version of a document,
 * or null: the document is not open, or was changed or closed while the answer was being worked out.
 */
export interface NewsService {
  open(uri: string, version: number, text: string): void;
  /** @param edit leads from the text before to `text`; null where that is not known */
  change(uri: string, version: number, text: string, edit: Edit | null): void;
  close(uri: string): void;
  /** The open documents. */
  uris(): string[];
  /** Settings or lists of suppressions may have changed. */
  refresh(): void;

  hover(uri: string, offset: number): Promise<Answer<HoverCard | null> | null>;
  diagnostics(uri: string): Promise<Answer<readonly NewsDiagnostic[]> | null>;
  codeActions(uri: string, span: Span): Promise<Answer<readonly NewsAction[]> | null>;
  /** The edit of one of the actions that `codeActions` gave for the same version and span. */
  resolveAction(uri: string, span: Span, id: string): Promise<Answer<ActionEdit | null> | null>;
  annotations(uri: string, part: Span | null): Promise<Answer<Annotations> | null>;
  /** Null figures where Isnad is switched off. */
  figures(uri: string): Promise<Answer<ArticleFigures | null> | null>;
}

export interface ServiceOptions {
  /** May still be loading: documents can be opened meanwhile, answers wait for it. */
  readonly knowledge: Promise<Knowledge>;
  readonly host: ServiceHost;
}

export function createNewsService({ knowledge, host }: ServiceOptions): NewsService {
  const sessions = new Sessions(knowledge, host);
  const suppressionFiles = new SuppressionFiles(host);
  const snapshots = new WeakMap<ReadDocument, Stamped>();
  let stamps = 0;

  async function snapshotOf(uri: string, settings: Settings): Promise<Stamped | null> {
    const [suppressionFile, known, read] = await Promise.all([suppressionFiles.of(uri), knowledge, sessions.read(uri)]);
    if (!read || read.version !== sessions.version(uri)) return null;
    const kept = snapshots.get(read);
    if (kept?.snapshot.settings === settings && kept.snapshot.suppressionFile === suppressionFile) return kept;
    const made = { snapshot: makeSnapshot(read, settings, suppressionFile, known), stamp: ++stamps };
    snapshots.set(read, made);
    return made;
  }

  /** @param whenOff the answer where the user has switched Isnad off; nothing is read then */
  async function answer<T>(uri: string, whenOff: T, feature: (snapshot: Snapshot) => T): Promise<Answer<T> | null> {
    const settings = await host.settings(uri);
    if (!settings.enable) {
      const version = sessions.version(uri);
      return version === null ? null : { version, stamp: OFF, settings, value: whenOff };
    }
    const found = await snapshotOf(uri, settings);
    return found && { version: found.snapshot.version, stamp: found.stamp, settings, value: feature(found.snapshot) };
  }

  return Object.freeze<NewsService>({
    open: (uri, version, text) => sessions.open(uri, version, text),
    change: (uri, version, text, edit) => sessions.change(uri, version, text, edit),
    close: (uri) => sessions.close(uri),
    uris: () => sessions.uris(),
    refresh: () => suppressionFiles.forget(),

    hover: (uri, offset) => answer(uri, null, (snapshot) => hoverAt(snapshot, offset)),
    diagnostics: (uri) => answer(uri, [], diagnosticsOf),
    codeActions: (uri, span) => answer(uri, [], (snapshot) => actionsAt(snapshot, span)),
    resolveAction(uri, span, id) {
      // The list of suppressions may have been written to a moment ago: the edit has to be for what stands there now.
      suppressionFiles.forget();
      return answer(
        uri,
        null,
        (snapshot) =>
          actionsAt(snapshot, span)
            .find((action) => action.id === id)
            ?.edit() ?? null,
      );
    },
    annotations: (uri, part) => answer(uri, {}, (snapshot) => annotationsOf(snapshot, part)),
    figures: (uri) => answer(uri, null, figuresOf),
  });
}

interface Stamped {
  readonly snapshot: Snapshot;
  readonly stamp: number;
}

/** The stamp of every answer while Isnad is switched off. */
const OFF = 0;
