import { ENTITY_TYPES, type EntityType, type Span } from '../src/core/model.ts';
import type { Annotation, EntityMark, Relation } from './annotation.ts';
import { overlapOfBoth, overlapOfShorter, pairRelations, pairUp, sameName } from './match.ts';
import { type Figure, rounded, Tally } from './tally.ts';

/** An article's gold annotation and what the analyser found in it. */
export interface ScoredArticle {
  readonly name: string;
  readonly gold: Annotation;
  readonly found: Annotation;
}

/** A share of right answers. */
export interface Accuracy {
  readonly accuracy: number;
  readonly gold: number;
}

/** What the figures mean is in docs/evaluation.md. */
export interface Scores {
  readonly figures: Readonly<Record<string, Figure | Accuracy>>;
  readonly falseAlarmsPer1000Words: number;
  readonly files: number;
  readonly words: number;
}

export const ERROR_KINDS = ['entities', 'sources', 'cues', 'contents', 'speakers', 'claims'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** The figures whose gold items are answered right or wrong: nothing can be found too much. */
const ACCURACIES: readonly string[] = ['speaker', 'resolved', 'kind'];

/** The classes of entity/core. */
const CORE: Partial<Record<EntityType, string>> = { PERS: 'PER', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC', FAC: 'LOC' };

/** A word as a scorer counts them: a run of what is not white space. */
const WORD = /[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Micro-averaged figures over all articles. */
export function score(articles: readonly ScoredArticle[]): Scores {
  const tally = new Tally();
  let words = 0;
  let alarms = 0;
  for (const { gold, found } of articles) {
    words += gold.text.match(WORD)?.length ?? 0;
    tallyEntities(tally, gold.entities, found.entities);
    tallySpans(tally, gold.relations, found.relations);
    tallySpeakers(tally, gold.relations, found.relations);
    const hits = pairClaims(gold, found).size;
    tally.add('claim', hits, found.claims.length - hits, gold.claims.length - hits);
    alarms += found.claims.length - hits;
  }
  const figures = Object.entries(tally.figures()).map(([name, figure]): [string, Figure | Accuracy] => [
    name,
    ACCURACIES.includes(name) ? { accuracy: figure.r, gold: figure.gold } : figure,
  ]);
  return {
    figures: Object.fromEntries(figures),
    falseAlarmsPer1000Words: rounded((1000 * alarms) / Math.max(1, words), 2),
    files: articles.length,
    words,
  };
}

function tallyEntities(tally: Tally, gold: readonly EntityMark[], found: readonly EntityMark[]): void {
  const keys = (marks: readonly EntityMark[], classOf: (type: EntityType) => string | undefined) =>
    distinct(
      marks.flatMap(({ type, start, end }) => {
        const name = classOf(type);
        return name === undefined ? [] : [`${name} ${start} ${end}`];
      }),
    );
  const add = (figure: string, classOf: (type: EntityType) => string | undefined) =>
    tally.addKeys(figure, keys(gold, classOf), keys(found, classOf));
  for (const only of ENTITY_TYPES) add(`entity/${only}`, (type) => (type === only ? type : undefined));
  add('entity/all', (type) => type);
  add('entity/core', (type) => CORE[type]);
}

function tallySpans(tally: Tally, gold: readonly Relation[], found: readonly Relation[]): void {
  const overlapping = (figure: string, g: readonly Span[], f: readonly Span[], threshold: number) => {
    const hits = pairUp(g, f, overlapOfBoth, threshold).size;
    tally.add(figure, hits, f.length - hits, g.length - hits);
  };
  for (const [figure, part] of [
    ['source', 'sources'],
    ['cue', 'cues'],
    ['content', 'contents'],
  ] as const) {
    const g = gold.flatMap((relation) => relation[part]);
    const f = found.flatMap((relation) => relation[part]);
    tally.addKeys(figure, g.map(keyOf), f.map(keyOf));
    overlapping(`${figure}@.5`, g, f, 0.5);
    overlapping(`${figure}@.8`, g, f, 0.8);
  }
  const mediators = (relations: readonly Relation[]) => relations.flatMap((relation) => relation.mediators);
  overlapping('mediator', mediators(gold), mediators(found), 0.5);
  const whole = ({ sources, cues, contents }: Relation) =>
    [sources, cues, contents].map((spans) => spans.map(keyOf).join(',')).join(' | ');
  tally.addKeys('relation', gold.map(whole), found.map(whole));
  const quoted = (relations: readonly Relation[]) =>
    relations.flatMap(({ type, contents }) => (type === 'direct' || type === 'mixed' ? contents : []));
  overlapping('direct', quoted(gold), quoted(found), 0.8);
}

function tallySpeakers(tally: Tally, gold: readonly Relation[], found: readonly Relation[]): void {
  const answer = (figure: string, right: boolean) => tally.add(figure, Number(right), 0, Number(!right));
  for (const { relation, partner, right } of speakers(gold, found)) {
    answer('speaker', right);
    if (relation.anaphor) answer('resolved', right);
    if (partner && relation.kind && partner.sources.length > 0) answer('kind', relation.kind === partner.kind);
  }
}

interface Speaker {
  readonly relation: Relation;
  readonly partner: Relation | null;
  readonly right: boolean;
}

/** The gold relations whose speaker the text tells, with the relation found for each and whether that names the same one. */
function speakers(gold: readonly Relation[], found: readonly Relation[]): Speaker[] {
  const partners = pairRelations(gold, found);
  return gold.flatMap((relation, i) => {
    if (relation.name === null || relation.name === '?' || relation.orphan) return [];
    const index = partners.get(i);
    const partner = index === undefined ? null : found[index];
    return [{ relation, partner, right: partner !== null && sameName(relation.name, partner.name) }];
  });
}

function pairClaims(gold: Annotation, found: Annotation): Map<number, number> {
  return pairUp(gold.claims, found.claims, overlapOfShorter, 0.3);
}

/** What was missed (`-`) and what was wrongly found (`+`), a line each, in text order. */
export function listErrors(article: ScoredArticle, kind: ErrorKind): string[] {
  const { name, gold, found } = article;
  if (kind === 'speakers') {
    return speakers(gold.relations, found.relations)
      .filter(({ right }) => !right)
      .map(({ relation, partner }) => {
        const content = relation.contents.length > 0 ? wordsAt(gold.text, relation.contents[0]).slice(0, 60) : '';
        return `${name} - ${relation.name} | got ${partner?.name ?? null} | ${content}`;
      });
  }
  const [missed, wrong] = kind === 'claims' ? unmatchedClaims(gold, found) : unmatchedSpans(gold, found, kind);
  const line = (sign: string) => (span: Span & { readonly type?: string }) =>
    `${name} ${sign} ${span.type ? `${span.type} ` : ''}${wordsAt(gold.text, span)}`;
  return [...missed.sort(byStart).map(line('-')), ...wrong.sort(byStart).map(line('+'))];
}

function unmatchedClaims(gold: Annotation, found: Annotation): [Span[], Span[]] {
  const partners = pairClaims(gold, found);
  const matched = new Set(partners.values());
  return [gold.claims.filter((_, i) => !partners.has(i)), found.claims.filter((_, j) => !matched.has(j))];
}

function unmatchedSpans(
  gold: Annotation,
  found: Annotation,
  kind: 'entities' | 'sources' | 'cues' | 'contents',
): [Span[], Span[]] {
  const spansOf = ({ entities, relations }: Annotation): readonly (Span & { readonly type?: string })[] =>
    kind === 'entities' ? entities : relations.flatMap((relation) => relation[kind]);
  const without = (spans: readonly Span[], others: readonly Span[]) => {
    const known = new Set(others.map(typedKey));
    return [...new Map(spans.map((span) => [typedKey(span), span])).values()].filter(
      (span) => !known.has(typedKey(span)),
    );
  };
  const [g, f] = [spansOf(gold), spansOf(found)];
  return [without(g, f), without(f, g)];
}

function typedKey(span: Span & { readonly type?: string }): string {
  return `${span.type ?? ''} ${keyOf(span)}`;
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll('\n', '⏎');
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}
