import { findAttributions, type AttributionDraft } from './attribution/find.ts';
import { type Resolution, resolveArticle } from './attribution/resolve.ts';
import { taggedSpeech } from './attribution/taggedSpeech.ts';
import { type ArticleLinks, linkMentions, type Links } from './entities/link.ts';
import { recogniseEntities } from './entities/recognise.ts';
import { unifyMentions } from './entities/unify.ts';
import type { Article } from './findings/article.ts';
import { findFindings } from './findings/rules.ts';
import { findTagProblems } from './findings/tags/tagRules.ts';
import { GenerationalCache } from './generationalCache.ts';
import type { Knowledge } from './knowledge.ts';
import { type Elements, pairTags, taggedMentions } from './markup/elements.ts';
import { type ParagraphMarkup, scanParagraph } from './markup/scan.ts';
import type { Attribution, Finding, FindingSpan, Mention, PlacedSpan, Span } from './model.ts';
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
  /** For the next analysis; null where it crashed. */
  readonly resolution: Resolution | null;
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
  /** Those found with the last sets of mentions that the document pass gave. */
  drafts: readonly SettledDrafts[];
}

/** The attributions of a paragraph and the mentions with which they were found. */
interface SettledDrafts {
  readonly mentions: readonly Mention[];
  readonly drafts: readonly AttributionDraft[];
}

/** How much a slice of `Analyser.steps` reads before it yields, in UTF-16 units: about 2 ms. */
const SLICE = 2_048;

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
  private readonly readings: GenerationalCache<ParagraphReading>;

  /** @param cacheSize how many UTF-16 units of paragraphs are kept: few where articles are read once each */
  constructor(
    private readonly knowledge: Knowledge,
    cacheSize = CACHE_SIZE,
  ) {
    this.readings = new GenerationalCache(cacheSize);
  }

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
    const readings: ParagraphReading[] = [];
    let read = 0;
    for (const slot of slots) {
      if (isRead(slot)) {
        readings.push(slot.reading);
        continue;
      }
      readings.push(this.read(text.slice(slot.start, slot.end)));
      read += slot.end - slot.start;
      if (read >= SLICE) {
        read = 0;
        yield slot.end / 2;
      }
    }
    return yield* this.settle(text, slots, readings, previous?.resolution ?? null);
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
    slots: readonly ParagraphSlot[],
    readings: readonly ParagraphReading[],
    last: Resolution | null,
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
    const kinds = settleLineKinds(readings.map((reading) => reading.text));
    const unified = attempt(
      'names',
      null,
      () => unifyMentions(readings, this.knowledge),
      readings.map((reading) => reading.mentions),
    );
    const paragraphs: DocumentParagraph[] = [];
    let found = 0;
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index];
      const reading = readings[index];
      const given = unified[index];
      if (reading.failure) failures.push({ ...reading.failure, paragraph: index });
      let settled = keptDrafts(reading, given);
      if (settled === null) {
        found += slot.end - slot.start;
        settled = attempt('attribution', index, () => draftsOf(reading, given, this.knowledge), {
          mentions: given,
          drafts: [],
        });
      }
      paragraphs.push(paragraphOf(slot, reading, kinds[index], settled));
      if (found >= SLICE) {
        found = 0;
        yield (text.length + slot.end) / 2;
      }
    }
    const elements = attempt('tags', null, () => elementsOf(readings), NO_ELEMENTS);
    yield text.length;
    const links = attempt('linking', null, () => linkMentions(paragraphs, this.knowledge), NO_LINKS);
    yield text.length;
    const resolution = attempt(
      'speakers',
      null,
      () => resolveArticle(paragraphs, links, taggedSpeech(elements, paragraphs, links), last),
      null,
    );
    const attributions = resolution?.attributions ?? [];
    const article: Article = { paragraphs, attributions, links, elements, knowledge: this.knowledge };
    const crashed = (code: string, error: unknown): void =>
      void failures.push({ stage: `findings: ${code}`, paragraph: null, error });
    yield text.length;
    const aboutText = attempt('findings', null, () => findFindings(article, crashed), []);
    const aboutTags = attempt('tag findings', null, () => findTagProblems(article, crashed), []);
    const findings = aboutTags.length === 0 ? aboutText : [...aboutText, ...aboutTags].sort(byPlace);
    return { text, paragraphs, elements, links, attributions, findings, failures, resolution };
  }
}

function byPlace({ span: a }: Finding, { span: b }: Finding): number {
  return a.paragraph - b.paragraph || a.start - b.start;
}

const NO_ELEMENTS: Elements = { elements: [], problems: [] };
const NO_LINKS: ArticleLinks = { referents: [], naming: {}, numbersIn: () => [], referentOf: () => null };

function isRead(slot: ParagraphSlot): slot is DocumentParagraph {
  return 'reading' in slot;
}

/** The very paragraph of the last analysis where nothing about it has changed. */
function paragraphOf(
  slot: ParagraphSlot,
  reading: ParagraphReading,
  kind: LineKind,
  { mentions, drafts }: SettledDrafts,
): DocumentParagraph {
  if (isRead(slot) && slot.kind === kind && slot.mentions === mentions && slot.drafts === drafts) return slot;
  const { start, end, next } = slot;
  return { start, end, next, reading, markup: reading.markup, text: reading.text, kind, mentions, drafts };
}

function elementsOf(readings: readonly ParagraphReading[]): Elements {
  return readings.some(({ markup }) => markup.tags.length > 0)
    ? pairTags(readings.map(({ markup }) => markup))
    : NO_ELEMENTS;
}

/** The attributions that were found in a paragraph with equal mentions, and those mentions themselves; null where it was not read with such yet. */
function keptDrafts(reading: ParagraphReading, mentions: readonly Mention[]): SettledDrafts | null {
  for (const kept of reading.drafts) if (sameMentions(kept.mentions, mentions)) return kept;
  return null;
}

/** The attributions of a paragraph with these mentions. */
function draftsOf(reading: ParagraphReading, mentions: readonly Mention[], knowledge: Knowledge): SettledDrafts {
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

/** A span of a paragraph's base text as one of the file, tight against the text where tags stand at its edges; that of a tag as it is. */
export function toFile(analysis: DocumentAnalysis, span: FindingSpan): Span {
  const paragraph = analysis.paragraphs[span.paragraph];
  if (span.tag) return { start: paragraph.start + span.tag.start, end: paragraph.start + span.tag.end };
  return {
    start: paragraph.start + paragraph.markup.toRaw(span.start, 'start'),
    end: paragraph.start + paragraph.markup.toRaw(span.end, 'end'),
  };
}

/** The words of a span, tags left out. */
export function wordsOf(analysis: DocumentAnalysis, span: PlacedSpan): string {
  return analysis.paragraphs[span.paragraph].text.text.slice(span.start, span.end);
}
