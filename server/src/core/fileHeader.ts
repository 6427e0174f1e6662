/**
 * The header of the project's own binary files (the packed lexicon, the tagger's model), little-endian, before their parts one behind the other:
 *
 *     magic u32 · version u32 · length of the rest u32 · checksum of the rest u32
 */
export const HEADER = 16;

/** What a file is. */
export interface FileKind {
  /** Its first four bytes. */
  readonly magic: number;
  readonly version: number;
  /** What a file that begins with something else is not: «packed lexicon». */
  readonly name: string;
}

/** Puts a file together; its end is padded with zeros to a multiple of 4 bytes. */
export function joinFile({ magic, version }: FileKind, parts: readonly Uint8Array[]): Uint8Array {
  const length = padded(parts.reduce((sum, part) => sum + part.length, 0));
  const file = new Uint8Array(HEADER + length);
  let at = HEADER;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  const header = new DataView(file.buffer);
  header.setUint32(0, magic, true);
  header.setUint32(4, version, true);
  header.setUint32(8, length, true);
  header.setUint32(12, checksum(new Int32Array(file.buffer, HEADER)), true);
  return file;
}

/**
 * Opens what `joinFile` put together.
 * @returns all of the file, in a buffer that begins with it
 * @throws Error that says what is wrong with the file
 */
export function openFile({ magic, version, name }: FileKind, file: Uint8Array): DataView<ArrayBuffer> {
  const view = new DataView(alignedBuffer(file));
  if (file.length < HEADER || view.getUint32(0, true) !== magic) throw new Error(`this is no ${name}`);
  if (view.getUint32(4, true) !== version) throw new Error(`version ${view.getUint32(4, true)}, expected ${version}`);
  if (view.getUint32(8, true) !== file.length - HEADER || file.length % 4 !== 0)
    throw new Error('the file is cut short or too long');
  if (view.getUint32(12, true) !== checksum(new Int32Array(view.buffer, HEADER)))
    throw new Error('the checksum is wrong');
  return view;
}

/** The next multiple of 4. */
export const padded = (length: number): number => (length + 3) & ~3;

/** The bytes in a buffer that begins with them, as typed arrays may only start at multiples of 4: the file's own where it already does. */
export function alignedBuffer(file: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = file;
  return buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength
    ? buffer
    : new Uint8Array(file).buffer;
}

/** Tells a damaged file: each word of 4 bytes changes all that follows. */
function checksum(words: Int32Array): number {
  let sum = words.length;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words[i], 0x01000193) ^ (sum >>> 15);
  return sum >>> 0;
}
