import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadKnowledge } from '../../src/core/knowledge.ts';
import { Analyser } from '../../src/core/analysis.ts';
import { suppressionOf, SUPPRESSIONS_PATH, suppressionsOf, writeSuppressions } from '../../src/service/suppressions.ts';
import { testKnowledge } from '../support/knowledge.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { isnad } from './isnad.ts';

/** A quotation mark without its partner, in the second line. */
const BROKEN = 'افتتاح المستشفى\nقال الوزير: "سنفتح المستشفى غدا أمام الجميع\n';
const SOUND = 'قال وزير الصحة سامي نور إن المستشفى سيفتح أبوابه غدا.\n';
const CODE = 'unbalanced-quotation';

describe('isnad check', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = new TemporaryFolder({ 'broken.txt': BROKEN, 'sound.txt': SOUND, 'latin.txt': Buffer.from([0xe9]) });
  });
  after(() => folder.remove());

  it('prints a finding with its place and exits with 1', async () => {
    const { code, out, err } = await isnad(['check', folder.at('broken.txt')]);
    assert.equal(code, 1);
    assert.ok(
      out.split('\n').some((line) => line.startsWith(`${folder.at('broken.txt')}:2:`) && line.endsWith(` [${CODE}]`)),
      out,
    );
    assert.match(err, /articles: 1, findings: [1-9]/);
  });

  it('prints nothing for a sound article and exits with 0', async () => {
    const { code, out } = await isnad(['check', folder.at('sound.txt')]);
    assert.equal(out, '');
    assert.equal(code, 0);
  });

  it('exits with 0 where no finding reaches --fail-on', async () => {
    const { code, out } = await isnad(['check', '--fail-on', 'never', folder.at('broken.txt')]);
    assert.notEqual(out, '');
    assert.equal(code, 0);
  });

  it('exits with 2 where a file cannot be read, whatever it finds', async () => {
    const { code, out } = await isnad(['check', folder.at('latin.txt'), folder.at('broken.txt')]);
    assert.notEqual(out, '');
    assert.equal(code, 2);
  });

  it('prints JSON, an article a line', async () => {
    const { out } = await isnad(['check', '--format', 'json', folder.at('broken.txt'), folder.at('sound.txt')]);
    const [broken, sound] = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Checked);
    const finding = broken.diagnostics.find(({ code }) => code === CODE);
    assert.ok(finding);
    assert.equal(finding.line, 2);
    assert.equal(BROKEN.slice(0, finding.start).split('\n').length, 2);
    assert.deepEqual(sound.diagnostics, []);
  });

  it('prints one SARIF log for all articles', async () => {
    const { out } = await isnad(['check', '--format', 'sarif', folder.at('broken.txt'), folder.at('broken.txt')]);
    const [{ results }] = (JSON.parse(out) as { runs: { results: { ruleId: string }[] }[] }).runs;
    assert.equal(results.filter(({ ruleId }) => ruleId === CODE).length, 2);
  });

  it('prints workflow commands for GitHub', async () => {
    const { out } = await isnad(['check', '--format', 'github', folder.at('broken.txt')]);
    assert.match(out, new RegExp(`^::\\w+ file=.*broken\\.txt,line=2,.*title=${CODE}::`, 'm'));
  });

  it('speaks Arabic where it is asked to', async () => {
    const { out } = await isnad(['check', '--lang', 'ar', folder.at('broken.txt')]);
    assert.match(out, /[\u0621-\u064a]{3,} .*\[unbalanced-quotation\]/);
  });

  it('leaves out what editors have dismissed', async () => {
    const analysis = new Analyser(testKnowledge()).analyse(BROKEN);
    const entries = analysis.findings.map((finding) => suppressionOf(finding, analysis));
    const dismissed = new TemporaryFolder({
      [SUPPRESSIONS_PATH]: writeSuppressions(suppressionsOf(entries.slice(1)), entries[0]),
      'below/broken.txt': BROKEN,
    });
    const { code, out } = await isnad(['check', dismissed.path]);
    dismissed.remove();
    assert.equal(out, '');
    assert.equal(code, 0);
  });

  it('says so when the file of dismissals is damaged, and dismisses nothing', async () => {
    const damaged = new TemporaryFolder({ [SUPPRESSIONS_PATH]: '{"schema":', 'broken.txt': BROKEN });
    const { code, err } = await isnad(['check', damaged.path]);
    damaged.remove();
    assert.equal(code, 1);
    assert.match(err, /ignored\.json: cannot be understood/);
  });

  it('finds out, by the folder’s manifest, that an article has changed since it was tagged', async () => {
    const tagged = new TemporaryFolder({ '.isnad/ignored.json': '{}', 'below/a.txt': SOUND });
    try {
      const article = tagged.at('below/a.txt');
      await isnad(['tag', '--write', article]);
      const before = await isnad(['check', tagged.path]);
      assert.doesNotMatch(before.out, /tag-article-changed/);
      writeFileSync(article, readFileSync(article, 'utf8').replace('أبوابه', 'بابه'));
      const after = await isnad(['check', tagged.path]);
      assert.match(after.out, /a\.txt:1:\d+.*\[tag-article-changed\]/);
    } finally {
      tagged.remove();
    }
  });

  it('takes an id of the folder’s register as known', async () => {
    const text = 'قال سامي: <قول قائل="#noor">"وصل القطار"</قول>.\n';
    const entities = { schema: 'isnad.entities/1', entities: [{ id: 'noor', name: 'سامي نور', type: 'PERS' }] };
    const registered = new TemporaryFolder({ '.isnad/entities.json': JSON.stringify(entities), 'a.txt': text });
    const unknown = new TemporaryFolder({ 'a.txt': text });
    try {
      assert.match((await isnad(['check', unknown.path])).out, /tag-id-dangling/);
      assert.doesNotMatch((await isnad(['check', registered.path])).out, /tag-id-dangling/);
    } finally {
      registered.remove();
      unknown.remove();
    }
  });

  it('goes on without what of the language data is missing, and says what that is', async () => {
    const { code, err } = await isnad(['check', folder.at('sound.txt')], {
      knowledge: () => loadKnowledge({ lexicon: {}, model: null }),
    });
    assert.equal(code, 0);
    assert.match(err, /language data: .*missing/);
  });
});

interface Checked {
  readonly diagnostics: readonly { readonly code: string; readonly start: number; readonly line: number }[];
}
