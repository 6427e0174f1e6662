import type { Knowledge } from '../knowledge.ts';
import type { Mention } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { boundsOf } from './spans/boundaries.ts';
import { completeBodies } from './spans/bodies.ts';
import { completeOffices } from './spans/complete.ts';
import { groundLayers } from './tagger/layers.ts';
import { lexicalSpans } from './grammars/lexical.ts';
import { isOfNoPeople, namedSpans } from './spans/namedSpans.ts';
import { findQuantities } from './grammars/quantities.ts';
import { type Candidate, type Scan, scanWords } from './scan.ts';
import { settle } from './spans/settle.ts';
import type { TaggedSpan } from './tagger/tagger.ts';
import { withTitles } from './grammars/works.ts';

/**
 * The mentions of one paragraph, nested ones included, in text order (outer before inner).
 * @param given what an annotator tagged here: kept as it is, and nothing is found that would cross it or repeat it
 */
export function recogniseEntities(
  paragraph: ParagraphText,
  given: readonly Mention[],
  { lexicon, tagger }: Knowledge,
): readonly Mention[] {
  if (paragraph.tokens.length === 0) return given;
  const scan = scanWords(paragraph, lexicon.gazetteer);
  const quantities = findQuantities(scan);
  const lexical = lexicalSpans(scan);
  const spans = tagger ? tagger.tag(scan, groundLayers(scan, quantities, lexical)) : null;
  return mentionsOf(scan, spans, lexical, quantities, given);
}

/** What was found in a paragraph, as mentions that nest and never cross. `spans` are the tagger's, null where there is none. */
export function mentionsOf(
  scan: Scan,
  spans: readonly TaggedSpan[] | null,
  lexical: readonly TaggedSpan[],
  quantities: readonly Candidate[],
  given: readonly Mention[],
): readonly Mention[] {
  const all = withTitles(scan, spans === null ? lexical : completed(scan, spans, lexical));
  return settle([...namedSpans(scan, all).flatMap((span) => candidatesOf(scan, span)), ...quantities], given);
}

/** The tagger's spans, mended, and what the lexicon's patterns find beyond them. */
function completed(scan: Scan, spans: readonly TaggedSpan[], lexical: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const bodies = completeBodies(scan, spans);
  return [...completeOffices(scan, bodies, lexical), ...secondary(lexical, bodies)];
}

/** How much less the lexicon's patterns count where the tagger has read the text and passed them over. */
const SECONDARY = 0.5;

/**
 * What the lexicon's patterns find beyond the tagger's spans: only what they are seldom wrong about: an office must have its
 * holder behind it, or be that of a place («محافظ الأحساء»). */
function secondary(lexical: readonly TaggedSpan[], spans: readonly TaggedSpan[]): TaggedSpan[] {
  const people = new Set([...lexical, ...spans].filter(({ type }) => type === 'PERS').map(({ from }) => from));
  const places = new Set(lexical.filter(({ type }) => type === 'GPE').map(({ to }) => to));
  const bodies = spans.filter(({ type }) => type === 'ORG');
  return lexical
    .filter(({ type, from, to }) => {
      // «حماس» is no organisation of its own in «حركة حماس».
      if (type === 'ORG' && bodies.some((body) => body.from < to && from < body.to)) return false;
      if (type === 'OCC') return people.has(to) || places.has(to);
      return type !== 'LAW' && (type !== 'NORP' || to - from > 1);
    })
    .map((span) => ({ ...span, probability: span.probability * SECONDARY }));
}

/** A span of tokens as a mention, with the nationalities in a longer place name («المملكة العربية السعودية»). */
function candidatesOf(scan: Scan, span: TaggedSpan): Candidate[] {
  const bounds = boundsOf(scan, span);
  if (bounds === null) return [];
  const found: Candidate[] = [{ type: span.type, subtype: null, ...bounds, score: span.probability }];
  if ((span.type !== 'GPE' && span.type !== 'LOC') || span.to - span.from < 2) return found;
  for (let i = span.from + 1; i < span.to; i++) {
    const nationality = scan.matches[i].find(
      ({ to, senses, reading }) =>
        to === i + 1 &&
        reading.length === 0 &&
        senses.some(({ entry, ambiguous }) => entry.list === 'nationality' && !ambiguous),
    );
    if (!nationality || isOfNoPeople(scan, i)) continue;
    const { start, end } = scan.tokens[i];
    found.push({ type: 'NORP', subtype: null, start, end, score: span.probability });
  }
  return found;
}
