/**
 * What the articles of a workspace folder were when they were first tagged: a mark of their own text each (core/markup/fingerprint.ts), so that a slip of
 * the hand while annotating is found out. The file is committed with the articles.
 */
export interface Manifest {
  /** Marks by the article's path below the folder, with `/` between names. */
  readonly articles: Readonly<Record<string, string>>;
  /** What else people keep at the file's top level. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** The file's path in its workspace folder. */
export const MANIFEST_PATH = '.isnad/manifest.json';

const SCHEMA = 'isnad.manifest/1';

export const NO_MANIFEST: Manifest = { articles: {}, rest: {} };

/** Reads the file; null when it is not what `writeManifest` writes. */
export function readManifest(text: string): Manifest | null {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const { schema, articles, ...rest } = (data ?? {}) as Record<string, unknown>;
  if (schema !== SCHEMA || typeof articles !== 'object' || articles === null || Array.isArray(articles)) return null;
  if (!Object.values(articles).every((mark) => typeof mark === 'string')) return null;
  return { articles: articles as Record<string, string>, rest };
}

/** The file's text with the mark of one article set: sorted, an article a line. */
export function writeManifest({ articles, rest }: Manifest, path: string, mark: string): string {
  const lines = Object.entries({ ...articles, [path]: mark })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const fields = Object.entries({ schema: SCHEMA, ...rest }).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n${[...fields, `  "articles": {\n${lines.join(',\n')}\n  }`].join(',\n')}\n}\n`;
}

/** An article's path below its folder as the manifest names it. Both are URIs; what is escaped in them is written plainly. */
export function pathBelow(folder: string, uri: string): string {
  const path = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
