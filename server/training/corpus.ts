import type { GoldArticle } from '../eval/articles.ts';
import { parseGold } from '../eval/gold.ts';
import type { EntityMark } from '../eval/annotation.ts';
import { groundLayers, type Layer } from '../src/core/entities/tagger/layers.ts';
import { lexicalSpans } from '../src/core/entities/grammars/lexical.ts';
import { findQuantities } from '../src/core/entities/grammars/quantities.ts';
import { type Candidate, type Scan, scanWords } from '../src/core/entities/scan.ts';
import { labelCount } from '../src/core/entities/tagger/modelFile.ts';
import type { TaggedSpan } from '../src/core/entities/tagger/tagger.ts';
import type { Knowledge } from '../src/core/knowledge.ts';
import type { EntityType, Span } from '../src/core/model.ts';
import { readParagraph } from '../src/core/text/paragraphs.ts';
import { splitParagraphs } from '../src/core/text/split.ts';
import type { Token } from '../src/core/text/tokens.ts';
import { Vocabulary } from '../src/core/text/words.ts';

/** A paragraph to learn from. */
export interface Example {
  readonly scan: Scan;
  /** What the number and date grammars found; `ground` with what else the tagger builds on. */
  readonly quantities: readonly Candidate[];
  /** What the lexicon's patterns find. */
  readonly lexical: readonly TaggedSpan[];
  readonly ground: readonly Layer[];
  readonly entities: readonly EntityMark[];
  /** The article it is of: folds are made of whole articles. */
  readonly article: number;
}

/** The paragraphs of annotated articles. */
export function examplesOf(articles: readonly GoldArticle[], knowledge: Knowledge, vocabulary: Vocabulary): Example[] {
  return articles.flatMap(({ text, gold }, article) => {
    const { entities } = parseGold(gold);
    return splitParagraphs(text).flatMap(({ start, end }): Example[] => {
      const inside = entities
        .filter((entity) => entity.start >= start && entity.end <= end)
        .map((entity) => ({ ...entity, start: entity.start - start, end: entity.end - start }));
      const example = exampleOf(text.slice(start, end), inside, article, knowledge, vocabulary);
      return example.scan.tokens.length > 0 ? [example] : [];
    });
  });
}

/** A paragraph read as the recogniser reads it. */
export function exampleOf(
  text: string,
  entities: readonly EntityMark[],
  article: number,
  knowledge: Knowledge,
  vocabulary: Vocabulary,
): Example {
  const scan = scanWords(readParagraph(text, vocabulary), knowledge.lexicon.gazetteer);
  const quantities = findQuantities(scan);
  const lexical = lexicalSpans(scan);
  return { scan, quantities, lexical, ground: groundLayers(scan, quantities, lexical), entities, article };
}

/** The tokens that a span touches. */
export function tokensOf(tokens: readonly Token[], span: Span): { readonly from: number; readonly to: number } | null {
  const from = tokens.findIndex((token) => token.end > span.start);
  if (from < 0) return null;
  let to = from;
  while (to < tokens.length && tokens[to].start < span.end) to++;
  return to > from ? { from, to } : null;
}

/** The gold labels of a chain with these types, one per token; of spans that stand in one another the outermost counts. */
export function goldLabels({ scan, entities }: Example, types: readonly EntityType[]): Uint8Array {
  const labels = new Uint8Array(scan.tokens.length);
  const spans = entities.filter(({ type }) => types.includes(type)).sort((a, b) => a.end - a.start - (b.end - b.start));
  // From the shortest to the longest, so that an outer span overwrites those inside it.
  for (const span of spans) {
    const range = tokensOf(scan.tokens, span);
    if (!range) continue;
    const label = 1 + 2 * types.indexOf(span.type);
    labels.fill(label + 1, range.from, range.to);
    labels[range.from] = label;
  }
  return repaired(labels, labelCount(types.length));
}

/** An inside label whose span lost its first token becomes the first token's. */
function repaired(labels: Uint8Array, count: number): Uint8Array {
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t];
    const before = t > 0 ? labels[t - 1] : 0;
    if (label > 0 && label < count && (label & 1) === 0 && before !== label && before !== label - 1)
      labels[t] = label - 1;
  }
  return labels;
}
