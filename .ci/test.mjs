// npm test: all set-up and every test, from a clean clone with nothing but Node and npm. The last line reads `N passed, N failed`.
import path from 'node:path';
import { installBrowser } from '../client/host/browser.mjs';
import { installDependencies } from '../client/host/setup.mjs';
import { installWorkbench } from '../client/host/workbench.mjs';
import { ROOT } from './program.mjs';
import { functionStage, programStage, readLauncherReport, readMochaReport, runStages, suiteStage } from './stages.mjs';

const ARTIFACTS = path.join(ROOT, 'test-artifacts');
const SERVER_REPORT = path.join(ARTIFACTS, 'server.json');

/** @param {readonly string[]} words a script of package.json and its arguments */
const npm = (...words) => ['npm', 'run', '--silent', ...words];

/**
 * A suite that needs the workbench; its launcher builds what it runs.
 * @param {string} name
 */
const workbenchSuite = (name) =>
  suiteStage(name, ['npm packages', 'build', 'browser set-up', 'workbench set-up'], {
    words: [process.execPath, 'client/test/run.mjs', name],
    report: path.join(ARTIFACTS, `results/${name}.json`),
    read: readLauncherReport,
  });

const { passed, failed } = await runStages([
  functionStage('npm packages', [], installDependencies),
  programStage('format', ['npm packages'], npm('format:check')),
  programStage('lint', ['npm packages'], npm('lint')),
  programStage('typecheck', ['npm packages'], npm('typecheck')),
  // Packing leaves the published bundles in dist; the suites run on those with source maps.
  programStage('package', ['npm packages'], npm('package')),
  programStage('build', ['npm packages'], npm('build')),
  suiteStage('server', ['npm packages', 'build'], {
    words: npm('test:server', '--', '--reporter', 'json', '--reporter-option', `output=${SERVER_REPORT}`),
    report: SERVER_REPORT,
    read: readMochaReport,
  }),
  functionStage('browser set-up', [], installBrowser),
  functionStage('workbench set-up', [], installWorkbench),
  ...['workbench', 'vsix', 'web', 'ui'].map(workbenchSuite),
]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
