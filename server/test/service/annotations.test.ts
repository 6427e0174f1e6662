import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Span } from '../../src/core/model.ts';
import type { AnnotationKind } from '../../src/service/annotations.ts';
import { UNWATCHED } from '../operations/operate.ts';
import { openArticle } from './inMemory.ts';

/** The words that are marked as each of these kinds. */
async function check(
  text: string,
  expected: Partial<Record<AnnotationKind, readonly string[]>>,
  part: Span | null = null,
): Promise<void> {
  const { service, uri } = openArticle(text);
  const { value } = (await service.annotations(uri, part))!;
  for (const [kind, words] of Object.entries(expected)) {
    const spans = value[kind as AnnotationKind] ?? [];
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      words,
      kind,
    );
  }
}

const SAID = 'قالت <شخص>سلمى الخوري</شخص>: "لن نؤجل العمل مرة أخرى".';

describe('annotations', () => {
  it('mark names, quotations, who says what, and tags', () =>
    check(SAID, {
      'entity.PERS': ['سلمى الخوري'],
      quotation: ['"لن نؤجل العمل مرة أخرى"'],
      source: ['سلمى الخوري'],
      cue: ['قالت'],
      'content.direct': ['"لن نؤجل العمل مرة أخرى"'],
      tag: ['<شخص>', '</شخص>'],
    }));

  it('are those of the part that is asked for, in whole paragraphs', () =>
    check(
      `<شخص>سلمى</شخص>\n${SAID}\n<شخص>فريد</شخص>`,
      { 'entity.PERS': ['سلمى الخوري'], cue: ['قالت'] },
      { start: 20, end: 25 },
    ));

  it('leave out what an annotator has turned down', async () => {
    const article = openArticle('وصل سامي نور إلى |بيروت| أمس.');
    const places = async (): Promise<number> =>
      (await article.service.annotations(article.uri, null))!.value['entity.GPE']?.length ?? 0;
    assert.equal(await places(), 1);
    const request = { operation: 'reject', span: article.span, argument: null } as const;
    await article.service.operation(article.uri, request, UNWATCHED);
    assert.equal(await places(), 0);
  });

  it('are none where Isnad is off', async () => {
    const { service, uri } = openArticle(SAID, { enable: false });
    assert.deepEqual((await service.annotations(uri, null))!.value, {});
  });
});

describe('figures', () => {
  it('count names, sources and how much is attributed', async () => {
    const { service, uri } = openArticle(`${SAID}\nوأضافت: "سنعود".`);
    const { entities, sources, attributed } = (await service.figures(uri))!.value!;
    assert.deepEqual([entities, sources], [1, 1]);
    assert.ok(attributed > 0.4 && attributed < 0.8, String(attributed));
  });

  it('of an empty article are nought', async () => {
    const { service, uri } = openArticle('');
    assert.deepEqual((await service.figures(uri))!.value, { entities: 0, sources: 0, findings: 0, attributed: 0 });
  });

  it('leave out what an annotator has turned down', async () => {
    const { service, uri, span } = openArticle(`وصل سامي نور إلى |بيروت.\n${SAID}|`);
    const before = (await service.figures(uri))!.value!;
    await service.operation(uri, { operation: 'reject', span, argument: null }, UNWATCHED);
    const after = (await service.figures(uri))!.value!;
    assert.deepEqual([before.entities, before.sources], [3, 1]);
    assert.deepEqual(after, { ...before, entities: 2, sources: 0, attributed: 0 });
  });

  it('are none where Isnad is off', async () => {
    const { service, uri } = openArticle(SAID, { enable: false });
    assert.equal((await service.figures(uri))!.value, null);
  });
});
