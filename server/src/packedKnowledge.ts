import { type Knowledge, loadKnowledge } from './core/knowledge.ts';
import type { KnowledgeProblem } from './core/lexicon/table.ts';

/** The lexicon's tables in one file, as the build packs them: an object from file name to content. */
export const LEXICON_FILE = 'lexicon.json';
export const MODEL_FILE = 'tagger.model';

/** Where the packed files come from. Either may throw. */
export interface KnowledgePack {
  lexicon(): string;
  model(): Uint8Array;
}

/** Unpacks the knowledge. Never throws: what is missing or damaged is in the result's `problems`, and the rest is used. */
export function unpackKnowledge(pack: KnowledgePack): Knowledge {
  const unread: KnowledgeProblem[] = [];
  const read = <T>(file: string, from: () => T): T | null => {
    try {
      return from();
    } catch (error) {
      unread.push({ file, line: 0, message: error instanceof Error ? error.message : String(error) });
      return null;
    }
  };
  const model = read(MODEL_FILE, () => pack.model());
  const lexicon = read(LEXICON_FILE, () => parseTables(pack.lexicon()));
  const knowledge = loadKnowledge({ lexicon: lexicon ?? {}, model });
  // That a file which could not be read is missing from the knowledge need not be said again.
  const others = knowledge.problems.filter(({ file }) =>
    file === MODEL_FILE ? model !== null : lexicon !== null || !file.endsWith('.tsv'),
  );
  return { ...knowledge, problems: [...unread, ...others] };
}

/** @throws Error where the file is not an object from names to texts */
function parseTables(json: string): Record<string, string> {
  const tables: unknown = JSON.parse(json);
  const isTables =
    typeof tables === 'object' && tables !== null && Object.values(tables).every((value) => typeof value === 'string');
  if (!isTables) throw new Error('not an object from file names to contents');
  return tables as Record<string, string>;
}
