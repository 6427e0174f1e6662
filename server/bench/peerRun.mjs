// A process of its own: reads a text with a tool that users know and prints what one reading takes, in milliseconds.
// Run from the folder in which the tools are installed (peers.ts copies it there). Arguments: the tool's name, the text's file, how often it
// reads before it counts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [name, file, warmUps] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');

/** Makes what reads the text once, everything loaded. */
const TOOLS = {
  async 'cspell-lib'() {
    const { spellCheckDocument } = await import('cspell-lib');
    const dictionary = createRequire(import.meta.url).resolve('@cspell/dict-ar/cspell-ext.json');
    const settings = { language: 'ar', import: [dictionary] };
    const document = { uri: pathToFileURL(file).href, text, languageId: 'plaintext', locale: 'ar' };
    return () => spellCheckDocument(document, { generateSuggestions: false, noConfigSearch: true }, settings);
  },
  async compromise() {
    const { default: read } = await import('compromise');
    return () => read(text);
  },
  async 'harper.js'() {
    const { LocalLinter } = await import('harper.js');
    const { binary } = await import('harper.js/binary');
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return () => linter.lint(text);
  },
};

const read = await TOOLS[name]();
for (let i = 0; i < Number(warmUps); i++) await read();
const start = performance.now();
await read();
const time = performance.now() - start;
process.stdout.write(JSON.stringify({ time }));
