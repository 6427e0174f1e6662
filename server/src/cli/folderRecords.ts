import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Say } from './messages.ts';
import { MANIFEST_PATH, NO_MANIFEST, readManifest } from '../service/manifest.ts';
import { NO_RECORDS, type RecordFile, type Records, RECORDS_FOLDER } from '../service/records.ts';
import { NO_REGISTRY, readRegistry, REGISTRY_PATH } from '../service/registry.ts';
import { NO_REJECTIONS, readRejections, REJECTIONS_PATH } from '../service/rejections.ts';
import { NO_SUPPRESSIONS, readSuppressions, type Suppressions, SUPPRESSIONS_PATH } from '../service/suppressions.ts';

/** What a folder remembers of its articles (`.isnad`), read for the command line. */
export interface FolderRecords {
  readonly records: Records;
  /** The findings that editors have dismissed. */
  readonly suppressions: Suppressions;
  /** The paths of files that cannot be understood: they are taken as empty. */
  readonly damaged: readonly string[];
}

/** The same, as one article sees it. */
export interface ArticleRecords extends FolderRecords {
  /** The article's name in the records. */
  readonly path: string;
}

const NOTHING: FolderRecords = { records: NO_RECORDS, suppressions: NO_SUPPRESSIONS, damaged: [] };

/** Finds the records of articles: the nearest `.isnad` in an article's folder or those above. Each folder is looked at once. */
export class RecordFinder {
  /** By folder: which folder's records count there, null for none. */
  private readonly roots = new Map<string, string | null>();
  private readonly byRoot = new Map<string, FolderRecords>();

  /** @param file the article's path, `-` for standard input, for which the working directory counts */
  of(file: string): ArticleRecords {
    const article = resolve(file);
    const root = this.rootOf(file === '-' ? resolve('.') : dirname(article));
    if (root === null) return { ...NOTHING, path: file };
    let known = this.byRoot.get(root);
    if (!known) this.byRoot.set(root, (known = readFolder(root)));
    return { ...known, path: articleName(root, article) };
  }

  private rootOf(folder: string): string | null {
    const known = this.roots.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const root = existsSync(join(folder, RECORDS_FOLDER)) ? folder : parent === folder ? null : this.rootOf(parent);
    this.roots.set(folder, root);
    return root;
  }
}

/** How the records of a folder name an article: its path below the folder, with `/` between names. */
export function articleName(folder: string, article: string): string {
  return relative(folder, article).split(sep).join('/');
}

/** A line for each damaged file that nothing was said of yet. */
export function complaintsOnce(damaged: readonly string[], told: Set<string>, say: Say): string[] {
  return damaged.filter((file) => !told.has(file) && told.add(file)).map((file) => say('recordsDamaged', { file }));
}

function readFolder(root: string): FolderRecords {
  const damaged: string[] = [];
  const read = <T>(path: string, parse: (text: string) => T | null, none: T): RecordFile<T> => {
    const text = readIfThere(join(root, path));
    if (text === null) return { content: none, writableUri: null, text };
    const content = parse(text);
    if (content === null) damaged.push(join(root, path));
    return { content: content ?? none, writableUri: null, text };
  };
  return {
    suppressions: read(SUPPRESSIONS_PATH, readSuppressions, NO_SUPPRESSIONS).content,
    records: {
      rejections: read(REJECTIONS_PATH, readRejections, NO_REJECTIONS),
      manifest: read(MANIFEST_PATH, readManifest, NO_MANIFEST),
      registry: read(REGISTRY_PATH, readRegistry, NO_REGISTRY),
    },
    damaged,
  };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
