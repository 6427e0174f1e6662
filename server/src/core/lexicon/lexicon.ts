import type { WordMemo } from '../text/words.ts';
import { type ClaimWords, readClaimWords } from './claimWords.ts';
import { type CueLexicon, readCues } from './cues.ts';
import { type DeskWords, readDeskWords } from './deskWords.ts';
import { type Gazetteer, readGazetteer } from './gazetteer.ts';
import { PackReader } from './pack.ts';
import { readWordForms, type WordForms } from './wordForms.ts';
import { wordSigns } from './wordSigns.ts';

/** Everything read from data/*.tsv, ready for look-up. The files and their columns are described in FORMAT.md. */
export interface Lexicon {
  readonly gazetteer: Gazetteer;
  readonly cues: CueLexicon;
  readonly claims: ClaimWords;
  readonly desk: DeskWords;
  readonly forms: WordForms;
  /** What the desk's rules ask about every word (`SIGN`). */
  readonly signs: WordMemo<number>;
}

/**
 * Opens a lexicon that `packLexicon` packed. Next to nothing is done before a word is looked up.
 * @throws Error that says what is wrong with the file
 */
export function openLexicon(file: Uint8Array): Lexicon {
  const pack = new PackReader(file);
  const gazetteer = readGazetteer(pack);
  const cues = readCues(pack);
  const claims = readClaimWords(pack);
  const desk = readDeskWords(pack);
  const forms = readWordForms(pack);
  return { gazetteer, cues, claims, desk, forms, signs: wordSigns({ cues, claims, desk, forms }) };
}
