import type { DocumentAnalysis } from '../core/analysis.ts';
import type { Article } from '../core/findings/article.ts';
import { articleChanged } from '../core/findings/tags/articleChanged.ts';
import { danglingId } from '../core/findings/tags/danglingId.ts';
import { findingsOf } from '../core/findings/tags/tagRules.ts';
import { fingerprint } from '../core/markup/fingerprint.ts';
import type { KnownId } from '../core/markup/idSummary.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Finding } from '../core/model.ts';
import type { Records } from './records.ts';

/** An article that was read, and what it was read with. */
export interface ReadArticle {
  readonly analysis: DocumentAnalysis;
  readonly knowledge: Knowledge;
}

/**
 * The findings of an article as its folder's records have them: with what only they can tell, that the article is not what it was when it was tagged,
 * and without those about ids that the folder's register has.
 * @param path the article's name in the records
 */
export function recordedFindings(
  { analysis, knowledge }: ReadArticle,
  records: Records,
  path: string,
): readonly Finding[] {
  const { entries } = records.registry.content;
  const changed = changes({ analysis, knowledge }, records, path);
  if (changed.length === 0 && entries.size === 0) return analysis.findings;
  const isRegistered = ({ code, values }: Finding): boolean => code === danglingId.code && entries.has(values['id']);
  const all = [...analysis.findings, ...changed].sort(inTextOrder);
  return all.filter((finding) => !isRegistered(finding));
}

function changes({ analysis, knowledge }: ReadArticle, { manifest }: Records, path: string): readonly Finding[] {
  const recorded = manifest.content.articles[path];
  if (recorded === undefined) return [];
  const fingerprintNow = (): string => fingerprint(analysis.text, analysis.paragraphs);
  const article = articleOf({ analysis, knowledge });
  return findingsOf(articleChanged, { ...article, ids: NO_IDS, recorded, fingerprint: fingerprintNow });
}

function inTextOrder({ span: a }: Finding, { span: b }: Finding): number {
  return a.paragraph - b.paragraph || a.start - b.start;
}

const NO_IDS: ReadonlyMap<string, KnownId> = new Map();

/** The article as the rules see it. */
export function articleOf({ analysis, knowledge }: ReadArticle): Article {
  const { paragraphs, attributions, relations, links, elements } = analysis;
  return { paragraphs, attributions, relations, links, elements, knowledge };
}
