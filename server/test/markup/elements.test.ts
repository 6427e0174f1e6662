import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pairTags, taggedMentions } from '../../src/core/markup/elements.ts';
import { scanParagraph } from '../../src/core/markup/scan.ts';
import { fragments } from './arbitraries.ts';

/** The elements and problems of a text, a line a paragraph, by the words that they hold or the tags that they are about. */
function paired(text: string) {
  const markups = text.split('\n').map(scanParagraph);
  const { elements, problems } = pairTags(markups);
  return {
    elements: elements.map(({ name, spans, parent }) => {
      const words = spans.map(({ paragraph, start, end }) => markups[paragraph].base.slice(start, end)).join(' / ');
      return parent === null ? `${name}: ${words}` : `${name} in ${elements[parent].name}: ${words}`;
    }),
    problems: problems.map(({ kind, paragraph, tag, partner }) => {
      const written = markups[paragraph].raw.slice(tag.start, tag.end);
      return `${kind} ${written}${partner ? ' ' + markups[partner.paragraph].raw.slice(partner.tag.start, partner.tag.end) : ''}`;
    }),
  };
}

describe('pairTags', () => {
  it('pairs nested tags, whatever their spelling', () => {
    assert.deepEqual(paired('<منصب>وزير <منظمة>الصحة</orgName></منصب> <شخص>سامي</شخص>'), {
      elements: ['roleName: وزير الصحة', 'orgName in roleName: الصحة', 'persName: سامي'],
      problems: [],
    });
  });

  it('lets speech run over paragraphs, with a span in each', () => {
    assert.deepEqual(paired('قال: <قول>«نعم.\n\nثم لا»</قول>'), {
      elements: ['said: «نعم. / ثم لا»'],
      problems: [],
    });
  });

  it('ends names with their paragraph', () => {
    assert.deepEqual(paired('<شخص>سامي\nنور</شخص> و<شخص>ليلى</شخص>'), {
      elements: ['persName: ليلى'],
      problems: ['unclosed <شخص>', 'stray </شخص>'],
    });
  });

  it('keeps the elements around and inside an unclosed tag', () => {
    assert.deepEqual(paired('<قول>قال <منصب>وزير <منظمة>الصحة</منظمة></قول>'), {
      elements: ['said: قال وزير الصحة', 'orgName in said: الصحة'],
      problems: ['unclosed <منصب>'],
    });
  });

  it('tells crossing tags from unclosed ones', () => {
    assert.deepEqual(paired('<قول>نعم <شخص>سامي</قول> نور</شخص>'), {
      elements: ['said: نعم سامي'],
      problems: ['crossing <شخص> </شخص>'],
    });
  });

  it('reports a pair that holds nothing', () => {
    assert.deepEqual(paired('قال<شخص></شخص>'), { elements: [], problems: ['empty <شخص> </شخص>'] });
  });

  it('uses every tag once, in an element or in a problem, and never crosses (any text)', () => {
    fc.assert(
      fc.property(fragments, (text) => {
        const markups = text.split('\n').map(scanParagraph);
        const { elements, problems } = pairTags(markups);
        const used = [
          ...elements.flatMap(({ open, close }) => [open.tag, close.tag]),
          ...problems.flatMap(({ tag, partner }) => [tag, ...(partner ? [partner.tag] : [])]),
        ];
        const tags = markups.flatMap((markup) => markup.tags);
        assert.equal(used.length, tags.length);
        assert.deepEqual(new Set(used), new Set(tags));
        for (const { open, close, parent } of elements) {
          if (parent === null) continue;
          const outer = elements[parent];
          assert.ok(outer.open.paragraph <= open.paragraph && close.paragraph <= outer.close.paragraph);
        }
      }),
    );
  });

  it('answers tags without end', () => {
    const deep = pairTags([scanParagraph('<قول>'.repeat(50_000)), scanParagraph('</قول>'.repeat(50_000))]);
    assert.equal(deep.elements.length, 16);
    assert.equal(deep.problems.length, 100_000 - 2 * deep.elements.length);
    const crossing = pairTags([scanParagraph('<شخص>'.repeat(30_000) + 'س' + '</منظمة>'.repeat(30_000))]);
    assert.equal(crossing.problems.length, 60_000);
    const running = pairTags(Array.from({ length: 5_000 }, () => scanParagraph('<قول>نعم')));
    assert.equal(running.problems.length, 5_000);
  });
});

describe('taggedMentions', () => {
  it('are what an annotator tagged, nested, with their types', () => {
    const markup = scanParagraph(
      'و<منصب>وزير <منظمة>الصحة</منظمة></منصب> دفع <num type="money">مئة دينار</num> في <مكان نوع="منشأة">المطار</مكان>',
    );
    assert.deepEqual(
      taggedMentions(markup).map(({ start, end, type, subtype }) => [type, markup.base.slice(start, end), subtype]),
      [
        ['OCC', 'وزير الصحة', null],
        ['ORG', 'الصحة', null],
        ['NUM', 'مئة دينار', 'money'],
        ['FAC', 'المطار', null],
      ],
    );
  });

  it('leave out speech, and what another paragraph closes', () => {
    assert.deepEqual(taggedMentions(scanParagraph('<قول>نعم</قول> <شخص>سامي')), []);
  });
});
