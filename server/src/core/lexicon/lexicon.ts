import { type ClaimWords, loadClaimWords } from './claimWords.ts';
import { type CueLexicon, loadCues } from './cues.ts';
import { type Gazetteer, loadGazetteer } from './gazetteer.ts';
import type { KnowledgeProblem } from './table.ts';

/** Everything read from data/*.tsv, ready for look-up. The files and their columns are described in FORMAT.md. */
export interface Lexicon {
  readonly gazetteer: Gazetteer;
  readonly cues: CueLexicon;
  readonly claims: ClaimWords;
}

/** @param files the contents of data/*.tsv by file name. What is missing or damaged is added to `problems`; the rest works. */
export function loadLexicon(files: Readonly<Record<string, string>>, problems: KnowledgeProblem[]): Lexicon {
  return {
    gazetteer: loadGazetteer(files, problems),
    cues: loadCues(files, problems),
    claims: loadClaimWords(files, problems),
  };
}
