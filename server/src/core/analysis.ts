import { findAttributions, type AttributionDraft } from './attribution/find.ts';
import { resolveAttributions } from './attribution/resolve.ts';
import { linkMentions, type Links } from './entities/link.ts';
import { recogniseEntities } from './entities/recognise.ts';
import { unifyMentions } from './entities/unify.ts';
import { findFindings } from './findings/rules.ts';
import { GenerationalCache } from './generationalCache.ts';
import type { Knowledge } from './knowledge.ts';
import { type Elements, pairTags, taggedMentions } from './markup/elements.ts';
import { type ParagraphMarkup, scanParagraph } from './markup/scan.ts';
import type { Attribution, Finding, Mention, PlacedSpan, Span } from './model.ts';
import { type LineKind, settleLineKinds } from './text/boilerplate.ts';
import { type ParagraphText, readParagraph } from './text/paragraphs.ts';
import { lastStartingAtOrBefore, type ParagraphSlot, patchParagraphs, splitParagraphs } from './text/split.ts';
import type { Edit } from './text/span.ts';
import { detach } from './text/detach.ts';
import { Vocabulary } from './text/words.ts';

export type { Edit };

/** What was read in an article. Immutable. */
export interface DocumentAnalysis {
  /** The file's text, tags included. */
  readonly text: string;
  readonly paragraphs: readonly DocumentParagraph[];
  readonly elements: Elements;
  readonly links: Links;
  readonly attributions: readonly Attribution[];
  readonly findings: readonly Finding[];
  /** Parts of the analysis that crashed; what they would have found is missing, everything else is there. */
  readonly failures: readonly Failure[];
}

/** A paragraph and where it stands in the file. */
export interface DocumentParagraph extends ParagraphSlot {
  readonly reading: ParagraphReading;
  readonly markup: ParagraphMarkup;
  readonly text: ParagraphText;
  readonly kind: LineKind;
  readonly mentions: readonly Mention[];
  readonly drafts: readonly AttributionDraft[];
}

/** A crash that cost one paragraph's (or, where `paragraph` is null, one document pass's) results. */
export interface Failure {
  readonly stage: string;
  readonly paragraph: number | null;
  readonly error: unknown;
}

/** All of a paragraph's analysis that depends on its own characters alone. Shared between equal paragraphs of any document. */
interface ParagraphReading {
  readonly markup: ParagraphMarkup;
  readonly text: ParagraphText;
  readonly mentions: readonly Mention[];
  readonly failure: Omit<Failure, 'paragraph'> | null;
  /** The attributions found with the mentions they were found with, for the last sets of mentions that the document pass gave. */
  drafts: readonly { readonly mentions: readonly Mention[]; readonly drafts: readonly AttributionDraft[] }[];
}

/** How much a slice of `Analyser.steps` reads before it yields, in UTF-16 units: about 2 ms. */
const SLICE = 8_192;

/** How many UTF-16 units of paragraphs the cache holds before its older half is dropped. */
const CACHE_SIZE = 2_000_000;

/** How many spellings the vocabulary holds before a new one is started. */
const VOCABULARY_SIZE = 200_000;

/**
 * Reads articles. Paragraphs are read on their own and kept by content; then one pass over the document settles what needs to know the rest.
 * With a previous analysis and an edit only the paragraphs that the edit touched are read again; the result is the same as without.
 */
export class Analyser {
  private vocabulary = new Vocabulary();
  private readonly readings = new GenerationalCache<ParagraphReading>(CACHE_SIZE);

  constructor(private readonly knowledge: Knowledge) {}

  analyse(text: string, previous?: DocumentAnalysis, edit?: Edit): DocumentAnalysis {
    const steps = this.steps(text, previous, edit);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** `analyse` in slices: yields about how many UTF-16 units are done, so that a caller can let others work, or stop. */
  *steps(text: string, previous?: DocumentAnalysis, edit?: Edit): Generator<number, DocumentAnalysis> {
    const slots =
      previous && edit ? patchParagraphs(previous.paragraphs, text, edit, moveParagraph) : splitParagraphs(text);
    const placed: { slot: ParagraphSlot; reading: ParagraphReading }[] = [];
    let read = 0;
    for (const slot of slots) {
      const known = 'reading' in slot ? (slot as DocumentParagraph).reading : null;
      placed.push({ slot, reading: known ?? this.read(text.slice(slot.start, slot.end)) });
      if (known) continue;
      read += slot.end - slot.start;
      if (read >= SLICE) {
        read = 0;
        yield slot.end / 2;
      }
    }
    return yield* this.settle(text, placed);
  }

  /** Everything about one paragraph that depends on it alone. */
  private read(part: string): ParagraphReading {
    const kept = this.readings.get(part);
    if (kept) return kept;
    const raw = detach(part);
    const markup = scanParagraph(raw);
    if (this.vocabulary.size > VOCABULARY_SIZE) this.vocabulary = new Vocabulary();
    const text = readParagraph(markup.base, this.vocabulary);
    let mentions: readonly Mention[] = [];
    let failure: ParagraphReading['failure'] = null;
    try {
      mentions = recogniseEntities(text, taggedMentions(markup), this.knowledge);
    } catch (error) {
      failure = { stage: 'entities', error };
    }
    const reading: ParagraphReading = { markup, text, mentions, failure, drafts: [] };
    this.readings.set(raw, reading, raw.length);
    return reading;
  }

  /** The document passes. */
  private *settle(
    text: string,
    placed: readonly { slot: ParagraphSlot; reading: ParagraphReading }[],
  ): Generator<number, DocumentAnalysis> {
    const failures: Failure[] = [];
    const attempt = <T>(stage: string, paragraph: number | null, run: () => T, otherwise: T): T => {
      try {
        return run();
      } catch (error) {
        failures.push({ stage, paragraph, error });
        return otherwise;
      }
    };
    placed.forEach(({ reading }, index) => {
      if (reading.failure) failures.push({ ...reading.failure, paragraph: index });
    });
    const readings = placed.map(({ reading }) => reading);
    const texts = readings.map((reading) => reading.text);
    const kinds = settleLineKinds(texts);
    const unified = attempt(
      'names',
      null,
      () => unifyMentions(readings, this.knowledge),
      readings.map((reading) => reading.mentions),
    );
    const paragraphs: DocumentParagraph[] = [];
    let read = 0;
    for (const [index, { slot, reading }] of placed.entries()) {
      const keptDrafts = reading.drafts;
      const { mentions, drafts } = attempt(
        'attribution',
        index,
        () => draftsOf(reading, unified[index], this.knowledge),
        { mentions: unified[index], drafts: [] },
      );
      paragraphs.push({
        start: slot.start,
        end: slot.end,
        next: slot.next,
        reading,
        markup: reading.markup,
        text: reading.text,
        kind: kinds[index],
        mentions,
        drafts,
      });
      if (reading.drafts === keptDrafts) continue;
      read += slot.end - slot.start;
      if (read >= SLICE) {
        read = 0;
        yield (text.length + slot.end) / 2;
      }
    }
    const elements = attempt('tags', null, () => pairTags(readings.map((reading) => reading.markup)), NO_ELEMENTS);
    const links = attempt('linking', null, () => linkMentions(paragraphs, this.knowledge), NO_LINKS);
    const attributions = attempt('speakers', null, () => resolveAttributions(paragraphs, links, this.knowledge), []);
    const findings = attempt(
      'findings',
      null,
      () =>
        findFindings({ paragraphs, attributions, links, elements, knowledge: this.knowledge }, (code, error) =>
          failures.push({ stage: `findings: ${code}`, paragraph: null, error }),
        ),
      [],
    );
    return { text, paragraphs, elements, links, attributions, findings, failures };
  }
}

const NO_ELEMENTS: Elements = { elements: [], problems: [] };
const NO_LINKS: Links = { referents: [], referentOf: () => null };

/** The attributions of a paragraph with these mentions; equal mentions give the very same arrays again. */
function draftsOf(
  reading: ParagraphReading,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): { readonly mentions: readonly Mention[]; readonly drafts: readonly AttributionDraft[] } {
  const kept = reading.drafts.find((candidate) => sameMentions(candidate.mentions, mentions));
  if (kept) return kept;
  const found = { mentions, drafts: findAttributions(reading.text, mentions, knowledge) };
  reading.drafts = [found, ...reading.drafts.slice(0, 1)];
  return found;
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((mention, i) => {
      const other = b[i];
      return (
        mention === other ||
        (mention.start === other.start &&
          mention.end === other.end &&
          mention.type === other.type &&
          mention.subtype === other.subtype &&
          mention.score === other.score &&
          mention.origin === other.origin)
      );
    })
  );
}

function moveParagraph<P extends ParagraphSlot>(paragraph: P, shift: number): P {
  const { start, end, next } = paragraph;
  return { ...paragraph, start: start + shift, end: end + shift, next: next + shift };
}

/** The index of the paragraph in which a file offset lies; an offset in the break between two belongs to the first. */
export function paragraphIndexAt(analysis: DocumentAnalysis, offset: number): number {
  return lastStartingAtOrBefore(analysis.paragraphs, offset);
}

/** A file offset as a place in a paragraph's base text. */
export function toBase(analysis: DocumentAnalysis, offset: number): { paragraph: number; offset: number } | null {
  const index = paragraphIndexAt(analysis, offset);
  const paragraph = analysis.paragraphs[index];
  if (!paragraph || offset < paragraph.start || offset > paragraph.end) return null;
  return { paragraph: index, offset: paragraph.markup.toBase(offset - paragraph.start) };
}

/** A span of a paragraph's base text as one of the file, tight against the text where tags stand at its edges. */
export function toFile(analysis: DocumentAnalysis, span: PlacedSpan): Span {
  const paragraph = analysis.paragraphs[span.paragraph];
  return {
    start: paragraph.start + paragraph.markup.toRaw(span.start, 'start'),
    end: paragraph.start + paragraph.markup.toRaw(span.end, 'end'),
  };
}

/** The words of a span, tags left out. */
export function wordsOf(analysis: DocumentAnalysis, span: PlacedSpan): string {
  return analysis.paragraphs[span.paragraph].text.text.slice(span.start, span.end);
}
