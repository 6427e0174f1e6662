import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GoldArticle, readSet } from '../eval/articles.ts';

/** Annotation of further articles, kept apart from them (server/eval/standoff.ts). */
const ANNOTATIONS = fileURLToPath(new URL('annotations', import.meta.url));

/**
 * All articles to learn from: those of `eval/train`, and those of `corpus/articles` that are annotated here. DATA is the folder that holds both.
 * @throws Error where an article is missing or is not the one that was annotated
 */
export function trainingArticles(data: string): GoldArticle[] {
  return [...readSet(join(data, 'eval/train')), ...readSet(ANNOTATIONS, join(data, 'corpus/articles'))];
}
