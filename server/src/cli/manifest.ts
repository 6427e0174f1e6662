import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DocumentAnalysis } from '../core/analysis.ts';
import { fingerprint } from '../core/markup/fingerprint.ts';
import { type Manifest, MANIFEST_PATH, NO_MANIFEST, readManifest, writeManifest } from '../service/manifest.ts';
import { RECORDS_FOLDER } from '../service/records.ts';
import { articleName } from './folderRecords.ts';
import { replaceFile } from './replaceFile.ts';

/**
 * Keeps the mark of an article's own text before its first tag, where VS Code keeps it: in the nearest folder above with records, else at the root of the
 * repository, else in the article's own. A manifest that cannot be understood is left alone.
 * @param file the article's path
 * @throws the file system's error
 */
export async function recordTagging(file: string, { text, paragraphs }: DocumentAnalysis): Promise<void> {
  const article = resolve(file);
  const folder = folderOfRecords(dirname(article));
  const path = join(folder, MANIFEST_PATH);
  const name = articleName(folder, article);
  const known = await read(path);
  if (known === null) return;
  const isTagged = paragraphs.some(({ markup }) => markup.tags.length > 0);
  if (isTagged && known.articles[name] !== undefined) return;
  const mark = fingerprint(text, paragraphs);
  if (known.articles[name] === mark) return;
  const written = writeManifest(known, name, mark);
  if (existsSync(path)) return replaceFile(path, written);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, written);
}

function folderOfRecords(from: string): string {
  return nearestWith(RECORDS_FOLDER, from) ?? nearestWith('.git', from) ?? from;
}

function nearestWith(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** Null for a file that is no manifest. */
async function read(path: string): Promise<Manifest | null> {
  return existsSync(path) ? readManifest(await readFile(path, 'utf8')) : NO_MANIFEST;
}
