import type { Attribution, Mention, MentionRef, Span } from '../model.ts';
import { overlaps } from '../text/span.ts';
import { elementForEntity } from './entityElements.ts';
import { type Identities, spanKey } from './identities.ts';
import type { Layer } from './nesting.ts';
import type { Selection, TaggableArticle } from './tagAll.ts';
import { trimmed } from './trimmed.ts';
import type { ElementName, TagAttributes } from './vocabulary.ts';

/** An element that stands in the file, or is to. */
export interface ElementLayer extends Layer {
  readonly element: ElementName;
  readonly attributes: TagAttributes;
  /** The relation that it belongs to. */
  readonly attribution: Attribution | null;
}

/** The elements that a selection is to be tagged with, by paragraph. */
export function wantedLayers(
  article: TaggableArticle,
  selection: Selection,
  identities: Identities,
): ReadonlyMap<number, readonly ElementLayer[]> {
  const layers = new Layers(outletsOf(article), partiesOf(article));
  const mentions = [...selection.mentions, ...namesOfParties(article, selection)];
  for (const { paragraph, mention } of mentions) addMention(layers, article, identities, paragraph, mention);
  for (const attribution of selection.attributions) addAttribution(layers, article, identities, attribution);
  return layers.byParagraph;
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
