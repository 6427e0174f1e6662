import { createHash } from 'node:crypto';
import { type Mark, parseMarks } from './gold.ts';

/**
 * Annotation kept apart from its article, for articles that may not stand in the project. A first line tells which text it belongs to; each
 * further line is a mark: its name, its start and end in UTF-16 units, then its attributes as `key=value`. A value that stands in the article is
 * written as `@start-end`, where it stands there first, so that no words of the article are repeated.
 *
 *     # sha256 2f6a…
 *     PERS	35	47
 *     Q	50	55	r=2	by=@35-47
 *
 * Marks stand in the order of their opening tags, an outer one before those inside it.
 */
const HEAD = '# sha256 ';

/** The marks of an article in gold notation (gold.ts), without its text. Throws as `parseMarks` does. */
export function standOff(gold: string): string {
  const { text, marks } = parseMarks(gold);
  const rows = inOpeningOrder(marks).map(({ name, start, end, attributes }) =>
    [name, start, end, ...Object.entries(attributes).map(([key, value]) => `${key}=${pointer(text, value)}`)].join(
      '\t',
    ),
  );
  return [`${HEAD}${fingerprint(text)}`, ...rows, ''].join('\n');
}

/**
 * The article in gold notation again.
 * @throws Error where the text is not the one that was annotated, or a line is not a mark in it
 */
export function standIn(text: string, annotation: string): string {
  const [head, ...rows] = annotation.split('\n');
  if (head !== `${HEAD}${fingerprint(text)}`) throw new Error('the annotation belongs to another text');
  let gold = '';
  let position = 0;
  const open: { readonly name: string; readonly end: number }[] = [];
  const copyTo = (offset: number): void => {
    gold += text.slice(position, offset);
    position = offset;
  };
  const closeTo = (offset: number): void => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      copyTo(last.end);
      gold += `</${last.name}>`;
      open.pop();
    }
  };
  for (const row of rows.filter((each) => each !== '')) {
    const { name, start, end, attributes } = readRow(row, text);
    closeTo(start);
    const around = open.at(-1);
    if (start < position || (around && end > around.end)) throw new Error(`marks cross or are out of order: ${row}`);
    copyTo(start);
    gold += `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ')}>`;
    open.push({ name, end });
  }
  closeTo(text.length);
  return gold + text.slice(position);
}

/** `parseMarks` gives marks in the order of their closing tags: of two with the same span the inner one comes first. */
function inOpeningOrder(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].reverse().sort((a, b) => a.start - b.start || b.end - a.end);
}

function readRow(row: string, text: string): Mark {
  const [name, start, end, ...pairs] = row.split('\t');
  const mark = { name, start: Number(start), end: Number(end) };
  if (!(mark.start < mark.end && mark.end <= text.length)) throw new Error(`not a mark of this text: ${row}`);
  const attributes = pairs.map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals), resolved(text, pair.slice(equals + 1))];
  });
  return { ...mark, attributes: Object.fromEntries(attributes) };
}

/** One letter or sign (`1`, `?`) and the scheme's own words are no quotation of the article, wherever they stand in it. */
function pointer(text: string, value: string): string {
  const at = /^[a-z0-9?]+$/.test(value) ? -1 : text.indexOf(value);
  return at < 0 ? value : `@${at}-${at + value.length}`;
}

function resolved(text: string, value: string): string {
  const place = /^@(\d+)-(\d+)$/.exec(value);
  return place ? text.slice(Number(place[1]), Number(place[2])) : value;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
