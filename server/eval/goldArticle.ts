import type { Annotation, Relation } from './annotation.ts';
import { parseGold } from './gold.ts';
import { type Links, linkMentions } from '../src/core/entities/linking/link.ts';
import type { Article } from '../src/core/findings/article.ts';
import { partsByParagraph } from '../src/core/findings/attributionParts.ts';
import { pairTags } from '../src/core/markup/elements.ts';
import { scanParagraph } from '../src/core/markup/scan.ts';
import type { Attribution, Mention, PlacedSpan, Span } from '../src/core/model.ts';
import { settleLineKinds } from '../src/core/text/boilerplate.ts';
import { readParagraph } from '../src/core/text/paragraphs.ts';
import { byPosition } from '../src/core/text/span.ts';
import { type ParagraphSlot, splitParagraphs } from '../src/core/text/split.ts';
import { Vocabulary } from '../src/core/text/words.ts';
import type { Knowledge } from '../src/core/knowledge.ts';

/** An article whose entities and attributions are those of the gold notation, not what the analyser finds: to try what comes after them alone. */
export interface GoldArticle extends Article {
  readonly text: string;
  readonly annotation: Annotation;
  readonly paragraphs: readonly (Article['paragraphs'][number] & ParagraphSlot)[];
}

/** Reads gold notation (gold.ts). Throws where its tags cross. */
export function goldArticle(marked: string, knowledge: Knowledge): GoldArticle {
  const annotation = parseGold(marked);
  const { text } = annotation;
  const vocabulary = new Vocabulary();
  const slots = splitParagraphs(text);
  const place = (span: Span): PlacedSpan[] => placeSpan(slots, span);
  const mentions: Mention[][] = slots.map(() => []);
  for (const { type, ...span } of annotation.entities) {
    for (const { paragraph, start, end } of place(span)) {
      mentions[paragraph].push({ start, end, type, subtype: null, score: 1, origin: 'text' });
    }
  }
  const markups = slots.map(({ start, end }) => scanParagraph(text.slice(start, end)));
  const texts = markups.map((markup) => readParagraph(markup.base, vocabulary));
  const kinds = settleLineKinds(texts);
  const paragraphs = slots.map((slot, index) => ({
    ...slot,
    markup: markups[index],
    text: texts[index],
    kind: kinds[index],
    mentions: mentions[index].sort(byPosition),
  }));
  const links = linkMentions(paragraphs, knowledge);
  const attributions = annotation.relations
    .filter((relation) => !relation.orphan)
    .map((relation, index) => attributionOf(relation, `a${index}`, text, place, paragraphs, links));
  const relations = partsByParagraph(attributions);
  return { text, annotation, paragraphs, attributions, relations, links, elements: pairTags(markups), knowledge };
}

function attributionOf(
  { sources, cues, contents, mediators, kind, type, name }: Relation,
  id: string,
  text: string,
  place: (span: Span) => PlacedSpan[],
  paragraphs: readonly { readonly mentions: readonly Mention[] }[],
  links: Links,
): Attribution {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  /** The referent of the person, or else of the organisation, that the span names. */
  const referentIn = ({ paragraph, start, end }: PlacedSpan): string | null => {
    const inside = paragraphs[paragraph].mentions.filter((mention) => start <= mention.start && mention.end <= end);
    const named = inside.find((mention) => mention.type === 'PERS') ?? inside.find((mention) => mention.type === 'ORG');
    return named ? (links.referentOf(paragraph, named)?.id ?? null) : null;
  };
  const spans = sources.flatMap(place);
  return {
    id,
    parent: null,
    type: type ?? 'indirect',
    stance: 'neutral',
    commitment: 0,
    score: 1,
    source: {
      spans,
      text: sources.map(words).join(' '),
      kind,
      resolved: name === '?' ? null : name,
      referent: spans.length > 0 ? referentIn(spans[0]) : null,
    },
    cues: cues.flatMap((cue) => place(cue).map((span) => ({ span, lemma: words(cue) }))),
    contents: contents.flatMap(place),
    mediators: mediators.flatMap((span) =>
      place(span).map((at) => ({ span: at, text: words(span), referent: referentIn(at) })),
    ),
    chain: [],
    explanation: { pattern: 'P1', antecedent: null },
  };
}

/** A span of the text as one span in each paragraph that it touches. */
function placeSpan(slots: readonly ParagraphSlot[], span: Span): PlacedSpan[] {
  return slots.flatMap((slot, paragraph) => {
    const start = Math.max(span.start, slot.start) - slot.start;
    const end = Math.min(span.end, slot.end) - slot.start;
    return start < end ? [{ paragraph, start, end }] : [];
  });
}
