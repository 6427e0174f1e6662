import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import { Random } from '../bench/random.ts';
import type { AnnotationsResult, Range } from '../src/lsp/protocol.ts';
import type { TestClient } from '../test/protocol/client.ts';

/** Bits of articles that have to do with each other, and bits that have broken readers of text. */
const PIECES = [
  'قالت وزيرة النقل سلمى الخوري إن الجسر سيفتح يوم الأحد.',
  'وأضافت: "لن نؤجل العمل مرة أخرى".',
  'ونقلت وكالة الأنباء عن مصدر مطلع قوله إن ',
  'الخوري',
  'المصدر: وكالات',
  '<شخص معرف="p1">سلمى الخوري</شخص>',
  '<قول قائل="#p1">',
  '</قول>',
  '"',
  '“',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\u202e',
  '\0',
  '\ud83d',
  '😀',
  'كلمة '.repeat(400),
];

type Position = Range['start'];

/** A document as the editor has it. */
interface Mirror {
  version: number;
  text: string;
}

/** What a session did. */
export interface SessionReport {
  readonly edits: number;
  readonly answers: number;
  /** Requests that the server refused because the document had changed, or that were cancelled. */
  readonly refused: number;
}

/**
 * A random session of an editor: opens, edits, closes, asks, and takes questions back, without waiting. Then looks whether the server still says of each open
 * document what it says of the same text opened anew.
 * @throws AssertionError where an answer is for a version that the editor never had, lies outside its text, or where incremental and full analysis differ
 */
export async function randomSession(client: TestClient, seed: number, steps = 40): Promise<SessionReport> {
  const random = new Random(seed);
  const documents = new Map<string, Mirror>();
  const pending: Promise<unknown>[] = [];
  let edits = 0;
  let answers = 0;
  let refused = 0;

  /** Sends a request, perhaps takes it back at once, and looks at the answer. */
  const ask = <T>(method: string, params: unknown, look: (answer: T) => void = () => undefined): void => {
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest<T>(method, params, source.token).then(
      (value) => {
        answers++;
        look(value);
      },
      (error: ResponseError) => {
        assert.ok(REFUSALS.has(error.code), `${method}: ${error.code} ${error.message}`);
        refused++;
      },
    );
    pending.push(answer);
    if (random.next() < 0.2) source.cancel();
  };

  for (let step = 0; step < steps; step++) {
    const uri = `file:///fuzz/${seed}-${random.below(3)}.khabar`;
    const mirror = documents.get(uri);
    if (!mirror) {
      const opened = { version: random.below(5), text: randomText(random) };
      documents.set(uri, opened);
      await client.open(uri, opened.text, opened.version);
      continue;
    }
    switch (
      random.pick(['edit', 'edit', 'edit', 'annotations', 'hover', 'actions', 'diagnostics', 'replace', 'close'])
    ) {
      case 'edit': {
        const changes = Array.from({ length: 1 + random.below(3) }, () => randomChange(random, mirror));
        edits += changes.length;
        await client.change(uri, ++mirror.version, ...changes);
        break;
      }
      case 'replace':
        mirror.text = randomText(random);
        await client.change(uri, ++mirror.version, { text: mirror.text });
        break;
      case 'close':
        documents.delete(uri);
        await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        break;
      case 'annotations': {
        const { version, text } = mirror;
        ask<AnnotationsResult | null>('isnad/annotations', { textDocument: { uri } }, (answer) => {
          // An answer for a newer version is right as well; it is not looked into here.
          if (answer && answer.version === version) checkRanges(text, Object.values(answer.annotations).flat());
        });
        break;
      }
      case 'hover':
        ask('textDocument/hover', { textDocument: { uri }, position: randomPosition(random, mirror.text) });
        break;
      case 'actions': {
        const at = randomPosition(random, mirror.text);
        ask('textDocument/codeAction', {
          textDocument: { uri },
          range: { start: at, end: at },
          context: { diagnostics: [] },
        });
        break;
      }
      case 'diagnostics':
        ask<{ items: { range: Range }[] }>('textDocument/diagnostic', { textDocument: { uri } });
        break;
    }
  }
  await Promise.all(pending);
  for (const [uri, { version, text }] of documents) {
    const after = await annotations(client, uri);
    assert.equal(after?.version, version);
    const fresh = `${uri}.fresh`;
    await client.open(fresh, text, version);
    assert.deepEqual(after, await annotations(client, fresh), `seed ${seed}`);
    for (const opened of [uri, fresh]) {
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: opened } });
    }
  }
  return { edits, answers, refused };
}

const REFUSALS: ReadonlySet<number> = new Set([
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ServerCancelled,
]);

function annotations(client: TestClient, uri: string): Promise<AnnotationsResult | null> {
  return client.connection.sendRequest('isnad/annotations', { textDocument: { uri } });
}

function randomText(random: Random): string {
  return Array.from({ length: random.below(20) }, () => random.pick(PIECES)).join('');
}

/** An edit of the mirror, which is changed with it. */
function randomChange(random: Random, mirror: Mirror): { range: Range; text: string } {
  const start = randomOffset(random, mirror.text);
  const length = random.next() < 0.5 ? 0 : random.below(60);
  const end = Math.max(start, outsideLineEnd(mirror.text, Math.min(mirror.text.length, start + length)));
  const text = random.next() < 0.3 ? '' : random.pick(PIECES);
  const range = { start: positionAt(mirror.text, start), end: positionAt(mirror.text, end) };
  mirror.text = mirror.text.slice(0, start) + text + mirror.text.slice(end);
  return { range, text };
}

/** Mostly in the text, now and then beyond it. */
function randomPosition(random: Random, text: string): Position {
  if (random.next() < 0.1) return { line: random.below(1000), character: random.below(100_000) };
  return positionAt(text, randomOffset(random, text));
}

function randomOffset(random: Random, text: string): number {
  return outsideLineEnd(text, random.below(text.length + 1));
}

/** The protocol has no position between `\r` and `\n`. */
function outsideLineEnd(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
}

/** Lines as the protocol has them: `\n`, `\r\n` and `\r` end one. Written anew here, so that the server's own way is checked against it. */
function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines[lines.length - 1].length };
}

function checkRanges(text: string, ranges: readonly Range[]): void {
  const lengths = text.split(/\r\n|\n|\r/).map((line) => line.length);
  for (const { start, end } of ranges) {
    for (const { line, character } of [start, end]) {
      assert.ok(line < lengths.length && character <= lengths[line], `${line}:${character} is outside of the text`);
    }
    assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
  }
}
