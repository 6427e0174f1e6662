import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Knowledge, type KnowledgeFiles, loadKnowledge } from '../../src/core/knowledge.ts';

const LEXICON = fileURLToPath(new URL('../../src/core/lexicon/data/', import.meta.url));
const MODEL = fileURLToPath(new URL('../../src/core/entities/tagger.model', import.meta.url));

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

let loaded: Knowledge | undefined;

/** The knowledge that ships, loaded once for all suites. */
export function testKnowledge(): Knowledge {
  loaded ??= loadKnowledge(knowledgeFiles());
  return loaded;
}
