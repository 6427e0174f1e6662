import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from './core/knowledge.ts';
import { LEXICON_FILE, MODEL_FILE, unpackKnowledge } from './packedKnowledge.ts';

/**
 * Reads the knowledge that the build put into `folder` (`../data` beside the bundles).
 * Never throws: what is missing or damaged is in the result's `problems`, and the rest is used.
 */
export function readKnowledge(folder: string): Knowledge {
  return unpackKnowledge({
    lexicon: () => readFileSync(join(folder, LEXICON_FILE)),
    model: () => readFileSync(join(folder, MODEL_FILE)),
  });
}
