import { type ClaimWords, readClaimWords } from './claimWords.ts';
import { type CueLexicon, readCues } from './cues.ts';
import { type DeskWords, readDeskWords } from './deskWords.ts';
import { type Gazetteer, readGazetteer } from './gazetteer.ts';
import { PackReader } from './pack.ts';
import { readWordForms, type WordForms } from './wordForms.ts';

/** Everything read from data/*.tsv, ready for look-up. The files and their columns are described in FORMAT.md. */
export interface Lexicon {
  readonly gazetteer: Gazetteer;
  readonly cues: CueLexicon;
  readonly claims: ClaimWords;
  readonly desk: DeskWords;
  readonly forms: WordForms;
}

/**
 * Opens a lexicon that `packLexicon` packed. Next to nothing is done before a word is looked up.
 * @throws Error that says what is wrong with the file
 */
export function openLexicon(file: Uint8Array): Lexicon {
  const pack = new PackReader(file);
  return {
    gazetteer: readGazetteer(pack),
    cues: readCues(pack),
    claims: readClaimWords(pack),
    desk: readDeskWords(pack),
    forms: readWordForms(pack),
  };
}
