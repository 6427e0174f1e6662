import type { ArticleLinks } from '../../entities/linking/link.ts';
import type { Element, Elements } from '../../markup/elements.ts';
import { slugOf } from '../../markup/ids.ts';
import { paragraphTags } from '../../markup/paragraphTags.ts';
import type { ParagraphMarkup } from '../../markup/scan.ts';
import type { Mention, SourceKind, Span } from '../../model.ts';
import { overlaps } from '../../text/span.ts';
import type { Party } from '../relation.ts';

/** Words of a paragraph that an annotator tagged as somebody's. */
export interface TaggedSpeech extends Span {
  readonly speaker: TaggedSpeaker;
}

/** Who speaks, by the annotator's word. */
export interface TaggedSpeaker {
  /** The fullest name that the id has in the article; the id as words where it has none. */
  readonly name: string;
  readonly referent: Party | null;
  readonly kind: SourceKind;
}

interface MarkedParagraph {
  readonly markup: ParagraphMarkup;
  readonly mentions: readonly Mention[];
}

/** The tagged speech of an article that says who speaks, by paragraph, in text order. Linear in the tags. */
export function taggedSpeech(
  { elements }: Elements,
  paragraphs: readonly MarkedParagraph[],
  links: ArticleLinks,
): ReadonlyMap<number, readonly TaggedSpeech[]> {
  const byParagraph = new Map<number, TaggedSpeech[]>();
  const speech = elements.filter(({ name, attributes }) => name === 'said' && attributes['who']);
  if (speech.length === 0) return byParagraph;
  const speakers = namedSpeakers(paragraphs, links);
  for (const element of speech) {
    const id = speakerOf(element);
    let speaker = speakers.get(id);
    if (!speaker) speakers.set(id, (speaker = speakerByName(id, links)));
    for (const { paragraph, start, end } of element.spans) {
      const here = byParagraph.get(paragraph);
      if (here) here.push({ start, end, speaker });
      else byParagraph.set(paragraph, [{ start, end, speaker }]);
    }
  }
  return byParagraph;
}

/** The speaker whom the tags give to some of these words; null where they give none. */
export function taggedSpeakerOf(speech: readonly TaggedSpeech[], contents: readonly Span[]): TaggedSpeaker | null {
  return speech.find((tagged) => contents.some((content) => overlaps(tagged, content)))?.speaker ?? null;
}

/** Of several ids the first, without `#`. */
function speakerOf({ attributes }: Element): string {
  return attributes['who'].trim().split(/\s+/)[0].replace(/^#/, '');
}

/** Somebody whose name is not tagged: the one whose name makes this id, else the id's own words. */
function speakerByName(id: string, { namings }: ArticleLinks): TaggedSpeaker {
  for (const naming of namings.byId.values()) {
    const { name } = naming;
    if (slugOf(name, 'arabic', '') === id || slugOf(name, 'tei', '') === id)
      return { name, referent: naming.id, kind: 'named' };
  }
  return { name: id.replaceAll('_', ' '), referent: null, kind: 'named' };
}

/** Everybody whom the article's tags name or describe, by id. */
function namedSpeakers(paragraphs: readonly MarkedParagraph[], links: ArticleLinks): Map<string, TaggedSpeaker> {
  const speakers = new Map<string, TaggedSpeaker>();
  paragraphs.forEach(({ markup, mentions }, paragraph) => {
    for (const { id, words, element } of paragraphTags(markup).names) {
      if (speakers.has(id)) continue;
      const [span] = element.spans;
      const mention = mentions.find(
        ({ origin, start, end }) => origin === 'tag' && start === span.start && end === span.end,
      );
      const naming = mention ? links.namingOf(paragraph, mention) : null;
      const isAnonymous = element.name === 'rs' && element.attributes['subtype'] === 'anonymous';
      speakers.set(id, {
        name: naming?.name ?? words,
        referent: naming?.id ?? null,
        kind: isAnonymous ? 'anonymous' : element.name === 'orgName' ? 'institution' : 'named',
      });
    }
  });
  return speakers;
}
