import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from './articles.ts';
import { standOff } from './standoff.ts';

/** Writes OUT_DIR/NAME.tsv for each GOLD_DIR/NAME.xml: the annotation without its article (standoff.ts). */
const [goldFolder, outFolder] = process.argv.slice(2);
if (!goldFolder || !outFolder) {
  process.stderr.write('usage: node --import tsx server/eval/keepApart.ts GOLD_DIR OUT_DIR\n');
  process.exit(2);
}
mkdirSync(outFolder, { recursive: true });
for (const name of namesIn(goldFolder, '.xml'))
  writeFileSync(join(outFolder, `${name}.tsv`), standOff(readFileSync(join(goldFolder, `${name}.xml`), 'utf8')));
