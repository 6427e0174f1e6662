import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { workspace } from './world.ts';

const CAIRO = 'وصل الوفد إلى القاهرة مساء الأحد.';
const BEIRUT = 'وصل الوفد إلى بيروت مساء الأحد.';
const ENGLISH = 'The delegation arrived in Cairo on Sunday evening.';

const names = async ({ service }: ReturnType<typeof workspace>): Promise<string[]> =>
  (await service.workspace.symbols(''))
    .filter(({ type }) => type === 'GPE')
    .map(({ name }) => name)
    .sort();

/** Files of the articles that were read, without the lists of ignored findings. */
const articlesRead = ({ read }: ReturnType<typeof workspace>): string[] =>
  read.filter((uri) => !uri.includes('/.isnad/')).map((uri) => uri.slice('file:///news/'.length));

describe('the workspace index', () => {
  it('reads the articles of all folders below, and no others', async () => {
    const world = workspace({
      'a.txt': CAIRO,
      'old/2024/b.khabar': BEIRUT,
      'readme.txt': ENGLISH,
      'node_modules/c.txt': 'وصل إلى دمشق.',
      'd.md': 'وصل إلى عمّان.',
    });
    assert.deepEqual(await names(world), ['القاهرة', 'بيروت']);
    assert.deepEqual(articlesRead(world).sort(), ['a.txt', 'old/2024/b.khabar', 'readme.txt']);
  });

  it('reads nothing before somebody asks, and a file once', async () => {
    const world = workspace({ 'a.txt': CAIRO, 'b.txt': BEIRUT });
    world.service.open(world.uri('a.txt'), 1, CAIRO);
    await world.service.figures(world.uri('a.txt'));
    assert.deepEqual(articlesRead(world), []);
    await Promise.all([names(world), names(world), world.service.workspace.sources()]);
    await names(world);
    assert.deepEqual(articlesRead(world), ['b.txt'], 'what is open is not read from disk');
  });

  it('follows files that are made, changed and deleted', async () => {
    const world = workspace({ 'a.txt': CAIRO });
    await names(world);
    world.files.set(world.uri('b.txt'), BEIRUT);
    world.service.workspace.created(world.uri('b.txt'));
    assert.deepEqual(await names(world), ['القاهرة', 'بيروت']);
    world.files.set(world.uri('a.txt'), BEIRUT);
    world.service.workspace.changed(world.uri('a.txt'));
    assert.deepEqual(await names(world), ['بيروت']);
    world.service.workspace.deleted(world.uri('b.txt'));
    assert.equal((await world.service.workspace.symbols('بيروت'))[0].detail.includes('مقال واحد'), true);
    assert.deepEqual(articlesRead(world), ['a.txt', 'b.txt', 'a.txt']);
  });

  it('looks again for files that nobody told of when the sources are asked for', async () => {
    const world = workspace({ 'a.txt': CAIRO });
    await names(world);
    world.files.delete(world.uri('a.txt'));
    world.files.set(world.uri('b.txt'), BEIRUT);
    assert.equal((await world.service.workspace.sources())!.articles, 1);
    assert.deepEqual(await names(world), ['بيروت']);
    assert.deepEqual(articlesRead(world), ['a.txt', 'b.txt']);
  });

  it('looks into a new folder, whose files nobody told of', async () => {
    const world = workspace({ 'a.txt': CAIRO });
    await names(world);
    world.files.set(world.uri('new/deep/b.txt'), BEIRUT);
    world.service.workspace.created(world.uri('picture.png'));
    world.service.workspace.created(world.uri('node_modules'));
    assert.deepEqual(await names(world), ['القاهرة']);
    world.service.workspace.created(world.uri('new'));
    assert.deepEqual(await names(world), ['القاهرة', 'بيروت']);
    assert.deepEqual(articlesRead(world), ['a.txt', 'new/deep/b.txt']);
  });

  it('forgets all files of a deleted folder', async () => {
    const world = workspace({ 'a.txt': CAIRO, 'old/b.txt': BEIRUT });
    await names(world);
    world.service.workspace.deleted(world.uri('old'));
    assert.deepEqual(await names(world), ['القاهرة']);
  });

  it('leaves changed files alone that are none of its own', async () => {
    const world = workspace({ 'a.txt': CAIRO });
    await names(world);
    for (const name of ['b.md', 'node_modules/b.txt']) world.service.workspace.changed(world.uri(name));
    await names(world);
    assert.deepEqual(articlesRead(world), ['a.txt']);
  });

  it('takes the open article for the file, until it is closed', async () => {
    const world = workspace({ 'a.txt': CAIRO });
    await names(world);
    world.service.open(world.uri('a.txt'), 1, BEIRUT);
    assert.deepEqual(await names(world), ['بيروت']);
    world.service.change(world.uri('a.txt'), 2, 'وصل إلى دمشق.', null);
    assert.deepEqual(await names(world), ['دمشق']);
    world.service.close(world.uri('a.txt'));
    assert.deepEqual(await names(world), ['القاهرة']);
  });

  it('knows an open article that has no file, but not the other side of a comparison', async () => {
    const world = workspace({});
    world.service.open('untitled:Untitled-1', 1, CAIRO);
    world.service.open('git:/news/a.txt', 1, BEIRUT);
    assert.deepEqual(await names(world), ['القاهرة']);
  });

  it('begins anew when the settings want other files', async () => {
    const world = workspace({ 'a.txt': CAIRO, 'b.md': BEIRUT });
    await names(world);
    world.settings = { ...world.settings, workspace: { enable: true, include: ['**/*.md'], exclude: [] } };
    assert.deepEqual(await names(world), ['بيروت']);
  });

  it('can be switched off', async () => {
    const off = { workspace: { enable: false, include: ['**/*.txt'], exclude: [] } };
    const world = workspace({ 'a.txt': CAIRO }, off);
    assert.deepEqual(await names(world), []);
    assert.equal(await world.service.workspace.sources(), null);
    assert.deepEqual(articlesRead(world), []);
  });

  describe('with many files', () => {
    const MANY = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, `${CAIRO} ${i}`]));

    it('shows how far it is', async () => {
      const world = workspace(MANY);
      await names(world);
      assert.equal(world.shown.length, 1);
      const [{ title, messages, ended }] = world.shown;
      assert.deepEqual(
        [title, messages.at(0), messages.at(-1), ended],
        ['قراءة مقالات مساحة العمل', '1 من 30', '30 من 30', true],
      );
    });

    it('stops when the user wants it to, answers with what it has, and goes on when it is asked to', async () => {
      const host = { stopAfter: 5 };
      const world = workspace(MANY, {}, host);
      assert.deepEqual(await names(world), ['القاهرة']);
      assert.ok(articlesRead(world).length < 30);
      const before = articlesRead(world).length;
      await names(world);
      assert.equal(articlesRead(world).length, before, 'it does not begin again by itself');
      const { complete, articles } = (await world.service.workspace.sources())!;
      assert.equal(complete, false);
      assert.ok(articles >= 5);
      assert.ok(articlesRead(world).length > before);
    });

    it('lets an edit of an open article go first', async () => {
      const world = workspace(MANY, {}, { stepAside: () => new Promise((resolve) => setImmediate(resolve)) });
      const uri = world.uri('0.txt');
      world.service.open(uri, 1, BEIRUT);
      const all = world.service.workspace.symbols('');
      let version = 1;
      while (world.shown[0]?.ended !== true && version < 20) {
        const text = `${BEIRUT} ${version}`;
        world.service.change(uri, ++version, text, null);
        assert.equal((await world.service.figures(uri))?.version, version);
      }
      assert.equal(version, 20, 'all edits were answered while the files were read');
      assert.ok((await all).length > 0);
    });
  });
});
