import assert from 'node:assert/strict';
import type { AnalysisJson } from '../../src/formats/json.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { isnad } from './isnad.ts';

const ARTICLE = 'قال وزير الصحة سامي نور إن المستشفى سيفتح أبوابه غدا.';
const record = (fields: object) => `${JSON.stringify(fields)}\n`;

describe('articles as JSON lines', () => {
  const linesOf = (out: string) =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as AnalysisJson);

  const analysed = async (stdin: string | Uint8Array, words = ['analyze', '--jsonl', '-']) => {
    const { code, out, err } = await isnad(words, { stdin });
    return { code, err, lines: linesOf(out) };
  };

  it('are read from standard input where it starts like them, a line for a line', async () => {
    const { code, lines } = await analysed(
      record({ file: 'a', text: ARTICLE }) + '\n' + record({ id: 7, text: '' }) + record({ text: ARTICLE }),
    );
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map(({ file, attributions }) => [file, attributions.length]),
      [
        ['a', 1],
        ['7', 0],
        ['-:4', 1],
      ],
    );
  });

  it('have offsets into the text of the record', async () => {
    const { lines } = await analysed(record({ text: `\ufeff${ARTICLE}` }));
    const person = lines[0].entities.find(({ type }) => type === 'PERS');
    assert.ok(person);
    assert.equal(`\ufeff${ARTICLE}`.slice(person.start, person.end), 'سامي نور');
  });

  it('need no last line end, and may follow a byte order mark', async () => {
    const { lines } = await analysed(`\ufeff${record({ file: 'a', text: ARTICLE })}${record({ text: '' }).trimEnd()}`);
    assert.deepEqual(
      lines.map(({ file }) => file),
      ['a', '-:2'],
    );
  });

  it('are nothing where standard input is empty, as an empty partition of a pipe is', async () => {
    for (const stdin of ['', '\n \n']) assert.deepEqual(await analysed(stdin), { code: 0, err: '', lines: [] });
  });

  it('leave an article that is piped in as it is alone', async () => {
    const { lines } = await analysed(ARTICLE);
    assert.equal(lines[0].file, '-');
    assert.equal(lines[0].attributions.length, 1);
  });

  for (const [what, bad] of [
    ['JSON that is cut off', '{"text": "قال'],
    ['a record without a text', '{"file": "b"}'],
    ['a text that is no string', '{"text": 5}'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['bytes that are not UTF-8', Buffer.from('{"text": "caf\xe9"}', 'latin1')],
  ] as const) {
    it(`answer ${what} with a line that says so, and go on`, async () => {
      const good = Buffer.from(record({ file: 'a', text: ARTICLE }));
      const { code, err, lines } = await analysed(Buffer.concat([good, Buffer.from(bad), Buffer.from('\n'), good]));
      assert.equal(code, 0);
      assert.deepEqual(
        lines.map(({ schema, file }) => [schema, file]),
        [
          ['isnad.analysis/1', 'a'],
          ['isnad.error/1', '-:2'],
          ['isnad.analysis/1', 'a'],
        ],
      );
      assert.match(err, /-:2: not an article/);
    });
  }

  it('are read from files that are called so', async () => {
    const folder = new TemporaryFolder({ 'a.jsonl': record({ text: ARTICLE }) + record({ text: ARTICLE }) });
    const { code, out } = await isnad(['analyze', '--jsonl', folder.at('a.jsonl')]);
    folder.remove();
    assert.equal(code, 0);
    assert.deepEqual(
      linesOf(out).map(({ file }) => file),
      [folder.at('a.jsonl:1'), folder.at('a.jsonl:2')],
    );
  });

  it('are checked as well', async () => {
    const { code, lines } = await analysed(record({ text: 'قال الوزير: "سنفتح المستشفى غدا' }), [
      'check',
      '--format',
      'json',
      '-',
    ]);
    assert.equal(code, 1);
    assert.ok(lines[0].diagnostics.some(({ code }) => code === 'unbalanced-quotation'));
  });
});
