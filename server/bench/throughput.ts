import { readFileSync } from 'node:fs';
import { Analyser } from '../src/core/analysis.ts';
import { readKnowledge } from '../src/knowledgeFiles.ts';

/**
 * A process of its own: prints what reading the knowledge and analysing texts takes here, as `ThroughputRun` in JSON.
 * Arguments: the data folder, how often each text is read before it counts, the texts' files. Each reading has a new analyser, so nothing is cached;
 * only the first of the process has everything still to be compiled.
 */
export interface ThroughputRun {
  readonly knowledge: number;
  /** Milliseconds for each text in the order given; the readings that count come after the warm-up. */
  readonly texts: readonly { readonly bytes: number; readonly first: number; readonly warm: number }[];
}

const [dataFolder, warmUps, ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, 'utf8'));

let start = performance.now();
const knowledge = readKnowledge(dataFolder);
const knowledgeTime = performance.now() - start;

function time(text: string): number {
  start = performance.now();
  new Analyser(knowledge).analyse(text);
  return performance.now() - start;
}

const run: ThroughputRun = {
  knowledge: knowledgeTime,
  texts: texts.map((text) => {
    const first = time(text);
    for (let i = 1; i < Number(warmUps); i++) time(text);
    return { bytes: Buffer.byteLength(text), first, warm: time(text) };
  }),
};
process.stdout.write(JSON.stringify(run));
