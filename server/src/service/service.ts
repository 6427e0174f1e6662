import type { DocumentAnalysis, Edit, SourceText } from '../core/analysis.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Span } from '../core/model.ts';
import type { ActionEdit, NewsAction } from './actions/action.ts';
import { type Annotations, annotationsOf } from './annotations.ts';
import { actionsAt } from './codeActions.ts';
import { diagnosticsOf, type NewsDiagnostic } from './diagnostics.ts';
import { type HoverCard, hoverAt } from './hover.ts';
import { type ParagraphRange, type Reading, Readings } from './reading.ts';
import { cardAt, type CardSubject, type ReadingCard } from './reading/card.ts';
import type { ServiceHost } from './host.ts';
import { choicesAt } from './operations/choices.ts';
import type { Choice, ChoicesKind, OperationOutcome, OperationRequest } from './operations/operation.ts';
import { recordTagging, runOperation, type Watch } from './operations/run.ts';
import { RecordFiles } from './records.ts';
import { type LanguageFeatures, languageFeatures } from './languageFeatures.ts';
import { type ReadDocument, Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';
import { makeSnapshot, type Snapshot } from './snapshot.ts';
import { type ArticleSources, NO_SOURCES, type Statement, sourcesOf, statementsOf } from './sources.ts';
import { type ArticleFigures, figuresOf } from './status.ts';
import { SuppressionFiles } from './suppressionFiles.ts';
import { WorkspaceIndex } from './workspace/workspaceIndex.ts';
import { type WorkspaceService, workspaceService } from './workspace/service.ts';

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
export interface NewsService extends LanguageFeatures {
  readonly workspace: WorkspaceService;
  open(uri: string, version: number, text: string): void;
  /** @param edit leads from the text before to `text`; null where that is not known */
  change(uri: string, version: number, text: SourceText, edit: Edit | null): void;
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
  /** What has changed for a reading pane since a revision that it had before, and the paragraphs of a range; null where Isnad is switched off. */
  reading(uri: string, since: number | null, range: ParagraphRange | null): Promise<Answer<Reading | null> | null>;
  readingCard(uri: string, subject: CardSubject, span: Span): Promise<Answer<ReadingCard | null> | null>;
  sources(uri: string): Promise<Answer<ArticleSources> | null>;
  /** What the source of a name that `sources` gave says. */
  statements(uri: string, source: string | null): Promise<Answer<readonly Statement[]> | null>;
  /** Works an annotator's operation out; null where Isnad is switched off, or the operation was stopped. What belongs beside the article is written. */
  operation(uri: string, request: OperationRequest, watch: Watch): Promise<Answer<OperationOutcome | null> | null>;
  choices(uri: string, kind: ChoicesKind, span: Span): Promise<Answer<readonly Choice[]> | null>;
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
  const recordFiles = new RecordFiles(host);
  const readings = new Readings();
  const index = new WorkspaceIndex(knowledge, host, sessions);
  const snapshots = new WeakMap<ReadDocument, Stamped>();
  /** The last one of each open document. */
  const latest = new Map<string, Snapshot>();
  let stamps = 0;

  async function snapshotOf(uri: string, settings: Settings): Promise<Stamped | null> {
    const [suppressionFile, records, known, read] = await Promise.all([
      suppressionFiles.of(uri),
      recordFiles.of(uri),
      knowledge,
      sessions.read(uri),
    ]);
    if (!read || read.version !== sessions.version(uri)) return null;
    const kept = snapshots.get(read);
    if (
      kept?.snapshot.settings === settings &&
      kept.snapshot.suppressionFile === suppressionFile &&
      kept.snapshot.records === records
    ) {
      return kept;
    }
    const path = recordFiles.pathOf(uri);
    const snapshot = makeSnapshot(read, settings, suppressionFile, known, records, path, latest.get(uri));
    latest.set(uri, snapshot);
    const made = { snapshot, stamp: ++stamps };
    snapshots.set(read, made);
    return made;
  }

  /** @param whenOff the answer where the user has switched Isnad off; nothing is read then */
  async function answer<T>(
    uri: string,
    whenOff: T,
    feature: (snapshot: Snapshot) => T | Promise<T>,
  ): Promise<Answer<T> | null> {
    const settings = await host.settings(uri);
    if (!settings.enable) {
      const version = sessions.version(uri);
      return version === null ? null : { version, stamp: OFF, settings, value: whenOff };
    }
    const found = await snapshotOf(uri, settings);
    if (!found) return null;
    const { version } = found.snapshot;
    const value = await feature(found.snapshot);
    return version === sessions.version(uri) ? { version, stamp: found.stamp, settings, value } : null;
  }

  async function closedSnapshot(uri: string, analysis: DocumentAnalysis): Promise<Snapshot> {
    const [settings, suppressionFile, records, known] = await Promise.all([
      // Those of the folder: asking the client for every file would take longer than reading it.
      host.settings(host.workspace.folderOf(uri) ?? uri),
      suppressionFiles.of(uri),
      recordFiles.of(uri),
      knowledge,
    ]);
    return makeSnapshot(
      { uri, version: 0, analysis },
      settings,
      suppressionFile,
      known,
      records,
      recordFiles.pathOf(uri),
    );
  }

  return Object.freeze<NewsService>({
    open: (uri, version, text) => sessions.open(uri, version, text),
    change: (uri, version, text, edit) => sessions.change(uri, version, text, edit),
    close(uri) {
      sessions.close(uri);
      latest.delete(uri);
      readings.forget(uri);
      index.changed(uri);
    },
    uris: () => sessions.uris(),
    refresh() {
      suppressionFiles.forget();
      recordFiles.forget();
    },

    hover: (uri, offset) => answer(uri, null, (snapshot) => hoverAt(snapshot, offset)),
    diagnostics: (uri) => answer(uri, [], diagnosticsOf),
    codeActions: (uri, span) => answer(uri, [], (snapshot) => actionsAt(snapshot, span)),
    resolveAction(uri, span, id) {
      // The list of suppressions may have been written to a moment ago: the edit has to be for what stands there now.
      suppressionFiles.forget();
      recordFiles.forget();
      return answer(uri, null, async (snapshot) => {
        const action = actionsAt(snapshot, span).find((each) => each.id === id);
        if (action?.tagging) await recordTagging(snapshot, recordFiles);
        return action?.edit() ?? null;
      });
    },
    annotations: (uri, part) => answer(uri, {}, (snapshot) => annotationsOf(snapshot, part)),
    reading: (uri, since, range) => answer(uri, null, (snapshot) => readings.read(snapshot, since, range)),
    readingCard: (uri, subject, span) => answer(uri, null, (snapshot) => cardAt(snapshot, subject, span)),
    sources: (uri) => answer(uri, NO_SOURCES, sourcesOf),
    statements: (uri, source) => answer(uri, [], (snapshot) => statementsOf(snapshot, source)),
    operation: (uri, request, watch) =>
      answer(uri, null, (snapshot) => runOperation(snapshot, request, host, recordFiles, watch)),
    choices: (uri, kind, span) => answer(uri, [], (snapshot) => choicesAt(snapshot, kind, span)),
    figures: (uri) => answer(uri, null, figuresOf),
    ...languageFeatures(answer, index, host.workspace),
    workspace: workspaceService(index, host, closedSnapshot),
  });
}

interface Stamped {
  readonly snapshot: Snapshot;
  readonly stamp: number;
}

/** The stamp of every answer while Isnad is switched off. */
const OFF = 0;
