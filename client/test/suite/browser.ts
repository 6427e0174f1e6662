// Defines the global `mocha`.
import 'mocha/mocha.js';
import { OPTIONS, runMocha } from './runMocha.ts';

/** What VS Code's web extension host calls. */
export async function run(): Promise<void> {
  mocha.setup(OPTIONS);
  await import('./all.ts');
  await runMocha(mocha);
}
