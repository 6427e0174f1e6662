import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { pairTags } from '../../src/core/markup/elements.ts';
import { escapeText, untag } from '../../src/core/markup/escapes.ts';
import { scanParagraph } from '../../src/core/markup/scan.ts';
import { TAG_TYPES } from '../../src/core/markup/tagTypes.ts';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import type { Spelling } from '../../src/core/markup/vocabulary.ts';
import { splitParagraphs } from '../../src/core/text/split.ts';
import { OPERATIONS, type OperationName } from '../../src/service/operations/operation.ts';
import { inMemoryService } from '../service/inMemory.ts';
import { fragments } from '../markup/arbitraries.ts';
import { UNWATCHED } from './operate.ts';

const SEEDS = fileURLToPath(new URL('../../../seeds/', import.meta.url));
const URI = 'file:///news/article.khabar';

const seeds = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(SEEDS + name, 'utf8'));

/** What each operation may be told. */
const ARGUMENTS: Partial<Record<OperationName, readonly (string | null)[]>> = {
  wrap: TAG_TYPES,
  'change-type': TAG_TYPES,
  'mark-claim': [null, 'vague', 'hearsay'],
  'extend-start': [null, 'letter'],
  'extend-end': [null, 'letter'],
  'shrink-start': [null, 'letter'],
  'shrink-end': [null, 'letter'],
  'set-speaker': ['#سامي', ''],
  'set-mediator': ['#ا #ب', ''],
  'merge-entities': ['#سامي'],
  'tag-all': [null, '0.9'],
  'convert-spelling': [null, 'tei', 'arabic'],
};

const step = fc.constantFrom(...OPERATIONS).chain((operation) =>
  fc.record({
    operation: fc.constant(operation),
    argument: fc.constantFrom(...(ARGUMENTS[operation] ?? [null])),
    /** Where in the article, and how much of it. */
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(60)),
  }),
);

const steps = fc.array(step, { minLength: 6, maxLength: 14 });
const spellings = fc.constantFrom<Spelling>('arabic', 'tei');

/** Does the steps one after another; the article's own text must be the same after each. */
async function run(
  article: string,
  sequence: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
  spelling: Spelling,
) {
  const { service } = inMemoryService({ spelling });
  const clean = untag(article);
  let text = article;
  let version = 1;
  service.open(URI, version, text);
  for (const { operation, argument, at, length } of sequence) {
    const start = Math.floor(at * text.length);
    const span = { start, end: Math.min(text.length, start + length) };
    const answer = await service.operation(URI, { operation, span, argument }, UNWATCHED);
    assert.ok(answer?.value, operation);
    const { edits, selection } = answer.value;
    edits.forEach((edit, index) => {
      assert.ok(edit.start <= edit.end && edit.end <= text.length, `${operation}: an edit outside the text`);
      assert.ok(index === 0 || edits[index - 1].end <= edit.start, `${operation}: edits that overlap`);
    });
    text = applyEdits(text, edits);
    assert.equal(untag(text), clean, operation);
    if (selection) assert.ok(0 <= selection.start && selection.start <= selection.end && selection.end <= text.length);
    service.change(URI, ++version, text, null);
  }
  return { text, service };
}

describe('any sequence of operations', () => {
  it('leaves a seed article byte for byte what it was, with sound tags', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), steps, spellings, async (seed, sequence, spelling) => {
        const { text, service } = await run(seed, sequence, spelling);
        const paragraphs = splitParagraphs(text).map(({ start, end }) => scanParagraph(text.slice(start, end)));
        assert.deepEqual(pairTags(paragraphs).problems, []);
        const untagged = await service.operation(
          URI,
          { operation: 'untag-all', span: { start: 0, end: 0 }, argument: null },
          UNWATCHED,
        );
        assert.equal(applyEdits(text, untagged!.value!.edits), seed);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves any text what it was, broken tags and look-alikes in it', async function () {
    this.timeout(120_000);
    const sentences = fc.constantFrom(
      'قال وزير النقل سامي نور لوكالة رويترز: "لن يغلق الطريق أحد".',
      ' وأضاف أن 20 مليون دولار أنفقت في القاهرة أمس ',
      'وفق مصادر مطلعة، ',
    );
    const articles = fc.array(fc.oneof(sentences, fragments), { maxLength: 6 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(articles, fc.boolean(), steps, spellings, async (article, clean, sequence, spelling) => {
        await run(clean ? escapeText(article) : article, sequence, spelling);
      }),
      { numRuns: 150 },
    );
  });
});
