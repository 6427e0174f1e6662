import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openArticle } from './inMemory.ts';

const ARTICLE = `قالت وزيرة الصحة سلمى الخوري إن المستشفيات تعمل بكامل طاقتها منذ أسبوع.
وأضافت: "لن نؤجل العمل مرة أخرى".
ونقلت صحيفة الأفق عن مصدر مطلع أن الاجتماع تأجل.
`;

describe('the sources of an article', () => {
  it('are listed once each, the most quoted first', async () => {
    const { service, uri } = openArticle(ARTICLE);
    const { sources } = (await service.sources(uri))!.value;
    assert.deepEqual(
      sources.map(({ name, kind, statements, words }) => ({ name, kind, statements, words })),
      [
        { name: 'سلمى الخوري', kind: 'named', statements: 2, words: 12 },
        { name: 'مصدر مطلع', kind: 'anonymous', statements: 1, words: 3 },
      ],
    );
  });

  it('share all the words that are attributed', async () => {
    const { service, uri } = openArticle(ARTICLE);
    const { sources, words } = (await service.sources(uri))!.value;
    assert.deepEqual(
      sources.map(({ share }) => share),
      [12 / 15, 3 / 15],
    );
    assert.ok(words > 15);
  });

  it('have a role where the article gives one', async () => {
    const { service, uri } = openArticle(ARTICLE);
    const [first] = (await service.sources(uri))!.value.sources;
    assert.equal(first.role, 'وزيرة الصحة');
  });

  it('are none in an empty article, and where Isnad is off', async () => {
    for (const { service, uri } of [openArticle(''), openArticle(ARTICLE, { enable: false })]) {
      assert.deepEqual((await service.sources(uri))!.value, { words: 0, sources: [] });
    }
  });
});

describe('the statements of a source', () => {
  it('come in text order, each with its chain and its place in the file', async () => {
    const { service, uri, text } = openArticle(ARTICLE);
    const statements = (await service.statements(uri, 'مصدر مطلع'))!.value;
    assert.deepEqual(
      statements.map(({ text: said, type, words, through }) => ({ said, type, words, through })),
      [{ said: 'أن الاجتماع تأجل', type: 'indirect', words: 3, through: ['صحيفة الأفق'] }],
    );
    const { start, end } = statements[0].span;
    assert.equal(text.slice(start, end), 'نقلت صحيفة الأفق عن مصدر مطلع أن الاجتماع تأجل');
  });

  it('include those whose clause leaves the speaker out', async () => {
    const { service, uri } = openArticle(ARTICLE);
    const said = (await service.statements(uri, 'سلمى الخوري'))!.value.map(({ text }) => text);
    assert.equal(said.length, 2);
    assert.equal(said[1], '"لن نؤجل العمل مرة أخرى"');
  });

  it('are none for a name that does not speak', async () => {
    const { service, uri } = openArticle(ARTICLE);
    assert.deepEqual((await service.statements(uri, 'سامي نور'))!.value, []);
  });
});
