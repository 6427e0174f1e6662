import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyser } from '../src/core/analysis.ts';
import { toJson } from '../src/formats/json.ts';
import { testKnowledge } from '../test/support/knowledge.ts';
import { namesIn } from './articles.ts';

/** Writes OUT_DIR/NAME.json for each TEXT_DIR/NAME.txt, as `isnad analyze --format json` would. */
const [textFolder, outFolder] = process.argv.slice(2);
if (!textFolder || !outFolder) {
  process.stderr.write('usage: node --import tsx server/eval/predict.ts TEXT_DIR OUT_DIR\n');
  process.exit(2);
}
mkdirSync(outFolder, { recursive: true });
const knowledge = testKnowledge();
for (const { file, message } of knowledge.problems) process.stderr.write(`${file}: ${message}\n`);
const analyser = new Analyser(knowledge);
for (const name of namesIn(textFolder, '.txt')) {
  const file = join(textFolder, `${name}.txt`);
  const analysis = analyser.analyse(readFileSync(file, 'utf8'));
  for (const { stage, error } of analysis.failures) process.stderr.write(`${name}: ${stage}: ${String(error)}\n`);
  writeFileSync(join(outFolder, `${name}.json`), JSON.stringify(toJson(analysis, file)));
}
