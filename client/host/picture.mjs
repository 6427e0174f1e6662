// Screenshots as PNG files with a palette: a third of the size that the browser gives them, for the README and the packed extension.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Enough for a theme's colours and the edges of its letters. */
const COLOURS = 64;

/**
 * Takes a picture of the page.
 * @param {import('playwright-core').Page} page
 * @param {string} file
 * @param {Parameters<import('playwright-core').Page['screenshot']>[0]} [options]
 */
export async function savePicture(page, file, options) {
  writeFileSync(file, withPalette(await page.screenshot({ ...options, type: 'png' })));
}

/**
 * The same picture with few colours: the commonest, and for each other one the nearest of them.
 * @param {Buffer} png of 8-bit RGB or RGBA without interlacing, as browsers write it
 * @returns {Buffer}
 */
export function withPalette(png) {
  const { width, height, channels, data } = decode(png);
  const pixels = unfilter(data, width * channels, channels, height);
  /** @type {Map<number, number>} */
  const counts = new Map();
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) {
    const at = i * channels;
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    colours[i] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
  const numbers = new Map(palette.map((colour, number) => [colour, number]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let i = 0; i < colours.length; i++) {
    let number = numbers.get(colours[i]);
    if (number === undefined) numbers.set(colours[i], (number = nearest(palette, colours[i])));
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = number;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colourTable = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colourTable),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {Buffer} png
 */
function decode(png) {
  const parts = [];
  let width = 0;
  let height = 0;
  let channels = 0;
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = content.readUInt32BE(0);
      height = content.readUInt32BE(4);
      channels = content[9] === 6 ? 4 : 3;
      if (content[8] !== 8 || ![2, 6].includes(content[9]) || content[12] !== 0) {
        throw new Error('Only 8-bit RGB and RGBA without interlacing are read.');
      }
    } else if (type === 'IDAT') parts.push(content);
    at += length + 12;
  }
  return { width, height, channels, data: inflateSync(Buffer.concat(parts)) };
}

/**
 * Undoes the filters that PNG puts on rows (None, Sub, Up, Average, Paeth).
 * @param {Buffer} data each row after a byte with its filter
 * @param {number} stride bytes of a row
 * @param {number} channels
 * @param {number} height
 */
function unfilter(data, stride, channels, height) {
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const at = row * stride + i;
      const left = i >= channels ? pixels[at - channels] : 0;
      const up = row > 0 ? pixels[at - stride] : 0;
      const corner = row > 0 && i >= channels ? pixels[at - stride - channels] : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      pixels[at] = data[row * (stride + 1) + 1 + i] + predicted;
    }
  }
  return pixels;
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 */
function nearest(palette, colour) {
  let best = 0;
  let least = Infinity;
  for (const [number, other] of palette.entries()) {
    const red = (colour >> 16) - (other >> 16);
    const green = ((colour >> 8) & 255) - ((other >> 8) & 255);
    const blue = (colour & 255) - (other & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [number, distance];
  }
  return best;
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
