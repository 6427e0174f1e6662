import type { Mention, Span } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { type FactsInput, ParagraphFacts, type Relation } from './facts.ts';
import { sameSpans } from './spans.ts';

/** How many facts are kept for one text: equal paragraphs («المصدر: وكالات») may stand in several surroundings. */
const KEPT = 3;

const kept = new WeakMap<ParagraphText, readonly ParagraphFacts[]>();

/** The facts of a paragraph: those of the last time where the input is equal. Equality is cheap: what did not change is the same object or a few numbers. */
export function factsOf(input: FactsInput): ParagraphFacts {
  const known = kept.get(input.text) ?? [];
  const same = known.find((facts) => sameInput(facts, input));
  if (same) return same;
  const facts = new ParagraphFacts(input);
  kept.set(input.text, [facts, ...known.slice(0, KEPT - 1)]);
  return facts;
}

function sameInput(a: FactsInput, b: FactsInput): boolean {
  return (
    a.kind === b.kind &&
    a.lexicon === b.lexicon &&
    sameList(a.mentions, b.mentions, sameMention) &&
    sameList(a.relations, b.relations, sameRelation) &&
    sameSpans(a.tagged.claims, b.tagged.claims) &&
    sameSpans(a.tagged.quotations, b.tagged.quotations)
  );
}

function sameMention(a: Mention, b: Mention): boolean {
  return a.start === b.start && a.end === b.end && a.type === b.type && a.subtype === b.subtype;
}

function sameRelation(a: Relation, b: Relation): boolean {
  return (
    a.type === b.type &&
    a.stance === b.stance &&
    a.commitment === b.commitment &&
    a.score === b.score &&
    (a.parent === null) === (b.parent === null) &&
    a.source.kind === b.source.kind &&
    a.source.resolved === b.source.resolved &&
    (a.source.referent === null) === (b.source.referent === null) &&
    a.explanation.pattern === b.explanation.pattern &&
    a.explanation.antecedent === b.explanation.antecedent &&
    sameSpans(a.source.spans, b.source.spans) &&
    sameSpans(a.contents, b.contents) &&
    sameList(a.cues, b.cues, (x, y) => x.lemma === y.lemma && sameSpan(x.span, y.span)) &&
    sameList(a.mediators, b.mediators, (x, y) => sameSpan(x.span, y.span))
  );
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i] || same(item, b[i])));
}
