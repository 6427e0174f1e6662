import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NO_SUPPRESSIONS, readSuppressions, type Suppressions, SUPPRESSIONS_PATH } from '../service/suppressions.ts';

/** The findings that editors have dismissed for an article. */
export interface Ignored {
  readonly suppressions: Suppressions;
  /** The path of a file of dismissals that cannot be understood; told once. */
  readonly damaged: string | null;
}

/** Finds the file of dismissals for an article: the nearest one in its folder or those above. Each folder is looked at once. */
export class IgnoredFindings {
  private readonly byFolder = new Map<string, Suppressions>();

  /** @param file the article's path, `-` for standard input, for which the working directory counts */
  of(file: string): Ignored {
    const folders: string[] = [];
    let folder = file === '-' ? resolve('.') : dirname(resolve(file));
    let damaged: string | null = null;
    let suppressions = this.byFolder.get(folder);
    while (suppressions === undefined) {
      folders.push(folder);
      const path = join(folder, SUPPRESSIONS_PATH);
      const text = readIfThere(path);
      if (text !== null) {
        const read = readSuppressions(text);
        if (!read) damaged = path;
        suppressions = read ?? NO_SUPPRESSIONS;
      } else {
        const parent = dirname(folder);
        if (parent === folder) suppressions = NO_SUPPRESSIONS;
        else {
          folder = parent;
          suppressions = this.byFolder.get(folder);
        }
      }
    }
    for (const visited of folders) this.byFolder.set(visited, suppressions);
    return { suppressions, damaged };
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
