/** Tells whether a path below a folder (`a/b.txt`, decoded, no slash in front) is meant. */
export type PathFilter = (path: string) => boolean;

/**
 * The paths that at least one glob means, written as in VS Code: `*` and `?` stay within a name, `**` spans folders, `{a,b}` is either, `[a-z]` one of these.
 * A bracket or brace that is not closed stands for itself.
 */
export function pathFilter(globs: readonly string[]): PathFilter {
  const patterns = globs.map((glob) => new RegExp(`^(?:${expression(glob)})$`, 'u'));
  return (path) => patterns.some((pattern) => pattern.test(path));
}

function expression(glob: string): string {
  let result = '';
  for (let i = 0; i < glob.length; i++) {
    const character = glob[i];
    if (glob.startsWith('**/', i) && isNameStart(glob, i)) {
      result += '(?:[^/]+/)*';
      i += 2;
    } else if (glob.startsWith('**', i)) {
      result += '.*';
      i += 1;
    } else if (character === '*') result += '[^/]*';
    else if (character === '?') result += '[^/]';
    else if (character === '{' && closing(glob, i, '}') > 0) {
      const end = closing(glob, i, '}');
      result += `(?:${alternatives(glob.slice(i + 1, end))
        .map(expression)
        .join('|')})`;
      i = end;
    } else if (character === '[' && closing(glob, i, ']') > i + 1) {
      const end = closing(glob, i, ']');
      const members = glob
        .slice(i + 1, end)
        .replace(/^!/, '^')
        .replace(/[\\[&]/g, '\\$&');
      result += `[${members}]`;
      i = end;
    } else result += character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  }
  return result;
}

/** Whether a `**` at `i` is a whole name of the path. */
function isNameStart(glob: string, i: number): boolean {
  return i === 0 || glob[i - 1] === '/';
}

/** Where the bracket that opens at `i` is closed; -1 where it is not. Braces nest. */
function closing(glob: string, i: number, close: '}' | ']'): number {
  let depth = 0;
  for (let at = i; at < glob.length; at++) {
    if (glob[at] === glob[i]) depth++;
    else if (glob[at] === close && --depth === 0) return at;
  }
  return -1;
}

/** The parts between commas that stand in no braces of their own. */
function alternatives(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of list) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
