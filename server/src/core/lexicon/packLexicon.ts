import { writeClaimWords } from './claimFiles.ts';
import { type ClaimWords, readClaimWords } from './claimWords.ts';
import { writeCues } from './cueFiles.ts';
import { writeDeskWords } from './deskFiles.ts';
import { type Gazetteer, readGazetteer } from './gazetteer.ts';
import { type Lexicon, openLexicon } from './lexicon.ts';
import { writeNames } from './nameFiles.ts';
import { PackReader, PackWriter } from './pack.ts';
import type { KnowledgeProblem } from './table.ts';
import { writeWordForms } from './wordFormFiles.ts';

/** The contents of data/*.tsv by file name. */
type Files = Readonly<Record<string, string>>;

/**
 * Reads data/*.tsv and packs what `openLexicon` opens; the build does it once.
 * Never throws: what is missing or damaged is added to `problems`, and the rest is packed.
 */
export function packLexicon(files: Files, problems: KnowledgeProblem[]): Uint8Array {
  const pack = new PackWriter();
  writeNames(files, problems, pack);
  writeCues(files, problems, pack);
  writeClaimWords(files, problems, pack);
  writeDeskWords(files, problems, pack);
  writeWordForms(files, problems, pack);
  return pack.finish();
}

/** The lexicon of these files, for whoever works on them: tests, training, the scorer. */
export function loadLexicon(files: Files, problems: KnowledgeProblem[]): Lexicon {
  return openLexicon(packLexicon(files, problems));
}

/** The name and word files alone. */
export function loadGazetteer(files: Files, problems: KnowledgeProblem[]): Gazetteer {
  const pack = new PackWriter();
  writeNames(files, problems, pack);
  return readGazetteer(new PackReader(pack.finish()));
}

/** claim-words.tsv and claim-weights.tsv alone. */
export function loadClaimWords(files: Files, problems: KnowledgeProblem[]): ClaimWords {
  const pack = new PackWriter();
  writeClaimWords(files, problems, pack);
  return readClaimWords(new PackReader(pack.finish()));
}
