import type { Knowledge } from './core/knowledge.ts';
import { loadTagger } from './core/entities/tagger/tagger.ts';
import { type Lexicon, openLexicon } from './core/lexicon/lexicon.ts';
import { packLexicon } from './core/lexicon/packLexicon.ts';
import type { KnowledgeProblem } from './core/lexicon/table.ts';

/** The files that the build makes: the packed lexicon, and the model. */
export const LEXICON_FILE = 'lexicon.bin';
export const MODEL_FILE = 'tagger.model';

/** Where the packed files come from. Either may throw. */
export interface KnowledgePack {
  lexicon(): Uint8Array;
  model(): Uint8Array;
}

/** Unpacks the knowledge. Never throws: what is missing or damaged is in the result's `problems`, and the rest is used. */
export function unpackKnowledge(pack: KnowledgePack): Knowledge {
  const problems: KnowledgeProblem[] = [];
  const read = <T>(file: string, from: () => T): T | null => {
    try {
      return from();
    } catch (error) {
      problems.push({ file, line: 0, message: error instanceof Error ? error.message : String(error) });
      return null;
    }
  };
  const model = read(MODEL_FILE, () => pack.model());
  const lexicon = read(LEXICON_FILE, () => openLexicon(pack.lexicon())) ?? emptyLexicon();
  return { lexicon, tagger: model && loadTagger(model, lexicon.gazetteer, problems), problems };
}

function emptyLexicon(): Lexicon {
  return openLexicon(packLexicon({}, []));
}
