import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** An annotated article: what stands in it, and the gold notation of it. */
export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly gold: string;
}

/** The names, without their ending, of a folder's files with this ending, sorted. */
export function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .sort();
}

/**
 * The annotated articles of a set: a folder with `gold/NAME.xml`, and `NAME.txt` in `text/` or, where there is no such folder, beside `gold/`.
 * @throws Error where a file is missing or cannot be read
 */
export function readSet(folder: string): GoldArticle[] {
  const gold = join(folder, 'gold');
  const text = existsSync(join(folder, 'text')) ? join(folder, 'text') : folder;
  return namesIn(gold, '.xml').map((name) => ({
    name,
    text: readFileSync(join(text, `${name}.txt`), 'utf8'),
    gold: readFileSync(join(gold, `${name}.xml`), 'utf8'),
  }));
}
