import type { ServiceHost } from '../../src/service/host.ts';
import { createNewsService, type NewsService } from '../../src/service/service.ts';
import type { Settings } from '../../src/service/settings.ts';
import { testKnowledge } from '../support/knowledge.ts';

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
    settings: { enable: true, locale: 'ar', spelling: 'arabic', rules: {}, ...settings },
    service: createNewsService({
      knowledge: Promise.resolve(knowledge),
      host: {
        workspace: {
          folderOf: (uri) => (uri.startsWith('file:///news/') ? 'file:///news' : null),
          readFile: (uri) => Promise.resolve(files.get(uri) ?? null),
        },
        log: { warn: (message) => log.push(message), error: (message) => log.push(message) },
        settings: () => Promise.resolve(world.settings),
        breathe: () => null,
        ...host,
      },
    }),
  };
  return world;
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
