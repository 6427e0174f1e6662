import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (name: string): string => readFileSync(root + name, 'utf8');
const texts = (name: string): Record<string, string> => JSON.parse(read(name)) as Record<string, string>;

const MANIFEST = read('package.json');
const ENGLISH = texts('package.nls.json');
const ARABIC = texts('package.nls.ar.json');
const BUNDLE = texts('l10n/bundle.l10n.ar.json');

/** The text that each call of `t(…)` or `l10n.t(…)` in the client shows; null where it is no plain string. */
function shownTexts(): (string | null)[] {
  return sources('client/src').flatMap((file) => {
    const found: (string | null)[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /(^|\bl10n\.)t$/.test(node.expression.getText())) {
        const [text] = node.arguments;
        found.push(ts.isStringLiteralLike(text) ? text.text : null);
      }
      node.forEachChild(visit);
    };
    visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
    return found;
  });
}

function sources(folder: string): string[] {
  return ts.sys.readDirectory(root + folder, ['.ts']).map((file) => file.slice(root.length));
}

/** The placeholders in a text: `{0}`, `$(icon)`, `command:…`, in order. */
const placeholders = (text: string): string[] => (text.match(/\{\d+\}|\$\([\w~-]+\)|command:[\w.]+/g) ?? []).sort();

describe('the manifest', () => {
  it('has every text in both languages, and no others', () => {
    const used = [...MANIFEST.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
    assert.deepEqual(Object.keys(ENGLISH).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(ARABIC).sort(), Object.keys(ENGLISH).sort());
  });

  it('keeps icons and commands in the Arabic texts', () => {
    for (const [key, text] of Object.entries(ENGLISH))
      assert.deepEqual(placeholders(ARABIC[key]), placeholders(text), key);
  });

  it('says everything in Arabic letters', () => {
    for (const [key, text] of Object.entries(ARABIC)) assert.match(text, /\p{Script=Arabic}/u, key);
  });

  it('keeps each line of the Arabic walkthrough in its own order on a left-to-right page', () => {
    for (const [key, text] of Object.entries(ARABIC)) {
      if (!key.startsWith('walkthrough') || key.endsWith('.picture')) continue;
      for (const line of text.split('\n'))
        assert.match(line, /^(\u2067[^\u2067\u2069]+\u2069|\[[^\]]+\]\([^)]+\))$/, key);
    }
  });

  it('keeps Arabic texts in their own order in VS Code’s left-to-right rows', () => {
    for (const [key, text] of Object.entries({ ...ARABIC, ...BUNDLE })) {
      for (const line of text.split('\n').filter((line) => !line.startsWith('['))) {
        const words = line.replaceAll(/\{\d+\}|\$\([\w~-]+\) ?/g, '');
        const isIsolated = /^\u2067[^\u2067\u2069]+\u2069$/.test(line);
        // Nothing that is not Arabic at an end or inside; a mark at the end has one after it that says where it belongs.
        const isArabicAlone = /[\p{Script=Arabic}؟\u200f ٪]$/u.test(words) && !/[a-z]/i.test(words);
        assert.ok(isIsolated || isArabicAlone || words.trim() === '', `${key}: ${line}`);
      }
    }
  });

  it('has every picture, and commands that exist', () => {
    const { contributes } = JSON.parse(MANIFEST) as {
      contributes: {
        commands: { command: string }[];
        walkthroughs: { steps: { media: { svg: string }; completionEvents: string[] }[] }[];
      };
    };
    const commands = new Set(contributes.commands.map(({ command }) => command));
    for (const { media, completionEvents } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      assert.ok(existsSync(root + media.svg), media.svg);
      for (const [, command] of completionEvents.join(' ').matchAll(/onCommand:([\w.]+)/g)) {
        assert.ok(commands.has(command), command);
      }
    }
    for (const text of Object.values(ENGLISH)) {
      for (const [, command] of text.matchAll(/\(command:(isnad\.\w+)\)/g)) assert.ok(commands.has(command), command);
    }
  });

  it('packs every picture', () => {
    const packed = read('.vscodeignore');
    assert.ok(packed.includes('!client/assets/walkthrough/*.svg'));
  });
});

describe('the client’s texts', () => {
  it('are plain strings with an Arabic translation, and every translation is used', () => {
    const shown = shownTexts();
    assert.ok(!shown.includes(null), 'VS Code finds translations by plain strings alone');
    assert.deepEqual(Object.keys(BUNDLE).sort(), [...new Set(shown)].sort());
  });

  it('keep their placeholders and icons', () => {
    for (const [text, arabic] of Object.entries(BUNDLE))
      assert.deepEqual(placeholders(arabic), placeholders(text), text);
  });
});

describe('the walkthrough’s pictures', () => {
  for (const name of ['open', 'hover', 'findings', 'tags', 'pane', 'find', 'settings']) {
    it(`${name}: follows the theme, and its Arabic runs from right to left`, () => {
      const picture = read(`client/assets/walkthrough/${name}.svg`);
      for (const [, colour] of picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)) {
        assert.match(colour, /^(none|var\(--vscode-[\w-]+, #[0-9a-f]+\))$/);
      }
      for (const [, attributes] of picture.matchAll(/<text ([^>]+)>/g)) assert.match(attributes, /direction="rtl"/);
    });
  }
});
