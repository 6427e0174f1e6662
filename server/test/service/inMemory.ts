import type { FolderEntries, ServiceHost } from '../../src/service/host.ts';
import { createNewsService, type NewsService } from '../../src/service/service.ts';
import type { Settings } from '../../src/service/settings.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** The settings of a user who has changed none, in Arabic. */
const SETTINGS: Settings = {
  enable: true,
  locale: 'ar',
  spelling: 'arabic',
  rules: {},
  thresholds: {},
  codeLens: false,
  workspace: { enable: true, include: ['**/*.{khabar,txt}'], exclude: ['**/node_modules/**'] },
};

const ARTICLE = 'file:///news/article.khabar';

/** A service whose world is in memory: one workspace folder, `file:///news`. */
export interface InMemoryService {
  readonly service: NewsService;
  /** By URI. */
  readonly files: Map<string, string>;
  readonly log: string[];
  settings: Settings;
}

export function inMemoryService(
  settings: Partial<Settings> = {},
  host: Partial<ServiceHost> = {},
  knowledge = testKnowledge(),
): InMemoryService {
  const files = new Map<string, string>();
  const log: string[] = [];
  const world: InMemoryService = {
    files,
    log,
    settings: { ...SETTINGS, ...settings },
    service: createNewsService({
      knowledge: Promise.resolve(knowledge),
      host: {
        workspace: {
          folders: () => ['file:///news'],
          listFolder: (uri) => Promise.resolve(entriesOf([...files.keys()], uri)),
          folderOf: (uri) => (uri.startsWith('file:///news/') ? 'file:///news' : null),
          readFile: (uri) => Promise.resolve(files.get(uri) ?? null),
          writeFile: (uri, text) => Promise.resolve(files.set(uri, text).size > 0),
        },
        log: { warn: (message) => log.push(message), error: (message) => log.push(message) },
        settings: () => Promise.resolve(world.settings),
        breathe: () => null,
        stepAside: () => null,
        progress: () =>
          Promise.resolve({ isCancellationRequested: false, report: () => undefined, end: () => undefined }),
        ...host,
      },
    }),
  };
  return world;
}

/** What stands in a folder when these are all files. */
export function entriesOf(uris: readonly string[], folder: string): FolderEntries {
  const below = uris
    .filter((uri) => uri.startsWith(`${folder}/`))
    .map((uri) => uri.slice(folder.length + 1).split('/'));
  const named = (parts: readonly (readonly string[])[]): string[] => [
    ...new Set(parts.map(([name]) => `${folder}/${name}`)),
  ];
  return {
    files: named(below.filter(({ length }) => length === 1)),
    folders: named(below.filter(({ length }) => length > 1)),
  };
}

/** An open article in which `|` marks a place, or two of them a stretch. */
export interface OpenArticle extends InMemoryService {
  readonly uri: string;
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

export function openArticle(marked: string, settings: Partial<Settings> = {}): OpenArticle {
  const world = inMemoryService(settings);
  const text = marked.replaceAll('|', '');
  const start = Math.max(0, marked.indexOf('|'));
  const end = Math.max(start, marked.lastIndexOf('|') - 1);
  world.service.open(ARTICLE, 1, text);
  return Object.assign(world, { uri: ARTICLE, text, span: { start, end } });
}
