import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { standIn } from './standoff.ts';

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
 * The annotated articles of a set: a folder with `gold/NAME.xml`, and `NAME.txt` in `text/` or, where there is no such folder, beside `gold/`; or a
 * folder of annotations kept apart from their articles (standoff.ts), `NAME.tsv`, with `NAME.txt` in the folder `texts`.
 * @throws Error where a file is missing, cannot be read or does not belong to its article
 */
export function readSet(folder: string, texts?: string): GoldArticle[] {
  if (texts !== undefined) return namesIn(folder, '.tsv').map((name) => readApart(folder, texts, name));
  const gold = join(folder, 'gold');
  const text = existsSync(join(folder, 'text')) ? join(folder, 'text') : folder;
  return namesIn(gold, '.xml').map((name) => ({
    name,
    text: readFileSync(join(text, `${name}.txt`), 'utf8'),
    gold: readFileSync(join(gold, `${name}.xml`), 'utf8'),
  }));
}

function readApart(folder: string, texts: string, name: string): GoldArticle {
  const text = readFileSync(join(texts, `${name}.txt`), 'utf8');
  try {
    return { name, text, gold: standIn(text, readFileSync(join(folder, `${name}.tsv`), 'utf8')) };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
