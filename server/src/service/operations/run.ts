import { fingerprint } from '../../core/markup/fingerprint.ts';
import type { CancellationToken, ServiceHost } from '../host.ts';
import { writeManifest } from '../manifest.ts';
import type { RecordFiles } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Operation, OperationOutcome, OperationRequest } from './operation.ts';
import { operations } from './operations.ts';

/** How whoever asked for an operation watches and stops it. */
export interface Watch {
  readonly token: CancellationToken;
  /** @param part how much is done, 0 to 1 */
  report(part: number): void;
}

/**
 * Works an operation out, letting others work meanwhile, and writes what it wants written beside the article.
 * @returns null where it was stopped
 */
export async function runOperation(
  snapshot: Snapshot,
  request: OperationRequest,
  host: Pick<ServiceHost, 'breathe'>,
  records: RecordFiles,
  { token, report }: Watch,
): Promise<OperationOutcome | null> {
  const started = operations[request.operation](snapshot, request);
  let outcome: OperationOutcome;
  if (!('next' in started)) outcome = started;
  else {
    for (;;) {
      const step = started.next();
      if (step.done) {
        outcome = step.value;
        break;
      }
      const pause = host.breathe();
      if (pause) {
        report(step.value);
        await pause;
      }
      if (token.isCancellationRequested) return null;
    }
  }
  for (const [uri, text] of Object.entries(outcome.files ?? {})) await records.write(uri, text);
  if (outcome.edits.length > 0) await recordTagging(snapshot, records);
  return outcome;
}

/** An operation worked out in one go. */
export function finished(started: ReturnType<Operation>): OperationOutcome {
  if (!('next' in started)) return started;
  for (;;) {
    const step = started.next();
    if (step.done) return step.value;
  }
}

/** Keeps the mark of an article's own text before its first tag. */
export async function recordTagging(snapshot: Snapshot, records: RecordFiles): Promise<void> {
  const { analysis, path } = snapshot;
  const { content, writableUri } = snapshot.records.manifest;
  if (writableUri === null) return;
  const isTagged = analysis.paragraphs.some(({ markup }) => markup.tags.length > 0);
  if (isTagged && content.articles[path] !== undefined) return;
  const mark = fingerprint(analysis.text, analysis.paragraphs);
  if (content.articles[path] !== mark) await records.write(writableUri, writeManifest(content, path, mark));
}
