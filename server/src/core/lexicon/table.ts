/**
 * The lexicon files' common format: tab-separated UTF-8 text, a row a line.
 *
 * The first line that is not a comment names the columns. Lines that start with `#` and blank lines are skipped. A cell may be empty; missing cells
 * at a row's end are empty; a row with more cells than columns is a problem and is left out. The columns of each file are in FORMAT.md.
 */

/** What is wrong with a file of the lexicon or the model. The rest of the knowledge works without it. */
export interface KnowledgeProblem {
  readonly file: string;
  /** 1-based; 0 where the file as a whole is meant. */
  readonly line: number;
  readonly message: string;
}

export type Row<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

/** A lexicon file whose rows have been found but not read. */
export interface Table {
  readonly content: string;
  /** The offsets in `content` at which each row starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The 1-based line of each row. */
  readonly lines: readonly number[];
  /** Where in a row the columns that were asked for stand; -1 for one that the file does not have. */
  readonly places: readonly number[];
}

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const COMMENT = 35;

/**
 * Finds the rows of a lexicon file. Columns that the file does not have are empty in every row and reported once.
 * Never throws: what cannot be read is added to `problems`.
 */
export function openTable(
  file: string,
  content: string | undefined,
  columns: readonly string[],
  problems: KnowledgeProblem[],
): Table {
  const starts: number[] = [];
  const ends: number[] = [];
  const lines: number[] = [];
  let header: readonly string[] | null = null;
  const addLine = (text: string, start: number, end: number, line: number, count: number): void => {
    if (end === start || text.charCodeAt(start) === COMMENT) return;
    if (header === null) {
      header = text.slice(start, end).split('\t');
      for (const column of columns) {
        if (!header.includes(column)) problems.push({ file, line, message: `the column "${column}" is missing` });
      }
    } else if (count > header.length) {
      problems.push({ file, line, message: `${count} cells in a table of ${header.length} columns` });
    } else {
      starts.push(start);
      ends.push(end);
      lines.push(line);
    }
  };
  if (content === undefined) problems.push({ file, line: 0, message: 'the file is missing' });
  else eachLine(content, addLine);
  const names: readonly string[] = header ?? [];
  return { content: content ?? '', starts, ends, lines, places: columns.map((column) => names.indexOf(column)) };
}

/** Hands every line to `visit`: where it starts and ends, its 1-based number, and how many cells it has. */
function eachLine(
  text: string,
  visit: (text: string, start: number, end: number, line: number, count: number) => void,
): void {
  let start = 0;
  let line = 1;
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === TAB) count++;
    else if (unit === NEWLINE) {
      visit(text, start, i > start && text.charCodeAt(i - 1) === RETURN ? i - 1 : i, line, count);
      start = i + 1;
      count = 1;
      line++;
    }
  }
  visit(text, start, text.length, line, count);
}

/**
 * The cell of a row in a column, both by their index.
 * @param content the table's, or a text that stands unit for unit for it
 */
export function cellAt({ starts, ends, places }: Table, row: number, column: number, content: string): string {
  const end = ends[row];
  let from = starts[row];
  for (let place = places[column]; place !== 0; place--) {
    while (from < end && content.charCodeAt(from) !== TAB) from++;
    if (place < 0 || from === end) return '';
    from++;
  }
  let to = from;
  while (to < end && content.charCodeAt(to) !== TAB) to++;
  return content.slice(from, to);
}

/** Reads all rows of a lexicon file, as `openTable` finds them. */
export function readTable<Column extends string>(
  file: string,
  content: string | undefined,
  columns: readonly Column[],
  problems: KnowledgeProblem[],
): Row<Column>[] {
  const table = openTable(file, content, columns, problems);
  return table.lines.map((line, index) => {
    const row: Record<string, unknown> = { line };
    columns.forEach((column, i) => (row[column] = cellAt(table, index, i, table.content)));
    return row as Row<Column>;
  });
}
