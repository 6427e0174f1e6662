import type { Attribution, Mention, MentionRef, PlacedSpan, Span } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { type ElementLayer, wantedLayers } from './elementLayers.ts';
import { type IdentifiableArticle, identitiesOf } from './identities.ts';
import { nest } from './nesting.ts';
import { linkParts, type Part } from './saidParts.ts';
import { trimmed } from './trimmed.ts';
import { insertElements, localRanges, type NewElement, type PlacedMarkup } from './write.ts';
import type { TextEdit } from './textEdits.ts';
import type { Spelling } from './vocabulary.ts';

/** What an article must tell to be tagged; `DocumentAnalysis` is one. */
export interface TaggableArticle extends IdentifiableArticle {
  readonly paragraphs: readonly (PlacedMarkup & {
    readonly text: Pick<ParagraphText, 'quotations'>;
    readonly mentions: readonly Mention[];
  })[];
}

/** What to tag. */
export interface Selection {
  readonly mentions: readonly MentionRef[];
  readonly attributions: readonly Attribution[];
}

/** Everything that was found in the paragraphs from `from` to before `to`. */
export function everythingIn(article: TaggableArticle, from = 0, to = article.paragraphs.length): Selection {
  const inside = ({ paragraph }: PlacedSpan): boolean => paragraph >= from && paragraph < to;
  return {
    mentions: article.paragraphs
      .slice(from, to)
      .flatMap(({ mentions }, index) => mentions.map((mention) => ({ paragraph: from + index, mention }))),
    attributions: article.attributions.filter(
      ({ contents, cues }) => contents.some(inside) || cues.some(({ span }) => inside(span)),
    ),
  };
}

/** One attribution with all that belongs to it: what is said, the cue, and who is named in its source and mediators. */
export function attributionAndItsNames(article: TaggableArticle, attribution: Attribution): Selection {
  const named = [...attribution.source.spans, ...attribution.mediators.map(({ span }) => span)];
  return {
    attributions: [attribution],
    mentions: named.flatMap((span) =>
      article.paragraphs[span.paragraph].mentions
        .filter((mention) => span.start <= mention.start && mention.end <= span.end)
        .map((mention) => ({ paragraph: span.paragraph, mention })),
    ),
  };
}

/**
 * The edits that tag what is selected: entities by their type, contents as `said`, cues as `seg`, sources without a name as `rs`.
 * What is tagged already is left alone. Nothing crosses: a `said` is cut into parts joined by `next` and `prev`, anything else that would cross
 * is left out. The article's own text stays as it is: `untag` gives the same before and after.
 */
export function tagEdits(article: TaggableArticle, selection: Selection, spelling: Spelling): readonly TextEdit[] {
  const steps = tagSteps(article, selection, spelling);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many paragraphs a slice of `tagSteps` reads before it yields. */
const SLICE = 64;

/** `tagEdits` in slices: yields how much is done, 0 to 1. */
export function* tagSteps(
  article: TaggableArticle,
  selection: Selection,
  spelling: Spelling,
): Generator<number, readonly TextEdit[]> {
  const identities = identitiesOf(article, spelling);
  const wanted = [...wantedLayers(article, selection, identities)].sort(([a], [b]) => a - b);
  const plans: { paragraph: number; parts: Part[] }[] = [];
  for (const [paragraph, each] of wanted) {
    plans.push({ paragraph, parts: plan(article.paragraphs[paragraph], each) });
    if (plans.length % SLICE === 0) yield plans.length / wanted.length / 2;
  }
  linkParts(
    plans.map(({ parts }) => parts),
    identities,
  );
  const edits: TextEdit[] = [];
  for (const [index, { paragraph, parts }] of plans.entries()) {
    const added = parts.flatMap(({ start, end, layer, extra }): NewElement[] =>
      layer.kind === 'fixed'
        ? []
        : [{ span: { start, end }, element: layer.element, attributes: { ...layer.attributes, ...extra } }],
    );
    edits.push(...insertElements(article.paragraphs[paragraph], added, spelling));
    if (index % SLICE === SLICE - 1) yield 0.5 + index / plans.length / 2;
  }
  return edits;
}

/** The layers of a paragraph and the elements that stand there, cut so that they nest; what is tagged already is left out. */
function plan({ markup }: PlacedMarkup, wanted: readonly ElementLayer[]): Part[] {
  const fixed = localRanges(markup).map(({ start, end, element, open, close }): ElementLayer => ({
    start,
    end,
    kind: 'fixed',
    element,
    attributes: (open ?? close)?.attributes ?? {},
    attribution: null,
  }));
  const sameWords = ({ element }: ElementLayer, span: Span): string => {
    const { start, end } = lettersOf(markup.base, span);
    return `${element}:${start}:${end}`;
  };
  const tagged = new Set(fixed.map((layer) => sameWords(layer, layer)));
  return nest([...fixed, ...wanted])
    .filter((part) => part.layer.kind === 'fixed' || !tagged.has(sameWords(part.layer, part)))
    .map((part) => ({ ...part, ...(part.layer.element === 'said' ? trimmed(markup.base, part) : {}), extra: {} }))
    .filter(({ start, end }) => start < end);
}

/** A span from its first letter or digit to its last, so that a tag inside the quotation marks equals one outside. */
function lettersOf(text: string, { start, end }: Span): Span {
  const isLetter = (index: number): boolean => /[\p{L}\p{N}]/u.test(text[index]);
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && !isLetter(from)) from++;
  while (from < to && !isLetter(to - 1)) to--;
  return { start: from, end: to };
}
