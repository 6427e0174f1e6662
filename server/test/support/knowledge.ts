import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Knowledge, type KnowledgeFiles, loadKnowledge } from '../../src/core/knowledge.ts';
import { packLexicon } from '../../src/core/lexicon/packLexicon.ts';

const LEXICON = fileURLToPath(new URL('../../src/core/lexicon/data/', import.meta.url));
const MODEL = fileURLToPath(new URL('../../src/core/entities/tagger/tagger.model', import.meta.url));

/** The lexicon and the model as they stand in the source tree. */
export function knowledgeFiles(): KnowledgeFiles {
  const names = readdirSync(LEXICON).filter((name) => name.endsWith('.tsv'));
  return {
    lexicon: Object.fromEntries(names.map((name) => [name, readFileSync(LEXICON + name, 'utf8')])),
    model: readModel(),
  };
}

function readModel(): Uint8Array | null {
  try {
    return readFileSync(MODEL);
  } catch {
    return null;
  }
}

/** The same as the build packs them. */
export function packedKnowledge(): { readonly lexicon: Uint8Array; readonly model: Uint8Array | null } {
  const { lexicon, model } = knowledgeFiles();
  return { lexicon: packLexicon(lexicon, []), model };
}

let loaded: Knowledge | undefined;

/** The knowledge that ships, loaded once for all suites. */
export function testKnowledge(): Knowledge {
  loaded ??= loadKnowledge(knowledgeFiles());
  return loaded;
}
