import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Reading, ReadingParagraph } from '../../src/service/reading.ts';
import { UNWATCHED } from '../operations/operate.ts';
import { type OpenArticle, openArticle } from './inMemory.ts';

const EVERYTHING = { from: 0, to: Infinity };

const ARTICLE = `قالت وزيرة الصحة سلمى الخوري إن المستشفيات تعمل بكامل طاقتها.

وأضافت: "لن نؤجل العمل مرة أخرى".

ونقلت صحيفة الأفق عن مصدر مطلع أن الاجتماع تأجل.
`;

/** Lines that have to do with each other: who speaks, what goes on over paragraphs, what is tagged. */
const lines = fc.constantFrom(
  'قالت وزيرة النقل سلمى الخوري إن الجسر سيفتح يوم الأحد.\n',
  'وأضافت الخوري: "لن نؤجل العمل مرة أخرى.\n',
  'وسنفتح الطريق غدا".\n',
  'ونقلت صحيفة الأفق عن مصدر مطلع أن الاجتماع تأجل.\n',
  'وقال وزير الصحة سامي الحداد:\n',
  '"المستشفى جاهز".\n',
  'وأضاف أن <شخص>الخوري</شخص> راضية.\n',
  '<قول>سنعمل غدا</قول>\n',
  '\n',
);

/** Where each stands in the text (0 to 1), how much it takes away, and what it puts there. */
const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), lines), {
  minLength: 1,
  maxLength: 4,
});

async function read({ service, uri }: OpenArticle, since: number | null = null): Promise<Reading> {
  return (await service.reading(uri, since, since === null ? EVERYTHING : null))!.value!;
}

/** The paragraph of an article of one. */
async function only(text: string): Promise<ReadingParagraph> {
  return (await read(openArticle(text))).paragraphs[0];
}

/** What a reader has who takes in every change, as the paragraphs' texts; fails where one is not there. */
class Follower {
  private slots: readonly (readonly [number, number])[] = [];
  private readonly contents = new Map<number, ReadingParagraph>();
  revision: number | null = null;

  take({ revision, continues, change, paragraphs }: Reading): this {
    const { start, removed, inserted } = change;
    const before = continues ? this.slots : [];
    this.slots = [...before.slice(0, start), ...inserted, ...before.slice(start + removed)];
    for (const paragraph of paragraphs) this.contents.set(paragraph.id, paragraph);
    this.revision = revision;
    return this;
  }

  get paragraphs(): ReadingParagraph[] {
    return this.slots.map(([id]) => this.contents.get(id)!);
  }

  get length(): number {
    return this.slots.reduce((sum, [, size]) => sum + size, 0);
  }
}

function edit({ service, uri }: OpenArticle, version: number, before: string, words: string, by: string): string {
  const start = before.indexOf(words);
  const after = before.slice(0, start) + by + before.slice(start + words.length);
  service.change(uri, version, after, { start, end: start + words.length, length: by.length });
  return after;
}

describe('a reading', () => {
  it('has the text without tags, and says where they were', async () => {
    const { text, mentions, cuts } = await only('قال <شخص>سامي نور</شخص> نعم.');
    assert.equal(text, 'قال سامي نور نعم.');
    const person = mentions.find(({ type }) => type === 'PERS')!;
    assert.deepEqual([text.slice(person.start, person.end), person.tagged], ['سامي نور', true]);
    assert.deepEqual(cuts, [
      [4, '<شخص>'.length],
      [12, '</شخص>'.length],
    ]);
  });

  it('counts the backslash of an escaped tag as left out', async () => {
    const { text, cuts } = await only('كتب <\\شخص> في المتن.');
    assert.equal(text, 'كتب <شخص> في المتن.');
    assert.deepEqual(cuts, [[5, 1]]);
  });

  it('keeps what only looks like markup as text', async () => {
    const text = '<script>alert(1)</script> قال سامي نور: "<b>نعم</b>".';
    assert.equal((await only(text)).text, text);
  });

  it('tells who speaks, how long and through whom', async () => {
    const { paragraphs } = await read(openArticle(ARTICLE));
    const relations = paragraphs.flatMap(({ relations }) => relations);
    assert.deepEqual(
      relations.map(({ speaker, implied, through, type }) => ({ speaker, implied, through, type })),
      [
        { speaker: 'سلمى الخوري', implied: false, through: [], type: 'indirect' },
        { speaker: 'سلمى الخوري', implied: true, through: [], type: 'direct' },
        { speaker: 'مصدر مطلع', implied: false, through: ['صحيفة الأفق'], type: 'indirect' },
      ],
    );
    assert.deepEqual(
      relations.map(({ words }) => words),
      [5, 5, 3],
    );
  });

  it('has the findings with their messages', async () => {
    const { findings, text } = await only('قالت مصادر مطلعة إن الاجتماع تأجل.');
    assert.equal(findings[0].code, 'vague-anonymous-source');
    assert.match(text.slice(findings[0].start, findings[0].end), /مصادر/);
    assert.ok(findings[0].message.length > 0 && findings[0].rationale.length > 0);
  });

  it('leaves out what an annotator has turned down', async () => {
    const article = openArticle('وصل سامي نور إلى |بيروت| أمس.');
    const names = async (): Promise<string[]> => {
      const { text, mentions } = (await read(article)).paragraphs[0];
      return mentions.map(({ start, end }) => text.slice(start, end));
    };
    assert.ok((await names()).includes('بيروت'));
    const request = { operation: 'reject', span: article.span, argument: null } as const;
    await article.service.operation(article.uri, request, UNWATCHED);
    assert.ok(!(await names()).includes('بيروت'));
  });

  it('is null where Isnad is off', async () => {
    const { service, uri } = openArticle(ARTICLE, { enable: false });
    assert.equal((await service.reading(uri, null, EVERYTHING))!.value, null);
  });
});

describe('the changes of a reading', () => {
  it('are none where nothing has changed', async () => {
    const article = openArticle(ARTICLE);
    const { revision } = await read(article);
    const again = await read(article, revision);
    assert.deepEqual([again.revision, again.change.removed, again.change.inserted.length], [revision, 0, 0]);
    assert.deepEqual(again.paragraphs, []);
  });

  it('are of the paragraph that was edited, and of no other', async () => {
    const article = openArticle(ARTICLE);
    const follower = new Follower().take(await read(article));
    edit(article, 2, article.text, 'الاجتماع تأجل', 'الاجتماع تأجل أسبوعا');
    const { change, paragraphs, continues } = await read(article, follower.revision);
    assert.ok(continues);
    assert.deepEqual([change.start, change.removed, change.inserted.length], [4, 1, 1]);
    assert.deepEqual(
      paragraphs.map(({ text }) => text),
      ['ونقلت صحيفة الأفق عن مصدر مطلع أن الاجتماع تأجل أسبوعا.'],
    );
  });

  it('bring what an edit elsewhere means for a paragraph', async () => {
    const article = openArticle(ARTICLE);
    const follower = new Follower().take(await read(article));
    edit(article, 2, article.text, 'سلمى الخوري', 'منى الحداد');
    follower.take(await read(article, follower.revision));
    assert.equal(follower.paragraphs[2].relations[0].speaker, 'منى الحداد');
  });

  it('add up to the article, whatever is edited', async () => {
    const article = openArticle(ARTICLE);
    const follower = new Follower().take(await read(article));
    let text = article.text;
    const steps = [
      ['\n\nوأضافت', '\nوتابعت الوزيرة'],
      ['ونقلت', 'فقرة جديدة.\n\nونقلت'],
      ['قالت وزيرة', 'عنوان\nقالت وزيرة'],
      ['لن نؤجل', '<شخص>سلمى</شخص> لن نؤجل'],
    ];
    for (const [step, [words, by]] of steps.entries()) {
      text = edit(article, step + 2, text, words, by);
      follower.take(await read(article, follower.revision));
      const whole = new Follower().take(await read(openArticle(text)));
      assert.deepEqual(follower.paragraphs, whole.paragraphs);
      assert.equal(follower.length, text.length);
    }
  });

  it('bring a statement again that goes on in a paragraph which was edited', async () => {
    const article = openArticle(
      'قالت الوزيرة سلمى الخوري: "سنعمل غدا.\n\nولن نؤجل العمل مرة أخرى".\n\nالطقس حار في بيروت.',
    );
    const follower = new Follower().take(await read(article));
    const said = (paragraph: number) => follower.paragraphs[paragraph].relations[0];
    assert.equal(said(2).key, said(0).key);
    assert.equal(said(2).parts.length, 1);
    const { words } = said(0);
    edit(article, 2, article.text, 'مرة أخرى', 'مرة أخرى أبدا');
    const reading = await read(article, follower.revision);
    follower.take(reading);
    assert.deepEqual([said(0).words, said(2).words], [words + 1, words + 1]);
    assert.ok(!reading.paragraphs.some(({ text }) => text.startsWith('الطقس')));
  });

  it('add up to the article after any edits', async () => {
    const whole = async (text: string): Promise<ReadingParagraph[]> =>
      new Follower().take(await read(openArticle(text))).paragraphs;
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 12 }), edits, async (parts, changes) => {
        let text = parts.join('');
        const article = openArticle(text);
        const { service, uri } = article;
        const follower = new Follower().take(await read(article));
        for (const [step, [place, deleted, inserted]] of changes.entries()) {
          const start = Math.floor(place * text.length);
          const end = Math.min(text.length, start + deleted);
          text = text.slice(0, start) + inserted + text.slice(end);
          service.change(uri, step + 2, text, { start, end, length: inserted.length });
          follower.take(await read(article, follower.revision));
          assert.deepEqual(follower.paragraphs, await whole(text));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('start from nothing for a revision that is not known', async () => {
    const article = openArticle(ARTICLE);
    await read(article);
    const { continues, change } = await read(article, 12345);
    assert.deepEqual([continues, change.start, change.removed, change.inserted.length], [false, 0, 0, 6]);
  });

  it('start from nothing in another language', async () => {
    const article = openArticle(ARTICLE);
    const { revision, legend } = await read(article);
    article.settings = { ...article.settings, locale: 'en' };
    const again = await read(article, revision);
    assert.deepEqual([legend.entityTypes.PERS, again.legend.entityTypes.PERS], ['شخص', 'Person']);
    assert.equal(again.continues, false);
  });
});

describe('a card', () => {
  it('of a name says who it is and where else the article names them', async () => {
    const { service, uri, span } = openArticle('قالت الوزيرة |سلمى الخوري| نعم.\nوصلت الخوري إلى بيروت.');
    const { facts, places } = (await service.readingCard(uri, 'mention', span))!.value!;
    assert.equal(facts[0].values[0].text, 'سلمى الخوري');
    assert.deepEqual(
      places.map(({ paragraph }) => paragraph),
      [0, 1],
    );
  });

  it('of a statement says who speaks', async () => {
    const { service, uri, span } = openArticle('|قالت| سلمى الخوري إن الطريق مفتوح.');
    const { facts } = (await service.readingCard(uri, 'relation', span))!.value!;
    assert.ok(facts.some(({ values }) => values.some(({ text, quoted }) => quoted && text === 'سلمى الخوري')));
  });

  it('is null where nothing stands', async () => {
    const { service, uri, span } = openArticle('ليس |هنا| شيء.');
    assert.equal((await service.readingCard(uri, 'mention', span))!.value, null);
  });
});
