import type { Connection } from 'vscode-languageserver';
import type { Progress } from '../service/host.ts';

/** Shows progress of the server's own work, with a button that stops it. Where the client shows none, nothing is shown and nobody can stop it. */
export async function startProgress(connection: Connection, isShown: boolean, title: string): Promise<Progress> {
  if (!isShown) return { isCancellationRequested: false, report: () => undefined, end: () => undefined };
  const reporter = await connection.window.createWorkDoneProgress();
  reporter.begin(title, 0, undefined, true);
  let shown = 0;
  return {
    get isCancellationRequested() {
      return reporter.token.isCancellationRequested;
    },
    report(message, part) {
      // Hundreds of small steps would only fill the pipe.
      const percentage = Math.floor(100 * part);
      if (percentage <= shown) return;
      shown = percentage;
      reporter.report(percentage, message);
    },
    end: () => reporter.done(),
  };
}
