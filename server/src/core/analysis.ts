import { ArticleRelations, NO_ARTICLE_RELATIONS } from './attribution/articleRelations.ts';
import { attributionsIn } from './attribution/attributions.ts';
import {
  DocumentParagraph,
  type Failure,
  keptDrafts,
  draftsOf,
  type ParagraphContent,
  type ParagraphReading,
} from './documentParagraph.ts';
import { type Attempt, DocumentPasses, NO_ELEMENTS } from './documentPasses.ts';
import { recogniseEntities } from './entities/recognise.ts';
import { namesIn } from './entities/linking/unify.ts';
import type { Links } from './entities/linking/link.ts';
import type { Article } from './findings/article.ts';
import { GenerationalCache } from './generationalCache.ts';
import type { Knowledge } from './knowledge.ts';
import { type Elements, taggedMentions } from './markup/elements.ts';
import { scanParagraph } from './markup/scan.ts';
import type { Attribution, Finding, FindingSpan, Mention, PlacedSpan, Span } from './model.ts';
import { settleLineKinds } from './text/boilerplate.ts';
import { detach } from './text/detach.ts';
import { readParagraph } from './text/paragraphs.ts';
import type { SourceText } from './text/sourceText.ts';
import type { Edit } from './text/span.ts';
import { lastStartingAtOrBefore, type ParagraphSlot, patchParagraphs, splitParagraphs } from './text/split.ts';
import { Vocabulary } from './text/words.ts';

export type { DocumentParagraph, Edit, Failure, SourceText };

/** What was read in an article. Immutable. */
export interface DocumentAnalysis {
  /** The file's text, tags included. Of a text that is edited it is put together when somebody asks. */
  readonly text: string;
  readonly paragraphs: readonly DocumentParagraph[];
  /** Of each paragraph what it is, wherever it stands. */
  readonly contents: readonly ParagraphContent[];
  readonly elements: Elements;
  readonly links: Links;
  readonly attributions: readonly Attribution[];
  /** The same, by paragraph, without ids and places. */
  readonly relations: ArticleRelations;
  readonly findings: readonly Finding[];
  /** Parts of the analysis that crashed; what they would have found is missing, everything else is there. */
  readonly failures: readonly Failure[];
  /** For the analysis of the next version. */
  readonly passes: DocumentPasses;
}

/** How much a slice of `Analyser.steps` reads before it yields, in UTF-16 units: half a millisecond, some ten times that where nothing is compiled yet. */
const SLICE = 512;

/** How many UTF-16 units of paragraphs are kept that may come again, after an undo or in another article, before the older half is dropped. */
const CACHE_SIZE = 100_000;

/** How many spellings the vocabulary holds before those are dropped that were not met again: a megabyte of news has fewer. */
const VOCABULARY_SIZE = 40_000;

/**
 * Reads articles. Paragraphs are read on their own and kept by content; then one pass over the document settles what needs to know the rest.
 * With a previous analysis and an edit only the paragraphs that the edit touched are read again; the result is the same as without.
 */
export class Analyser {
  private vocabulary = new Vocabulary();
  /** Of an analysis that has not ended: dropped in the middle, it is taken up where it was. A finished one keeps its own. */
  private readonly unfinished = new Map<string, ParagraphReading>();
  private readonly readings: GenerationalCache<ParagraphReading>;

  /**
   * @param cacheSize how many UTF-16 units of paragraphs are kept: few where articles are read once each
   * @param vocabularySize how many spellings are kept, as many of those before them not counted
   */
  constructor(
    private readonly knowledge: Knowledge,
    cacheSize = CACHE_SIZE,
    private readonly vocabularySize = VOCABULARY_SIZE,
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
  *steps(text: SourceText, previous?: DocumentAnalysis, edit?: Edit): Generator<number, DocumentAnalysis> {
    const slots =
      previous && edit
        ? patchParagraphs(previous.paragraphs, text, edit, (paragraph, shift) => paragraph.moved(shift))
        : splitParagraphs(text.toString());
    const readings = new Array<ParagraphReading>(slots.length);
    let read = 0;
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index];
      if (slot instanceof DocumentParagraph) {
        readings[index] = slot.content.reading;
        continue;
      }
      readings[index] = this.read(text.slice(slot.start, slot.end));
      read += slot.end - slot.start;
      if (read >= SLICE) {
        read = 0;
        yield slot.end / 2;
      }
    }
    const passes = previous?.passes.isSound ? previous.passes : new DocumentPasses(this.knowledge);
    const analysis = yield* this.settle(text, slots, readings, passes);
    this.unfinished.clear();
    return analysis;
  }

  /** Everything about one paragraph that depends on it alone. */
  private read(part: string): ParagraphReading {
    const kept = this.unfinished.get(part) ?? this.readings.get(part);
    if (kept) return kept;
    const raw = detach(part);
    const markup = scanParagraph(raw);
    if (this.vocabulary.size > this.vocabularySize) this.vocabulary = this.vocabulary.successor();
    const text = readParagraph(markup.base, this.vocabulary);
    let mentions: readonly Mention[] = [];
    let failure: ParagraphReading['failure'] = null;
    try {
      mentions = recogniseEntities(text, taggedMentions(markup), this.knowledge);
    } catch (error) {
      failure = { stage: 'entities', error };
    }
    const names = namesIn(text, mentions);
    const reading: ParagraphReading = { markup, text, mentions, names, failure, drafts: [] };
    this.unfinished.set(raw, reading);
    this.readings.set(raw, reading, raw.length);
    return reading;
  }

  /** What needs to know the rest of the document. */
  private *settle(
    text: SourceText,
    slots: readonly ParagraphSlot[],
    readings: readonly ParagraphReading[],
    passes: DocumentPasses,
  ): Generator<number, DocumentAnalysis> {
    const failures: Failure[] = [];
    const attempt: Attempt = (stage, paragraph, run, otherwise) => {
      try {
        return run();
      } catch (error) {
        failures.push({ stage, paragraph, error });
        return otherwise;
      }
    };
    yield text.length / 2;
    const kinds = settleLineKinds(readings.map((reading) => reading.text));
    const unified = passes.names(readings, attempt);
    const paragraphs = new Array<DocumentParagraph>(slots.length);
    const contents = new Array<ParagraphContent>(slots.length);
    let found = 0;
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index];
      const reading = readings[index];
      const kind = kinds[index];
      const given = unified[index];
      if (reading.failure) failures.push({ ...reading.failure, paragraph: index });
      if (slot instanceof DocumentParagraph && slot.content.kind === kind && slot.content.given === given) {
        paragraphs[index] = slot;
        contents[index] = slot.content;
        continue;
      }
      let settled = keptDrafts(reading, given);
      if (settled === null) {
        found += slot.end - slot.start;
        settled = attempt('attribution', index, () => draftsOf(reading, given, this.knowledge), {
          mentions: given,
          drafts: [],
        });
      }
      const { markup, text: read } = reading;
      const content: ParagraphContent = { reading, markup, text: read, kind, ...settled, given };
      paragraphs[index] = new DocumentParagraph(slot.start, slot.end, slot.next, content);
      contents[index] = content;
      if (found >= SLICE) {
        found = 0;
        yield (text.length + slot.end) / 2;
      }
    }
    const elements = passes.elements(readings, attempt) ?? NO_ELEMENTS;
    yield text.length;
    const links = passes.links(contents, attempt);
    yield text.length;
    const resolution = passes.speakers(contents, elements, links, attempt);
    yield text.length;
    const relations = resolution ? new ArticleRelations(resolution) : NO_ARTICLE_RELATIONS;
    // Ids are given when somebody asks: after most edits nobody does.
    const attributions = once(() => (resolution ? attributionsIn(resolution) : []));
    const { knowledge } = this;
    const article: Article = {
      paragraphs: contents,
      get attributions() {
        return attributions();
      },
      relations,
      links,
      elements,
      knowledge,
    };
    const crashed = (code: string, error: unknown): void =>
      void failures.push({ stage: `findings: ${code}`, paragraph: null, error });
    const findings = passes.findings(article, attempt, crashed);
    return {
      get text() {
        return text.toString();
      },
      paragraphs,
      contents,
      elements,
      links,
      get attributions() {
        return attributions();
      },
      relations,
      findings,
      failures,
      passes,
    };
  }
}

/** A value that is worked out when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let value: { readonly is: T } | null = null;
  return () => (value ??= { is: compute() }).is;
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
