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

/**
 * Reads the rows of a lexicon file. Columns that the file does not have are empty in every row and reported once.
 * Never throws: what cannot be read is added to `problems`.
 */
export function readTable<Column extends string>(
  file: string,
  content: string | undefined,
  columns: readonly Column[],
  problems: KnowledgeProblem[],
): Row<Column>[] {
  if (content === undefined) {
    problems.push({ file, line: 0, message: 'the file is missing' });
    return [];
  }
  const rows: Row<Column>[] = [];
  let header: string[] | null = null;
  content.split(/\r?\n/).forEach((text, index) => {
    const line = index + 1;
    if (text === '' || text.startsWith('#')) return;
    const cells = text.split('\t');
    if (header === null) {
      header = cells;
      for (const column of columns) {
        if (!cells.includes(column)) problems.push({ file, line, message: `the column "${column}" is missing` });
      }
      return;
    }
    if (cells.length > header.length) {
      problems.push({ file, line, message: `${cells.length} cells in a table of ${header.length} columns` });
      return;
    }
    const row: Record<string, unknown> = { line };
    for (const column of columns) row[column] = cells[header.indexOf(column)] ?? '';
    rows.push(row as Row<Column>);
  });
  return rows;
}
