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
  /** The offset in `content` at which each row starts. */
  readonly starts: readonly number[];
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
  const lines: number[] = [];
  let header: string[] | null = null;
  if (content === undefined) problems.push({ file, line: 0, message: 'the file is missing' });
  else {
    let line = 0;
    for (let start = 0; start <= content.length; ) {
      line++;
      const { end, next, cells } = lineAt(content, start);
      if (end > start && content.charCodeAt(start) !== COMMENT) {
        if (header === null) {
          header = content.slice(start, end).split('\t');
          for (const column of columns) {
            if (!header.includes(column)) problems.push({ file, line, message: `the column "${column}" is missing` });
          }
        } else if (cells > header.length) {
          problems.push({ file, line, message: `${cells} cells in a table of ${header.length} columns` });
        } else {
          starts.push(start);
          lines.push(line);
        }
      }
      start = next;
    }
  }
  const names = header ?? [];
  return { content: content ?? '', starts, lines, places: columns.map((column) => names.indexOf(column)) };
}

/** Where the line that starts at an offset ends, where the next one starts, and how many cells it has. */
function lineAt(content: string, start: number): { end: number; next: number; cells: number } {
  let cells = 1;
  let end = start;
  for (; end < content.length; end++) {
    const unit = content.charCodeAt(end);
    if (unit === NEWLINE) break;
    if (unit === TAB) cells++;
  }
  const next = end + 1;
  if (end < content.length && end > start && content.charCodeAt(end - 1) === RETURN) end--;
  return { end, next, cells };
}

/**
 * The cells of a row, in the order of the columns that were asked for.
 * @param content the table's, or a text that stands unit for unit for it
 */
export function cellsAt({ starts, places }: Table, row: number, content: string): string[] {
  const start = starts[row];
  const { end } = lineAt(content, start);
  const cells: string[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && content.charCodeAt(i) !== TAB) continue;
    cells.push(content.slice(from, i));
    from = i + 1;
  }
  return places.map((place) => cells[place] ?? '');
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
    cellsAt(table, index, table.content).forEach((cell, i) => (row[columns[i]] = cell));
    return row as Row<Column>;
  });
}
