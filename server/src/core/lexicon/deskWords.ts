import type { PackReader } from './pack.ts';
import { PhraseTable } from './phrases.ts';

/** The kinds of desk-words.tsv, described in FORMAT.md. */
export const DESK_WORD_KINDS = ['unnamed', 'generic', 'outlets', 'loaded', 'endorsing'] as const;
export type DeskWordKind = (typeof DESK_WORD_KINDS)[number];

/** The kinds of desk-phrases.tsv. */
export const DESK_PHRASE_KINDS = ['reason'] as const;
export type DeskPhraseKind = (typeof DESK_PHRASE_KINDS)[number];

/** Nouns, verbs and phrases that the desk's rules look for in sources and cues. */
export interface DeskWords {
  /**
   * The nouns (as `SourceNoun.noun` has them) or verbs (as `CueLemma.lemma` has them) of a kind, and for verbs that take sides the perfect and imperfect of one that does not (قال|يقول); ''
   * for nouns.
   */
  readonly words: Readonly<Record<DeskWordKind, ReadonlyMap<string, string>>>;
  readonly phrases: PhraseTable<DeskPhraseKind>;
}

/** What `writeDeskWords` packs. */
export interface DeskData {
  readonly words: Readonly<Record<DeskWordKind, readonly (readonly [string, string])[]>>;
  readonly phrases: readonly (readonly [string, DeskPhraseKind])[];
}

/** Reads what `writeDeskWords` packed. */
export function readDeskWords(pack: PackReader): DeskWords {
  const data = pack.value<DeskData>();
  const words = Object.fromEntries(DESK_WORD_KINDS.map((kind) => [kind, new Map(data.words[kind])]));
  const phrases = new PhraseTable<DeskPhraseKind>();
  for (const [form, kind] of data.phrases) phrases.add(form, kind);
  return { words: words as unknown as DeskWords['words'], phrases };
}
