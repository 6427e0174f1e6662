import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { workspace } from './world.ts';

const ARTICLES = {
  'a.txt': 'قالت وزيرة النقل اللبنانية سلمى الخوري إن الجسر جاهز.\nوعادت الخوري إلى بيروت ثم القاهرة.',
  'b.txt': 'وصلت سلمى الخوري إلى القاهرة، ووصفت القاهرةَ بأنها آمنة.\nوعاد الوفد من الأردن وبالأردن بدأ.',
  'c.txt': 'نفت الخوري ذلك.\nوقال سامي نور إن الطريق مفتوح.',
} as const;

describe('workspace symbols', () => {
  const found = async (query: string, files: Readonly<Record<string, string>> = ARTICLES): Promise<string[]> =>
    (await workspace(files).service.workspace.symbols(query)).map(({ name }) => name);

  it('find a name by its beginning, by any of its words, by words in order and by scattered letters', async () => {
    for (const query of ['سلمى', 'الخوري', 'خور', 'سل خو', 'سلخوي']) {
      assert.equal((await found(query))[0], 'سلمى الخوري', query);
    }
  });

  it('make no difference between spellings of one word', async () => {
    for (const query of ['الأردن', 'الاردن', 'أُردُن', 'اردن', 'وبالأردن', 'للأردن', 'والأردن']) {
      assert.equal((await found(query))[0], 'الأردن', query);
    }
  });

  it('are none where nothing matches', async () => assert.deepEqual(await found('طوكيو'), []));

  it('say what it is, how often and in how many articles it is named', async () => {
    const [symbol] = await workspace(ARTICLES, { locale: 'en' }).service.workspace.symbols('القاهرة');
    assert.equal(symbol.detail, 'Country or city, 3 mentions, 2 articles');
  });

  it('lead to the fullest mention', async () => {
    const world = workspace({ ...ARTICLES, 'd.txt': 'نفت الخوري ذلك. وكررت الخوري نفيها. وأكدت الخوري ذلك.' });
    const [symbol] = await world.service.workspace.symbols('الخوري');
    assert.match(world.words(symbol), /^[ab]\.txt: سلمى الخوري$/);
  });

  it('put what is named exactly so first, then what is named most often', async () => {
    const files = { 'a.txt': 'زار سامي نور الدين لبنان. والتقى نور في بيروت.\nثم غادر سامي نور.' };
    assert.equal((await found('نور', files))[0].includes('نور'), true);
    assert.equal((await found('بيروت', ARTICLES))[0], 'بيروت');
  });
});

describe('references', () => {
  const references = async (world: ReturnType<typeof workspace>, name: string, words: string, withFullest = true) => {
    const uri = world.uri(name);
    const text = world.files.get(uri)!;
    world.service.open(uri, 1, text);
    const { value } = (await world.service.references(uri, text.indexOf(words) + 1, withFullest))!;
    return value.map((place) => world.words(place));
  };

  it('are all mentions in all articles, without their proclitics, those of this article first', async () => {
    const world = workspace(ARTICLES);
    assert.deepEqual(await references(world, 'b.txt', 'القاهرة'), [
      'b.txt: القاهرة',
      'b.txt: القاهرةَ',
      'a.txt: القاهرة',
    ]);
    assert.deepEqual(await references(workspace(ARTICLES), 'b.txt', 'الأردن'), ['b.txt: الأردن', 'b.txt: الأردن']);
  });

  it('take in the short name that another article has for a person, if only one person is called so', async () => {
    const all = ['c.txt: الخوري', 'a.txt: سلمى الخوري', 'a.txt: الخوري', 'b.txt: سلمى الخوري'];
    assert.deepEqual(await references(workspace(ARTICLES), 'c.txt', 'الخوري'), all);
    const two = { ...ARTICLES, 'd.txt': 'قال فريد الخوري إن الطريق مفتوح.' };
    assert.deepEqual(await references(workspace(two), 'c.txt', 'الخوري'), ['c.txt: الخوري']);
  });

  it('leave the fullest mention out when only the others are wanted', async () => {
    assert.deepEqual(await references(workspace(ARTICLES), 'b.txt', 'القاهرة', false), [
      'b.txt: القاهرةَ',
      'a.txt: القاهرة',
    ]);
  });

  it('are none where nobody is named', async () =>
    assert.deepEqual(await references(workspace(ARTICLES), 'a.txt', 'جاهز'), []));
});

describe('the definition', () => {
  it('is the fullest mention of this article', async () => {
    const world = workspace(ARTICLES);
    const uri = world.uri('a.txt');
    world.service.open(uri, 1, ARTICLES['a.txt']);
    const { value } = (await world.service.definition(uri, ARTICLES['a.txt'].indexOf('الخوري بيروت') + 1))!;
    assert.equal(world.words(value!), 'a.txt: سلمى الخوري');
    assert.deepEqual(
      world.read.filter((file) => file.endsWith('.txt')),
      [],
      'the workspace is not read for it',
    );
  });

  it('is that of another article which is known to name it more fully', async () => {
    const world = workspace(ARTICLES);
    await world.service.workspace.symbols('');
    const uri = world.uri('c.txt');
    world.service.open(uri, 1, ARTICLES['c.txt']);
    const { value } = (await world.service.definition(uri, ARTICLES['c.txt'].indexOf('الخوري') + 1))!;
    assert.match(world.words(value!), /^[ab]\.txt: سلمى الخوري$/);
  });

  it('is none where nobody is named', async () => {
    const world = workspace(ARTICLES);
    world.service.open(world.uri('a.txt'), 1, ARTICLES['a.txt']);
    assert.equal((await world.service.definition(world.uri('a.txt'), ARTICLES['a.txt'].indexOf('جاهز')))!.value, null);
  });
});
