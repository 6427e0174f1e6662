import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { LEXICON_FILE, MODEL_FILE } from '../../src/packedKnowledge.ts';
import { packedKnowledge } from './knowledge.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const ENTRIES = ['cli', 'node', 'start'].map((name) => fileURLToPath(new URL(`../../src/${name}.ts`, import.meta.url)));

let folder: TemporaryFolder | undefined;

/** The folder of the server's and the command line's bundles, built as the extension's are, with their data: `server/node.cjs`, `server/start.cjs`, `server/cli.cjs`, `data/`. Built once for all suites. */
export function builtPrograms(): TemporaryFolder {
  folder ??= build();
  return folder;
}

function build(): TemporaryFolder {
  const { lexicon, model } = packedKnowledge();
  const built = new TemporaryFolder({
    [`data/${LEXICON_FILE}`]: lexicon,
    ...(model && { [`data/${MODEL_FILE}`]: model }),
  });
  process.once('exit', () => built.remove());
  buildSync({
    entryPoints: ENTRIES,
    outdir: built.at('server'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  return built;
}
