import type { Span } from '../src/core/model.ts';
import type { Relation } from './annotation.ts';

/** Intersection over union of two spans, 0 to 1. */
export function overlapOfBoth(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** How much of the shorter span lies in the other, 0 to 1. */
export function overlapOfShorter(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}

/**
 * Pairs the members of two lists one to one, most similar first, down to `threshold`. Of equally similar pairs the one that stands last goes first.
 * @returns for the indexes of `gold` that have a partner the index of it
 */
export function pairUp<G, F>(
  gold: readonly G[],
  found: readonly F[],
  similarity: (gold: G, found: F) => number,
  threshold: number,
): Map<number, number> {
  const candidates: { score: number; i: number; j: number }[] = [];
  gold.forEach((g, i) =>
    found.forEach((f, j) => {
      const score = similarity(g, f);
      if (score >= threshold) candidates.push({ score, i, j });
    }),
  );
  candidates.sort((a, b) => b.score - a.score || b.i - a.i || b.j - a.j);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (partners.has(i) || taken.has(j)) continue;
    partners.set(i, j);
    taken.add(j);
  }
  return partners;
}

/** Which relation found is which gold one: by their contents' overlap, fragments taken as one stretch, and that of their cues. */
export function pairRelations(gold: readonly Relation[], found: readonly Relation[]): Map<number, number> {
  const similarity = (g: Relation, f: Relation): number => {
    const contents =
      g.contents.length > 0 && f.contents.length > 0 ? overlapOfBoth(hull(g.contents), hull(f.contents)) : 0;
    const cues = Math.max(0, ...g.cues.flatMap((cue) => f.cues.map((other) => overlapOfBoth(cue, other))));
    return contents + cues;
  };
  return pairUp(gold, found, similarity, 0.5);
}

function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Whether two names share at least half the words of the one with fewer; spelling variants, single letters and the article do not count. */
export function sameName(gold: string | null, found: string | null): boolean {
  const g = nameWords(gold);
  const f = nameWords(found);
  if (g.size === 0 || f.size === 0) return false;
  const shared = [...g].filter((word) => f.has(word)).length;
  return shared / Math.min(g.size, f.size) >= 0.5;
}

/** Harakat, tatweel, zero-width and bidi marks. */
const INVISIBLE = /[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

function nameWords(name: string | null): Set<string> {
  const folded = (name ?? '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
  const words = (folded.match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => word.length > 1);
  return new Set(words.map((word) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word)));
}
