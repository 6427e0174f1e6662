import Mocha from 'mocha';
import { OPTIONS, runMocha } from './runMocha.ts';

/** What VS Code's extension host calls. */
export async function run(): Promise<void> {
  const mocha = new Mocha(OPTIONS);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // They register with the globals that the line above has set.
  await import('./all.ts');
  await import('./crash.test.ts');
  await runMocha(mocha);
}
