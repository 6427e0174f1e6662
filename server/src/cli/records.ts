import { decodeArticle } from './decode.ts';
import type { BadInput, Input } from './inputs.ts';

/** An article that came as a line of JSON. */
export interface ArticleRecord {
  /** `file`, or else `id`, of the record; null where it has neither. */
  readonly name: string | null;
  readonly text: string;
}

/** The longest line that is read, in bytes: more is no article, and would only fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * The articles in a stream of JSON lines, `{ "text": …, "file"?: …, "id"?: … }`; blank lines are passed over. A line that is none is a bad
 * input, and the rest goes on.
 * @param name that of the stream; an article without a name of its own is `NAME:LINE`, lines counted from 1
 */
export async function* readRecords(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Input | BadInput> {
  let line = 0;
  for await (const bytes of linesOf(stream)) {
    line++;
    const place = `${name}:${line}`;
    const record = bytes && readRecord(bytes);
    if (record === 'blank') continue;
    if (!record) yield { name: place, problem: 'notRecord', line };
    else yield { name: record.name ?? place, read: () => Promise.resolve(record.text) };
  }
}

/** Null where the line is not UTF-8, not JSON, or no article. */
function readRecord(bytes: Uint8Array): ArticleRecord | 'blank' | null {
  // A byte order mark counts as white space here.
  const line = decodeArticle(bytes)?.trim();
  if (line === undefined) return null;
  if (line === '') return 'blank';
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { text, file, id } = value as Record<string, unknown>;
  if (typeof text !== 'string') return null;
  return { text, name: nameIn(file) ?? nameIn(id) };
}

function nameIn(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

const NEWLINE = 0x0a;

/** The lines of a stream, without their ends; null in place of one that is too long. Nothing after a last line end is no line. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > LONGEST_LINE) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Uint8Array | null => {
    const line = length > LONGEST_LINE ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end; (end = chunk.indexOf(NEWLINE, start)) >= 0; start = end + 1) {
      take(chunk.subarray(start, end));
      yield finish();
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
