import type { Attribution, QuotationType, SourceKind, Span } from '../core/model.ts';
import { groupBy } from './groupBy.ts';
import { shortened } from './markdown.ts';
import { namesBefore, speakerName } from './provenance.ts';
import type { Snapshot } from './snapshot.ts';
import { contentWords, extentOf } from './statements.ts';
import { wordsIn, wordsSaid } from './wordCount.ts';

/** Who speaks in an article, and how much. */
export interface ArticleSources {
  /** Of the whole article. */
  readonly words: number;
  /** Most quoted first; those of equal length in the order of the article. */
  readonly sources: readonly ArticleSource[];
}

export interface ArticleSource {
  /** The fullest name, or the words that describe the source; null for all that is said by nobody who is named. Each comes once. */
  readonly name: string | null;
  readonly kind: SourceKind | null;
  readonly role: string | null;
  readonly statements: number;
  /** Words of all that the source says. */
  readonly words: number;
  /** Of all words that are attributed in the article, 0 to 1. */
  readonly share: number;
}

/** One thing that a source says. */
export interface Statement {
  /** In the file: from the first of its words to the last, who says it and the cue included. */
  readonly span: Span;
  /** The beginning of what is said, without tags. */
  readonly text: string;
  readonly type: QuotationType;
  readonly words: number;
  /** The names between the writer and the speaker, the writer's nearest first. */
  readonly through: readonly string[];
}

/** Of an article that is not read. */
export const NO_SOURCES: ArticleSources = { words: 0, sources: [] };

/** How much of a statement is shown, in UTF-16 units. */
const EXCERPT = 90;

/** The sources of an article, without what they say. */
export function sourcesOf(snapshot: Snapshot): ArticleSources {
  const { analysis } = snapshot;
  const roles = new Map(analysis.links.referents.map(({ id, role }) => [id, role]));
  const summaries = [...groupBy(analysis.attributions, speakerName)].map(([name, attributions]) => ({
    name,
    kind: firstOf(attributions, ({ source }) => source.kind),
    role: firstOf(attributions, ({ source }) => (source.referent === null ? null : roles.get(source.referent))),
    statements: attributions.length,
    words: attributions.reduce((sum, attribution) => sum + wordsSaid(analysis, attribution), 0),
  }));
  const total = summaries.reduce((sum, { words }) => sum + words, 0);
  return {
    words: analysis.paragraphs.reduce((sum, { text }) => sum + wordsIn(text, { start: 0, end: text.text.length }), 0),
    sources: summaries
      .sort((a, b) => b.words - a.words)
      .map((summary) => ({ ...summary, share: total > 0 ? summary.words / total : 0 })),
  };
}

/** What the source of this name says, in text order. */
export function statementsOf(snapshot: Snapshot, name: string | null): Statement[] {
  const { analysis } = snapshot;
  return analysis.attributions
    .filter((attribution) => speakerName(attribution) === name)
    .map((attribution) => ({
      span: extentOf(analysis, attribution),
      text: shortened(contentWords(analysis, attribution), EXCERPT),
      type: attribution.type,
      words: wordsSaid(analysis, attribution),
      through: namesBefore(analysis, attribution),
    }));
}

function firstOf<T>(attributions: readonly Attribution[], pick: (attribution: Attribution) => T | null | undefined) {
  for (const attribution of attributions) {
    const value = pick(attribution);
    if (value !== null && value !== undefined) return value;
  }
  return null;
}
