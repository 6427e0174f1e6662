import type { DocumentAnalysis } from '../core/analysis.ts';
import type { Attribution, Mention, PlacedSpan } from '../core/model.ts';
import { foldWord, bareWord } from '../core/text/normalise.ts';
import { foldedSentenceAt } from './sentences.ts';
import { stableHash } from './stableHash.ts';

/**
 * Suggestions that an annotator has turned down. They are kept in a file of the workspace folder, committed with the articles: what was suggested and
 * hashes of its words and of its sentence, folded, so that retouching does not bring it back and the article stays clean.
 */
export interface Rejection {
  /** The entity type, or `quotation`. */
  readonly kind: string;
  readonly words: string;
  readonly sentence: string;
  /** The beginning of the words, for people who read the file. */
  readonly text: string;
}

/** The file's path in its workspace folder. */
export const REJECTIONS_PATH = '.isnad/rejected.json';

const SCHEMA = 'isnad.rejected/1';

/** How much of the words the file quotes, in UTF-16 units. */
const QUOTED = 60;

/** The rejections of one workspace folder. */
export interface Rejections {
  readonly entries: readonly Rejection[];
  /** What else people keep at the file's top level. */
  readonly rest: Readonly<Record<string, unknown>>;
  holds(rejection: Rejection): boolean;
}

export function rejectionsOf(entries: readonly Rejection[], rest: Rejections['rest'] = {}): Rejections {
  const keys = new Set(entries.map(keyOf));
  return { entries, rest, holds: (rejection) => keys.has(keyOf(rejection)) };
}

export const NO_REJECTIONS = rejectionsOf([]);

/** Reads the file; null when it is not what `writeRejections` writes. */
export function readRejections(text: string): Rejections | null {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const { schema, rejected, ...rest } = (data ?? {}) as Record<string, unknown>;
  if (schema !== SCHEMA || !Array.isArray(rejected) || !rejected.every(isRejection)) return null;
  return rejectionsOf(rejected, rest);
}

/** The file's text with some entries more and others gone: sorted, an entry a line, so that two people's additions merge. */
export function writeRejections(
  kept: Rejections,
  added: readonly Rejection[],
  removed: readonly Rejection[] = [],
): string {
  const byKey = new Map([...kept.entries, ...added].map((entry) => [keyOf(entry), JSON.stringify(entry)]));
  for (const entry of removed) byKey.delete(keyOf(entry));
  const entries = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => `    ${entry}`);
  const fields = Object.entries({ schema: SCHEMA, ...kept.rest }).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  const list = entries.length > 0 ? `[\n${entries.join(',\n')}\n  ]` : '[]';
  return `{\n${[...fields, `  "rejected": ${list}`].join(',\n')}\n}\n`;
}

/** What turning a suggested entity down is remembered by. */
export function rejectionOfMention(analysis: DocumentAnalysis, paragraph: number, mention: Mention): Rejection {
  return rejectionOf(analysis, mention.type, { paragraph, start: mention.start, end: mention.end });
}

/** The same for a quotation; null for a relation without content or cue. */
export function rejectionOfQuotation(
  analysis: DocumentAnalysis,
  attribution: Pick<Attribution, 'contents' | 'cues'>,
): Rejection | null {
  const place = attribution.contents.at(0) ?? attribution.cues.at(0)?.span;
  return place ? rejectionOf(analysis, 'quotation', place) : null;
}

function rejectionOf(analysis: DocumentAnalysis, kind: string, { paragraph, start, end }: PlacedSpan): Rejection {
  const { text } = analysis.paragraphs[paragraph];
  const words = text.text.slice(start, end);
  return {
    kind,
    words: stableHash(foldWord(bareWord(words))),
    sentence: stableHash(foldedSentenceAt(text, start).folded),
    text: words.slice(0, QUOTED).trim(),
  };
}

function keyOf({ kind, words, sentence }: Rejection): string {
  return `${kind} ${sentence} ${words}`;
}

function isRejection(value: unknown): value is Rejection {
  const { kind, words, sentence, text } = (value ?? {}) as Record<string, unknown>;
  return [kind, words, sentence, text].every((field) => typeof field === 'string');
}
