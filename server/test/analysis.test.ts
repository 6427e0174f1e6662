import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { Analyser, type DocumentAnalysis, toFile } from '../src/core/analysis.ts';
import type { PlacedSpan } from '../src/core/model.ts';
import { testKnowledge } from './support/knowledge.ts';

/** Bits of articles that have to do with each other over paragraphs: names, speakers taken up again, quotations and tags left open. */
const PIECES = [
  'قالت وزيرة النقل سلمى الخوري إن الجسر سيفتح يوم الأحد.',
  'وأضافت الخوري: "لن نؤجل العمل مرة أخرى".',
  'وأكد المصدر ذاته أن الأعمال توقفت.',
  'ونقلت وكالة الأنباء عن مصدر مطلع قوله إن ',
  'بلغت الخسائر 20 مليون دولار في بيروت.',
  'وقال وزير الصحة سامي الحداد إن المستشفى جاهز.',
  'وأكد وزير الصحة أن المستشفى جاهز.',
  'وأضاف الوزير أنه راض.',
  'وزير الصحة هشام القاضي',
  'ونفت هيئة المراعي الكبرى (همك) ذلك.',
  'وأوضحت همك أن الهيئة تعمل.',
  'وقالت الهيئة: “سنعمل غدا.',
  'قال مصدر إن الطريق مفتوح. وأضاف المسؤول أنه مغلق.',
  'الخوري',
  'المصدر: وكالات',
  'مقالات ذات صلة',
  '<شخص>سلمى الخوري</شخص>',
  '<قول قائل="#خوري">',
  '</قول>',
  '“',
  '”',
  '"',
  ' : ',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\u00a0',
  '\u0000',
  '\ud83d',
  'و',
];

const piece = fc.constantFrom(...PIECES);
const article = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
/** Where an edit starts and ends, as parts of the text's length, and what it puts there. */
const edits = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), fc.array(piece, { maxLength: 2 })),
  {
    minLength: 1,
    maxLength: 6,
  },
);

/** Everything that an analysis says, its spans in file offsets, and nothing about how it came about. */
function contentOf(analysis: DocumentAnalysis): unknown {
  const place = (span: PlacedSpan): [number, number] => {
    const { start, end } = toFile(analysis, span);
    return [start, end];
  };
  return {
    text: analysis.text,
    paragraphs: analysis.paragraphs.map(({ start, end, next, kind, mentions, text, markup }, paragraph) => ({
      span: [start, end, next],
      kind,
      mentions: mentions.map(({ type, subtype, score, origin, ...span }) => [
        type,
        subtype,
        score,
        origin,
        place({ ...span, paragraph }),
      ]),
      referents: mentions.map((mention) => analysis.links.referentOf(paragraph, mention)?.id ?? null),
      quotations: text.quotations.map(({ outer, inner, broken }) => [
        place({ ...outer, paragraph }),
        place({ ...inner, paragraph }),
        broken,
      ]),
      tags: markup.tags.length,
    })),
    elements: analysis.elements.elements.map(({ name, attributes, spans }) => [name, attributes, spans.map(place)]),
    problems: analysis.elements.problems.map(({ kind, paragraph, tag }) => [kind, paragraph, tag.start]),
    referents: analysis.links.referents.map(({ mentions, ...referent }) => [
      referent,
      mentions.map(({ paragraph, mention }) => place({ ...mention, paragraph })),
    ]),
    attributions: analysis.attributions.map(({ source, cues, contents, mediators, ...attribution }) => [
      attribution,
      { ...source, spans: source.spans.map(place) },
      cues.map(({ span, lemma }) => [lemma, place(span)]),
      contents.map(place),
      mediators.map((mediator) => [mediator.text, mediator.referent, place(mediator.span)]),
    ]),
    findings: analysis.findings.map(({ span, code, severity, values, attributions, measure }) => [
      { code, severity, values, attributions, measure },
      place(span),
    ]),
    failures: analysis.failures.map(({ stage, paragraph, error }) => [stage, paragraph, String(error)]),
  };
}

const read = (text: string): DocumentAnalysis => new Analyser(testKnowledge()).analyse(text);

describe('the analysis', () => {
  it('is the same after any edits as that of the edited text', () => {
    fc.assert(
      fc.property(article, edits, (text, changes) => {
        const analyser = new Analyser(testKnowledge());
        let analysis = analyser.analyse(text);
        for (const [place, deleted, pieces] of changes) {
          const before = analysis.text;
          const start = Math.floor(place * before.length);
          const end = Math.min(before.length, start + deleted);
          const inserted = pieces.join('');
          const after = before.slice(0, start) + inserted + before.slice(end);
          analysis = analyser.analyse(after, analysis, { start, end, length: inserted.length });
          assert.deepEqual(contentOf(analysis), contentOf(read(after)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('covers the text with its paragraphs', () => {
    fc.assert(
      fc.property(article, (text) => {
        let at = 0;
        for (const { start, end, next } of read(text).paragraphs) {
          assert.equal(start, at);
          assert.ok(start <= end && end <= next);
          at = next;
        }
        assert.equal(at, text.length);
      }),
      { numRuns: 100 },
    );
  });

  it('crashes on nothing', () => {
    fc.assert(
      fc.property(article, (text) => assert.deepEqual(read(text).failures, [])),
      { numRuns: 200 },
    );
  });

  it('comes in slices on a long text, the same as in one', () => {
    const long = `${PIECES.join('')}\n`.repeat(60);
    const steps = new Analyser(testKnowledge()).steps(long);
    let slices = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        assert.ok(slices > 1);
        assert.deepEqual(contentOf(step.value), contentOf(read(long)));
        return;
      }
      slices++;
    }
  });
});
