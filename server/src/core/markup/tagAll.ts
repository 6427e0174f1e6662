import type { Attribution, Mention, MentionRef, PlacedSpan, Span } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { overlaps } from '../text/span.ts';
import { elementForEntity } from './entityElements.ts';
import { type IdentifiableArticle, identitiesOf, type Identities, spanKey } from './identities.ts';
import { type Layer, nest, type Nested } from './nesting.ts';
import { insertElements, localRanges, type NewElement, type PlacedMarkup } from './write.ts';
import type { TextEdit } from './textEdits.ts';
import type { ElementName, Spelling, TagAttributes } from './vocabulary.ts';

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
  const layers = new Layers(outletsOf(article), partiesOf(article));
  const mentions = [...selection.mentions, ...namesOfParties(article, selection)];
  for (const { paragraph, mention } of mentions) addMention(layers, article, identities, paragraph, mention);
  for (const attribution of selection.attributions) addAttribution(layers, article, identities, attribution);
  const wanted = [...layers.byParagraph].sort(([a], [b]) => a - b);
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

/** An element that stands in the file, or is to. */
interface ElementLayer extends Layer {
  readonly element: ElementName;
  readonly attributes: TagAttributes;
  /** The relation that it belongs to. */
  readonly attribution: Attribution | null;
}

/** A part of a layer, with the attributes that tie it to others. */
interface Part extends Nested<ElementLayer> {
  extra: TagAttributes;
}

class Layers {
  readonly byParagraph = new Map<number, ElementLayer[]>();
  private readonly keys = new Set<string>();

  /**
   * @param outlets the organisations that pass words on, by span
   * @param parties the referents that speak or pass words on somewhere: whatever names them says who they are
   */
  constructor(
    readonly outlets: ReadonlySet<string>,
    readonly parties: ReadonlySet<string>,
  ) {}

  /** Adds a layer, unless the same element is wanted on the same span already. */
  add(
    paragraph: number,
    { start, end }: Span,
    element: ElementName,
    attributes: TagAttributes,
    attribution: Attribution | null = null,
  ): void {
    const key = `${element}:${spanKey(paragraph, { start, end })}`;
    if (element !== 'said' && this.keys.has(key)) return;
    this.keys.add(key);
    const kind = element === 'said' ? 'divisible' : 'whole';
    const layer: ElementLayer = { start, end, kind, element, attributes, attribution };
    const layers = this.byParagraph.get(paragraph);
    if (layers) layers.push(layer);
    else this.byParagraph.set(paragraph, [layer]);
  }
}

/** The spans of the outermost organisation in each mediator. */
function outletsOf({ paragraphs, attributions }: TaggableArticle): ReadonlySet<string> {
  const outlets = new Set<string>();
  for (const { span } of attributions.flatMap(({ mediators }) => mediators)) {
    const outlet = paragraphs[span.paragraph].mentions.find(
      ({ type, start, end }) => type === 'ORG' && span.start <= start && end <= span.end,
    );
    if (outlet) outlets.add(spanKey(span.paragraph, outlet));
  }
  return outlets;
}

/** The referents that speech points at. */
function partiesOf({ attributions }: Pick<TaggableArticle, 'attributions'>): ReadonlySet<string> {
  const parties = attributions.flatMap(({ source, mediators }) => [
    source.referent,
    ...mediators.map(({ referent }) => referent),
  ]);
  return new Set(parties.filter((id) => id !== null));
}

/** For every speaker and mediator of the selection whom no tag names and no selected mention will: the last mention before their words, or the first. */
function namesOfParties({ links }: TaggableArticle, { mentions, attributions }: Selection): readonly MentionRef[] {
  if (attributions.length === 0) return [];
  const parties = partiesOf({ attributions });
  const named = new Set<string>();
  for (const { paragraph, mention } of mentions) {
    const referent = links.referentOf(paragraph, mention);
    if (referent) named.add(referent.id);
  }
  return links.referents.flatMap((referent): readonly MentionRef[] => {
    if (!parties.has(referent.id) || named.has(referent.id)) return [];
    if (referent.mentions.some(({ mention }) => mention.origin === 'tag')) return [];
    const words = attributions.find(({ source, mediators }) =>
      [source, ...mediators].some((party) => party.referent === referent.id),
    );
    const last = words?.contents.at(0)?.paragraph ?? words?.cues.at(0)?.span.paragraph ?? 0;
    const before = referent.mentions.findLast(({ paragraph }) => paragraph <= last);
    return [before ?? referent.mentions[0]];
  });
}

/** Nationalities and offices say what somebody is, not who. */
function isName({ type }: Mention): boolean {
  return type !== 'NORP' && type !== 'OCC';
}

function addMention(
  layers: Layers,
  { paragraphs, links }: TaggableArticle,
  identities: Identities,
  paragraph: number,
  mention: Mention,
): void {
  if (mention.origin === 'tag') return;
  const { element, attributes } = elementForEntity(mention.type, mention.subtype);
  const referent = links.referentOf(paragraph, mention);
  const words = paragraphs[paragraph].markup.base.slice(mention.start, mention.end);
  const needsRef =
    referent &&
    (mention.type === 'PERS' ||
      mention.type === 'ORG' ||
      layers.parties.has(referent.id) ||
      (isName(mention) && words !== referent.name));
  const ref = needsRef ? identities.referent(referent.id) : null;
  const role: TagAttributes =
    layers.outlets.has(spanKey(paragraph, mention)) && mention.type === 'ORG' ? { role: 'outlet' } : {};
  layers.add(paragraph, mention, element, { ...attributes, ...(ref ? { ref } : {}), ...role });
}

function addAttribution(
  layers: Layers,
  { paragraphs, links }: TaggableArticle,
  identities: Identities,
  attribution: Attribution,
): void {
  const who = identities.source(attribution);
  const source = identities.mediators(attribution).join(' ');
  const said: TagAttributes = {
    ...(who ? { who } : {}),
    ...(source ? { source } : {}),
    ...(attribution.type === 'direct' ? {} : { direct: 'false' }),
  };
  for (const content of attribution.contents) {
    const { markup, text } = paragraphs[content.paragraph];
    layers.add(content.paragraph, trimmed(markup.base, content), 'said', said, attribution);
    if (attribution.type !== 'mixed') continue;
    for (const { outer } of text.quotations) {
      if (content.start <= outer.start && outer.end <= content.end) layers.add(content.paragraph, outer, 'q', {});
    }
  }
  for (const { span } of attribution.cues) layers.add(span.paragraph, span, 'seg', { type: 'cue' }, attribution);
  for (const span of attribution.source.spans) {
    const isNamed = paragraphs[span.paragraph].mentions.some(
      (mention) =>
        overlaps(mention, span) &&
        attribution.source.referent !== null &&
        links.referentOf(span.paragraph, mention)?.id === attribution.source.referent,
    );
    const attributes = describedSource(isNamed, attribution);
    if (attributes) layers.add(span.paragraph, span, 'rs', { ...attributes, ...(who ? { ref: who } : {}) });
  }
}

/** What an `rs` says of a source that is described, not named; null where a name in it is tagged by itself. */
function describedSource(isNamed: boolean, { source }: Attribution): TagAttributes | null {
  if (source.kind === 'anonymous') return { type: 'person', subtype: 'anonymous' };
  if (source.kind === 'generic') return { subtype: 'collective' };
  if (isNamed) return null;
  return { type: source.kind === 'institution' ? 'org' : 'person' };
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

/** Gives the parts of a divided `said` ids and joins them, and has a cue point at its `said` where it would be read as another's. */
function linkParts(paragraphs: readonly (readonly Part[])[], identities: Identities): void {
  const saids = new Map<Attribution, Part[]>();
  for (const part of paragraphs.flat()) {
    const { element, attribution, kind } = part.layer;
    if (element !== 'said' || attribution === null || kind === 'fixed') continue;
    const parts = saids.get(attribution);
    if (parts) parts.push(part);
    else saids.set(attribution, [part]);
  }
  const idOf = (part: Part): string => {
    const id = part.extra['xml:id'] ?? identities.saidId();
    part.extra = { ...part.extra, 'xml:id': id };
    return `#${id}`;
  };
  for (const parts of saids.values()) {
    if (parts.length === 1) continue;
    const ids = parts.map(idOf);
    parts.forEach((part, index) => {
      const prev: TagAttributes = index > 0 ? { prev: ids[index - 1] } : {};
      const next: TagAttributes = index + 1 < parts.length ? { next: ids[index + 1] } : {};
      part.extra = { ...part.extra, ...prev, ...next };
    });
  }
  for (const parts of paragraphs) {
    const here = parts.filter(({ layer }) => layer.element === 'said');
    for (const cue of parts) {
      const { attribution, element, kind } = cue.layer;
      if (element !== 'seg' || kind === 'fixed' || attribution === null) continue;
      const own = saids.get(attribution)?.[0];
      if (own && impliedSaid(here, cue)?.layer.attribution !== attribution) cue.extra = { corresp: idOf(own) };
    }
  }
}

/** The `said` that a cue without `corresp` belongs to: the next of its paragraph, or the last before it where none follows. */
function impliedSaid(saids: readonly Part[], cue: Span): Part | undefined {
  let low = 0;
  let high = saids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (saids[middle].start < cue.end) low = middle + 1;
    else high = middle;
  }
  return saids[low] ?? saids[low - 1];
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start])) start++;
  while (start < end && /\s/.test(text[end - 1])) end--;
  return { start, end };
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
