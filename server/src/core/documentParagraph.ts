import { type AttributionDraft, findAttributions } from './attribution/find.ts';
import type { NameSummary } from './entities/linking/unify.ts';
import type { Knowledge } from './knowledge.ts';
import type { ParagraphMarkup } from './markup/scan.ts';
import type { Mention } from './model.ts';
import type { LineKind } from './text/boilerplate.ts';
import type { ParagraphText } from './text/paragraphs.ts';
import type { ParagraphSlot } from './text/split.ts';

/** A crash that cost one paragraph's (or, where `paragraph` is null, one document pass's) results. */
export interface Failure {
  readonly stage: string;
  readonly paragraph: number | null;
  readonly error: unknown;
}

/** All of a paragraph's analysis that depends on its own characters alone. Shared between equal paragraphs of any document. */
export interface ParagraphReading {
  readonly markup: ParagraphMarkup;
  readonly text: ParagraphText;
  readonly mentions: readonly Mention[];
  readonly names: NameSummary;
  readonly failure: Omit<Failure, 'paragraph'> | null;
  /** Those found with the last sets of mentions that the document pass gave. */
  drafts: readonly SettledDrafts[];
}

/** The attributions of a paragraph and the mentions with which they were found. */
export interface SettledDrafts {
  readonly mentions: readonly Mention[];
  readonly drafts: readonly AttributionDraft[];
}

/** What a paragraph of a document is, wherever it stands: the very same object for as long as nothing of it changes. */
export interface ParagraphContent {
  readonly reading: ParagraphReading;
  readonly markup: ParagraphMarkup;
  readonly text: ParagraphText;
  readonly kind: LineKind;
  readonly mentions: readonly Mention[];
  readonly drafts: readonly AttributionDraft[];
  /** The mentions that the document pass over names gave; `mentions` are equal to these. */
  readonly given: readonly Mention[];
}

/** A paragraph and where it stands in the file. */
export class DocumentParagraph implements ParagraphSlot {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly next: number,
    readonly content: ParagraphContent,
  ) {}

  get markup(): ParagraphMarkup {
    return this.content.markup;
  }

  get text(): ParagraphText {
    return this.content.text;
  }

  get kind(): LineKind {
    return this.content.kind;
  }

  get mentions(): readonly Mention[] {
    return this.content.mentions;
  }

  /** The same, so many UTF-16 units further on. */
  moved(by: number): DocumentParagraph {
    return new DocumentParagraph(this.start + by, this.end + by, this.next + by, this.content);
  }
}

/** The attributions that were found in a paragraph with equal mentions, and those mentions themselves; null where it was not read with such yet. */
export function keptDrafts(reading: ParagraphReading, mentions: readonly Mention[]): SettledDrafts | null {
  for (const kept of reading.drafts) if (sameMentions(kept.mentions, mentions)) return kept;
  return null;
}

/** The attributions of a paragraph with these mentions. */
export function draftsOf(reading: ParagraphReading, mentions: readonly Mention[], knowledge: Knowledge): SettledDrafts {
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
