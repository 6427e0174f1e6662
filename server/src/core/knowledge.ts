import { loadTagger, type Tagger } from './entities/tagger/tagger.ts';
import { type Lexicon, openLexicon } from './lexicon/lexicon.ts';
import { packLexicon } from './lexicon/packLexicon.ts';
import type { KnowledgeProblem } from './lexicon/table.ts';

/** All that the analyser knows of the language and the world, read once at the start and shared by every document. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  /** Null when the model's file is missing or damaged: then the lexicon and the grammars work alone. */
  readonly tagger: Tagger | null;
  /** What could not be read, to be shown to the user. */
  readonly problems: readonly KnowledgeProblem[];
}

/** The lexicon's files by name without a folder (`places.tsv`), and the tagger's model. */
export interface KnowledgeFiles {
  readonly lexicon: Readonly<Record<string, string>>;
  readonly model: Uint8Array | null;
}

/** Never throws: a damaged file is reported in `problems` and the rest is used. */
export function loadKnowledge(files: KnowledgeFiles): Knowledge {
  const problems: KnowledgeProblem[] = [];
  const lexicon = openLexicon(packLexicon(files.lexicon, problems));
  return { lexicon, tagger: loadTagger(files.model, lexicon.gazetteer, problems), problems };
}
