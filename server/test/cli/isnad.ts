import type { Io, Sink } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** What a run of the command line printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The world around a run, where it matters. */
export interface World {
  readonly stdin?: string | Uint8Array;
  readonly environment?: Io['environment'];
  readonly knowledge?: Io['knowledge'];
  readonly threads?: Io['threads'];
}

/** Runs `isnad …` in this process, with the knowledge that ships and an English locale. */
export async function isnad(words: readonly string[], world: World = {}): Promise<Ran> {
  const out = new Collector();
  const err = new Collector();
  const code = await main(words, {
    input: streamOf(world.stdin ?? ''),
    output: out,
    errors: err,
    environment: world.environment ?? { LANG: 'en_GB.UTF-8' },
    version: '1.2.3',
    knowledge: world.knowledge ?? testKnowledge,
    threads: world.threads ?? null,
  });
  return { code, out: out.text, err: err.text };
}

class Collector implements Sink {
  readonly isTerminal = false;
  text = '';

  write(text: string): Promise<void> {
    this.text += text;
    return Promise.resolve();
  }
}

/** Standard input, in two chunks. */
async function* streamOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  const middle = bytes.length >> 1;
  yield bytes.subarray(0, middle);
  yield bytes.subarray(middle);
}
