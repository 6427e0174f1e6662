import type { DocumentAnalysis } from '../core/analysis.ts';
import type { Finding } from '../core/model.ts';
import { foldedSentenceAt } from './sentences.ts';
import { stableHash } from './stableHash.ts';

/**
 * Findings that an editor has looked at and dismissed. They are kept in a file of the workspace folder, committed with the articles, so that the
 * articles stay clean: the rule's code and a hash of the sentence, its spelling folded, so that a changed comma or shadda does not bring it back.
 */
export interface Suppression {
  readonly rule: string;
  /** `sentenceKey` of the sentence in which the finding starts. */
  readonly sentence: string;
  /** The sentence's beginning, for people who read the file. */
  readonly text: string;
}

/** The file's path in its workspace folder. */
export const SUPPRESSIONS_PATH = '.isnad/ignored.json';

const SCHEMA = 'isnad.ignored/1';

/** How much of a sentence the file quotes, in UTF-16 units. */
const QUOTED = 60;

/** The suppressions of one workspace folder. */
export interface Suppressions {
  readonly entries: readonly Suppression[];
  /** What else people keep at the file's top level. */
  readonly rest: Readonly<Record<string, unknown>>;
  holds(finding: Pick<Suppression, 'rule' | 'sentence'>): boolean;
}

/** Makes the look-up of a list of suppressions. */
export function suppressionsOf(entries: readonly Suppression[], rest: Suppressions['rest'] = {}): Suppressions {
  const keys = new Set(entries.map(keyOf));
  return { entries, rest, holds: (finding) => keys.has(keyOf(finding)) };
}

export const NO_SUPPRESSIONS = suppressionsOf([]);

/** Reads the file; null when it is not what `writeSuppressions` writes, so that nobody overwrites what a person may mend. */
export function readSuppressions(text: string): Suppressions | null {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const { schema, ignored, ...rest } = (data ?? {}) as Record<string, unknown>;
  if (schema !== SCHEMA || !Array.isArray(ignored) || !ignored.every(isSuppression)) return null;
  return suppressionsOf(ignored, rest);
}

/** The file's text with one entry more: sorted, an entry a line, so that two people's additions merge. */
export function writeSuppressions(kept: Suppressions, added: Suppression): string {
  const byKey = new Map([...kept.entries, added].map((entry) => [keyOf(entry), JSON.stringify(entry)]));
  const entries = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => `    ${entry}`);
  const fields = Object.entries({ schema: SCHEMA, ...kept.rest }).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n${[...fields, `  "ignored": [\n${entries.join(',\n')}\n  ]`].join(',\n')}\n}\n`;
}

/** The suppression that silences a finding. */
export function suppressionOf(finding: Finding, analysis: DocumentAnalysis): Suppression {
  const { text } = analysis.paragraphs[finding.span.paragraph];
  const sentence = foldedSentenceAt(text, finding.span.start);
  return {
    rule: finding.code,
    sentence: stableHash(sentence.folded),
    text: sentence.text.slice(0, QUOTED).trim(),
  };
}

function keyOf({ rule, sentence }: Pick<Suppression, 'rule' | 'sentence'>): string {
  return `${rule} ${sentence}`;
}

function isSuppression(value: unknown): value is Suppression {
  const { rule, sentence, text } = (value ?? {}) as Record<string, unknown>;
  return typeof rule === 'string' && typeof sentence === 'string' && typeof text === 'string';
}
