import * as vscode from 'vscode';

/** Written into the workspace folder for the launcher to read. */
const RESULTS = 'test-results.json';

/** To be set before anything is registered: what is registered takes its timeout over. The first test waits for the server. */
export const OPTIONS = { ui: 'bdd', timeout: 240_000 } as const;

interface Results {
  passed: number;
  readonly failures: { readonly title: string; readonly message: string }[];
}

/** Runs what was registered, prints a line for each test and leaves the results. Rejects when a test failed. */
export async function runMocha(mocha: Mocha | BrowserMocha): Promise<void> {
  const results: Results = { passed: 0, failures: [] };
  // Mocha's own reporters write to a terminal or a page. It calls whatever it is given with `new` and the runner.
  mocha.reporter(function (runner: Mocha.Runner) {
    record(runner, results);
  } as unknown as Mocha.ReporterConstructor);
  await new Promise<void>((resolve) => void mocha.run(() => resolve()));

  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('The suite needs a folder to leave its results in.');
  const text = JSON.stringify({ passed: results.passed, failed: results.failures.length, failures: results.failures });
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, RESULTS), new TextEncoder().encode(text));
  if (results.failures.length > 0) throw new Error(`${results.failures.length} failed`);
}

function record(runner: Mocha.Runner, results: Results): void {
  runner.on('pass', (test) => {
    results.passed++;
    print(`  ✓ ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error: Error) => {
    results.failures.push({ title: test.fullTitle(), message: String(error.message ?? error) });
    print(`  ✗ ${test.fullTitle()}\n${error.stack ?? String(error)}`);
  });
}

/** The prefix tells the launcher which of the extension host's lines are the suite's. */
function print(text: string): void {
  for (const line of text.split('\n')) console.log(`[suite] ${line}`);
}
