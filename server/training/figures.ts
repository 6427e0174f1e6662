import type { Annotation } from '../eval/annotation.ts';
import { formatScores } from '../eval/report.ts';
import { listErrors, score, type ScoredArticle } from '../eval/score.ts';
import { mentionsOf } from '../src/core/entities/recognise.ts';
import type { TaggedSpan } from '../src/core/entities/tagger/tagger.ts';
import { unifyMentions } from '../src/core/entities/linking/unify.ts';
import type { Knowledge } from '../src/core/knowledge.ts';
import type { Example } from './corpus.ts';

/** What the whole recogniser makes of spans that the tagger found in the examples, document pass included, beside the gold. */
export function recognised(
  examples: readonly Example[],
  spans: readonly (readonly TaggedSpan[])[],
  knowledge: Knowledge,
): ScoredArticle[] {
  const articles = new Map<number, number[]>();
  examples.forEach(({ article }, i) => articles.set(article, [...(articles.get(article) ?? []), i]));
  return [...articles.values()].flatMap((indexes) => {
    const paragraphs = indexes.map((i) => {
      const { scan, quantities, lexical } = examples[i];
      return { text: scan.paragraph, mentions: mentionsOf(scan, spans[i], lexical, quantities, []) };
    });
    const unified = unifyMentions(paragraphs, knowledge);
    return indexes.map((i, k) => {
      const { scan, entities, article } = examples[i];
      const { text } = scan.paragraph;
      return { name: String(article), gold: annotation(text, entities), found: annotation(text, unified[k]) };
    });
  });
}

const annotation = (text: string, entities: Annotation['entities']): Annotation => ({
  text,
  entities: entities.map(({ type, start, end }) => ({ type, start, end })),
  relations: [],
  claims: [],
});

/** The entity figures, a line each. */
export function figureLines(articles: readonly ScoredArticle[]): string[] {
  return formatScores(score(articles)).filter((line) => line.startsWith('entity/'));
}

/** What was missed (-) and wrongly found (+). */
export function errorLines(articles: readonly ScoredArticle[]): string[] {
  return articles.flatMap((article) => listErrors(article, 'entities'));
}
