/**
 * Trains the weights of the claim scorer (server/src/core/findings/claims) and prints lexicon/data/claim-weights.tsv.
 *
 *     node --import tsx server/training/claims/train.ts DATA > server/src/core/lexicon/data/claim-weights.tsv
 *
 * DATA holds the annotated articles (../articles.ts), and in `corpus/articles` those of labels.tsv. Deterministic: the same articles give the same file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldArticle } from '../../eval/goldArticle.ts';
import { type Candidate, candidatesIn } from '../../src/core/findings/claims/candidates.ts';
import { featuresOf, wordsOf } from '../../src/core/findings/claims/features.ts';
import type { Article } from '../../src/core/findings/article.ts';
import { Analyser } from '../../src/core/analysis.ts';
import { BIAS } from '../../src/core/findings/claims/score.ts';
import { deskOf } from '../../src/core/findings/desk.ts';
import type { ParagraphFacts } from '../../src/core/findings/facts.ts';
import type { Surroundings } from '../../src/core/findings/surroundings.ts';
import { CLAIM_FEATURE, claimFeatureOf } from '../../src/core/lexicon/claimWords.ts';
import { overlaps } from '../../src/core/text/span.ts';
import { loadKnowledge } from '../../src/core/knowledge.ts';
import { knowledgeFiles } from '../../test/support/knowledge.ts';
import type { Claim } from '../../eval/annotation.ts';
import { type KnowledgeProblem, readTable } from '../../src/core/lexicon/table.ts';
import type { Span } from '../../src/core/model.ts';
import { trainingArticles } from '../articles.ts';
import { type Example, type Model, scoreOf, trainModel } from './logistic.ts';

/** Articles are dealt to so many parts in turn; each part is scored by a model that has not seen it, to choose the threshold. */
const PARTS = 10;
/** False alarms to a thousand words that the threshold may cost. */
const ALARMS = 2;
/** The share of the best F1 that may be given up for precision: a false alarm costs an editor more than a miss. */
const NEARLY = 0.97;

/** Chosen by cross-validation on the training articles. With each word counted once, 12 and 24 did nearly as well for words; before there were words, 2 to 16 for the others. */
const PENALTIES = { word: 16, other: 12 };
/** A word is learned only if it stands in candidates of so many articles: what is rare belongs to one story. */
const ARTICLES_WITH_WORD = 6;
/** A word of less weight is left out, so that the table stays small. */
const LEAST_WEIGHT = 0.05;

interface Labelled {
  /** With the annotated attributions. */
  readonly annotated: readonly Example[];
  /** With those that the analyser finds: what it misses is a candidate too. */
  readonly analysed: readonly Example[];
  /** Claims in the gold annotation; more than there are positive examples, as some stand inside attributions. */
  readonly claims: number;
  readonly words: number;
}

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('usage: train.ts DATA');
const knowledge = loadKnowledge(knowledgeFiles());
const analyser = new Analyser(knowledge);
const { articles, labelledApart } = withFrequentWords(
  trainingArticles(data).map(({ gold }) => labelled(gold)),
  examplesOfLabels(readLabels(), join(data, 'corpus/articles')),
);
const { threshold, report } = chooseThreshold(articles);
const model = trainModel([...articles.flatMap(allExamples), ...labelledApart], penaltyOf);
process.stderr.write(`${report}\n`);
process.stdout.write(table(model, threshold));

function labelled(xml: string): Labelled {
  const gold = goldArticle(xml, knowledge);
  const analysis = analyser.analyse(gold.text);
  const { claims } = gold.annotation;
  return {
    annotated: examplesOf(gold, gold.paragraphs, claims),
    analysed: examplesOf({ ...analysis, knowledge }, analysis.paragraphs, claims),
    claims: claims.length,
    words: gold.text.split(/\s+/).filter((word) => word !== '').length,
  };
}

/** The candidates of an article; one is a claim where the two overlap by three tenths of the shorter, as the evaluation counts. */
function examplesOf(
  article: Article,
  slots: readonly { readonly start: number }[],
  claims: readonly Claim[],
): Example[] {
  const { paragraphs, around } = deskOf(article);
  // A column's claims are its writer's (claims.ts): none of them is looked at.
  if (around.some(({ isColumn }) => isColumn)) return [];
  return paragraphs.flatMap((paragraph, index) =>
    candidatesIn(paragraph).map((candidate) => {
      const { start: offset } = slots[index];
      const span = { start: candidate.span.start + offset, end: candidate.span.end + offset };
      const positive = claims.some((claim) => {
        const shared = Math.min(span.end, claim.end) - Math.max(span.start, claim.start);
        const shorter = Math.min(span.end - span.start, claim.end - claim.start);
        return overlaps(span, claim) && shared >= 0.3 * shorter;
      });
      return { features: allFeatures(candidate, paragraph, around[index]), positive };
    }),
  );
}

/** A word counts as often as it stands there. */
function allFeatures(candidate: Candidate, paragraph: ParagraphFacts, around: Surroundings): readonly string[] {
  return [...featuresOf(candidate, paragraph, around), ...wordsOf(candidate, paragraph).map(claimFeatureOf)];
}

/** A row of labels.tsv. */
interface Label extends Span {
  readonly article: string;
  readonly paragraph: number;
  readonly positive: boolean;
}

function readLabels(): readonly Label[] {
  const file = 'labels.tsv';
  const content = readFileSync(new URL(file, import.meta.url), 'utf8');
  const problems: KnowledgeProblem[] = [];
  const rows = readTable(file, content, ['article', 'paragraph', 'start', 'end', 'label'], problems);
  if (problems.length > 0) throw new Error(`${file}:${problems[0].line}: ${problems[0].message}`);
  return rows.map(({ article, paragraph, start, end, label }) => ({
    article,
    paragraph: Number(paragraph),
    start: Number(start),
    end: Number(end),
    positive: label === 'claim',
  }));
}

/** The candidates that were labelled one by one. */
function examplesOfLabels(labels: readonly Label[], textFolder: string): readonly Example[] {
  return [...new Set(labels.map(({ article }) => article))].flatMap((article) => {
    const analysis = analyser.analyse(readFileSync(`${textFolder}/${article}.txt`, 'utf8'));
    const { paragraphs, around } = deskOf({ ...analysis, knowledge });
    return labels
      .filter((label) => label.article === article)
      .flatMap(({ paragraph, positive, ...span }): Example[] => {
        const facts = paragraphs[paragraph];
        const candidate = facts && candidatesIn(facts).find((other) => sharesMost(other.span, span));
        if (!candidate) return [];
        return [{ features: allFeatures(candidate, facts, around[paragraph]), positive }];
      });
  });
}

/** Whether two spans share half of the shorter: candidates change a little as attribution does. */
function sharesMost(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
}

/** The examples without the words that stand in too few of the articles. */
function withFrequentWords(
  articles: readonly Labelled[],
  labelledApart: readonly Example[],
): { readonly articles: readonly Labelled[]; readonly labelledApart: readonly Example[] } {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const words = new Set(allExamples(article).flatMap(({ features }) => features.filter(isWord)));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const isKept = (feature: string): boolean => !isWord(feature) || (counts.get(feature) ?? 0) >= ARTICLES_WITH_WORD;
  const kept = (examples: readonly Example[]): readonly Example[] =>
    examples.map(({ features, positive }) => ({ features: features.filter(isKept), positive }));
  return {
    articles: articles.map((article) => ({
      ...article,
      annotated: kept(article.annotated),
      analysed: kept(article.analysed),
    })),
    labelledApart: kept(labelledApart),
  };
}

function penaltyOf(feature: string): number {
  return isWord(feature) ? PENALTIES.word : PENALTIES.other;
}

function isWord(feature: string): boolean {
  return feature.startsWith(CLAIM_FEATURE);
}

function allExamples({ annotated, analysed }: Labelled): Example[] {
  return [...annotated, ...analysed];
}

/** The score above which a candidate is a claim: the most precise with nearly the best F1 that keeps to ALARMS, each article scored unseen. */
function chooseThreshold(all: readonly Labelled[]): { threshold: number; report: string } {
  const models = Array.from({ length: PARTS }, (_, part) =>
    trainModel(
      [...all.filter((_article, index) => index % PARTS !== part).flatMap(allExamples), ...labelledApart],
      penaltyOf,
    ),
  );
  const scored = all.flatMap(({ analysed }, index) =>
    analysed.map(({ features, positive }) => ({ score: scoreOf(models[index % PARTS], features), positive })),
  );
  scored.sort((a, b) => b.score - a.score);
  const claims = all.reduce((sum, article) => sum + article.claims, 0);
  const words = all.reduce((sum, article) => sum + article.words, 0);
  let found = 0;
  const choices = scored.map(({ score, positive }, index) => {
    if (positive) found++;
    const precision = found / (index + 1);
    const recall = found / claims;
    const f1 = found === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    const alarms = (1000 * (index + 1 - found)) / words;
    return { precision, recall, f1, alarms, threshold: (score + (scored[index + 1]?.score ?? score - 1)) / 2 };
  });
  const allowed = choices.filter(({ alarms }) => alarms <= ALARMS);
  const best = Math.max(0, ...allowed.map(({ f1 }) => f1));
  const [chosen] = allowed.filter(({ f1 }) => f1 >= NEARLY * best).sort((a, b) => b.precision - a.precision);
  if (!chosen) throw new Error('no threshold keeps to so few false alarms');
  const { precision, recall, f1, alarms, threshold } = chosen;
  const figures = [precision, recall, f1, alarms].map((figure) => figure.toFixed(3));
  return {
    threshold,
    report: `unseen articles: P ${figures[0]} R ${figures[1]} F1 ${figures[2]}, ${figures[3]} false alarms/1000 words`,
  };
}

function table({ weights, bias }: Model, threshold: number): string {
  const rows = [...weights]
    .filter(([feature, weight]) => !isWord(feature) || Math.abs(weight) >= LEAST_WEIGHT)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}`);
  return [
    '# Weights of the claim scorer (findings/claims), learned by server/training/claims from annotated articles. Columns: FORMAT.md, «The desk».',
    'feature\tweight',
    `${BIAS}\t${(bias - threshold).toFixed(3)}`,
    ...rows,
    '',
  ].join('\n');
}
