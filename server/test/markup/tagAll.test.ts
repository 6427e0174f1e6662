import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { untag } from '../../src/core/markup/escapes.ts';
import { pairTags, taggedMentions } from '../../src/core/markup/elements.ts';
import { scanParagraph } from '../../src/core/markup/scan.ts';
import {
  attributionAndItsNames,
  everythingIn,
  type Selection,
  type TaggableArticle,
  tagEdits,
} from '../../src/core/markup/tagAll.ts';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import { splitParagraphs } from '../../src/core/text/split.ts';
import type { Attribution, Mention, Referent } from '../../src/core/model.ts';
import type { Spelling } from '../../src/core/markup/vocabulary.ts';
import { fragments } from './arbitraries.ts';
import { goldArticle, type GoldArticle } from '../../eval/goldArticle.ts';
import { testKnowledge } from '../support/knowledge.ts';

const SEEDS = fileURLToPath(new URL('../../../seeds/', import.meta.url));

/** An article in gold notation, each name its own referent, so that these tests know nothing of how names are linked. */
function articleOf(marked: string): GoldArticle {
  const article = goldArticle(marked, testKnowledge());
  const byName = new Map<string, Referent>();
  const nameOf = (paragraph: number, { start, end }: Mention) =>
    article.paragraphs[paragraph].text.text.slice(start, end);
  article.paragraphs.forEach(({ mentions }, paragraph) => {
    for (const mention of mentions) {
      const name = nameOf(paragraph, mention);
      const id = `${mention.type.toLowerCase()}${byName.size}`;
      if (['DATE', 'TIME', 'NUM'].includes(mention.type) || byName.has(name)) continue;
      byName.set(name, { id, type: mention.type, name, role: null, aliases: [], mentions: [], gloss: null });
    }
  });
  const referentOf = (paragraph: number, mention: Mention) => byName.get(nameOf(paragraph, mention)) ?? null;
  const attributions = article.attributions.map((attribution): Attribution => {
    const speaker = byName.get(attribution.source.resolved ?? '');
    return {
      ...attribution,
      source: { ...attribution.source, referent: speaker?.id ?? null },
      mediators: attribution.mediators.map((mediator) => ({
        ...mediator,
        referent: byName.get(mediator.text)?.id ?? null,
      })),
    };
  });
  return { ...article, attributions, links: { referents: [...byName.values()], referentOf } };
}

function tagged(
  article: GoldArticle,
  spelling: Spelling = 'arabic',
  selection: Selection = everythingIn(article),
): string {
  return applyEdits(article.text, tagEdits(article, selection, spelling));
}

describe('tagging what was found', () => {
  it('gives each type its element, nested as the mentions are, with clitics outside', () => {
    assert.equal(
      tagged(
        articleOf(
          'و<OCC>وزير <ORG>الصحة</ORG></OCC> <PERS>سامي نور</PERS> في <GPE>تونس</GPE> منذ <DATE>أمس</DATE> و<NUM>5</NUM>',
        ),
      ),
      'و<منصب>وزير <منظمة مرجع="#الصحة">الصحة</منظمة></منصب> <شخص مرجع="#سامي_نور">سامي نور</شخص> في <مكان>تونس</مكان> منذ <تاريخ>أمس</تاريخ> و<عدد>5</عدد>',
    );
  });

  it('tags speech with speaker, outlet, cue and directness', () => {
    assert.equal(
      tagged(
        articleOf(
          '<Q r="1">قال</Q> <S r="1" k="named" ref="سامي نور"><PERS>سامي نور</PERS></S> ل<M r="1"><ORG>وكالة الضحى</ORG></M> <C r="1" t="indirect">إنه عائد</C>.',
        ),
        'tei',
      ),
      '<seg type="cue">قال</seg> <persName ref="#samy_nwr">سامي نور</persName> ل<orgName ref="#wkala_aldha" role="outlet">وكالة الضحى</orgName> <said who="#samy_nwr" source="#wkala_aldha" direct="false">إنه عائد</said>.',
    );
  });

  it('describes sources that have no name, and numbers them', () => {
    assert.equal(
      tagged(
        articleOf(
          '<Q r="1">قال</Q> <S r="1" k="anonymous">مصدر مطلع</S> <C r="1" t="direct">"نعم"</C>\n<Q r="2">ذكر</Q> <S r="2" k="generic">خبراء</S> <C r="2" t="indirect">أنه لا</C>',
        ),
      ),
      '<مقطع نوع="إسناد">قال</مقطع> <إشارة نوع="شخص" فرع="مجهول" مرجع="#مجهول_1">مصدر مطلع</إشارة> <قول قائل="#مجهول_1">"نعم"</قول>\n' +
        '<مقطع نوع="إسناد">ذكر</مقطع> <إشارة فرع="جماعي" مرجع="#مجهول_2">خبراء</إشارة> <قول قائل="#مجهول_2" مباشر="لا">أنه لا</قول>',
    );
  });

  it('joins the parts of interrupted speech', () => {
    assert.equal(
      tagged(
        articleOf(
          '<C r="1" t="direct">"نعم"</C>، <Q r="1">قال</Q> <S r="1" k="named" ref="سامي"><PERS>سامي</PERS></S>، <C r="1" t="direct">"ثم لا"</C>',
        ),
        'tei',
      ),
      '<said xml:id="q_1" who="#samy" next="#q_2">"نعم"</said>، <seg type="cue">قال</seg> <persName ref="#samy">سامي</persName>، <said xml:id="q_2" who="#samy" prev="#q_1">"ثم لا"</said>',
    );
  });

  it('has a cue point at its speech where the next speech is somebody else’s', () => {
    const text = tagged(
      articleOf(
        '<C r="1" t="indirect">الطريق مغلق</C>، <Q r="1">حسب</Q> <S r="1" k="institution">البيان</S>، و<Q r="2" by="ليلى">أضافت</Q> <C r="2" t="indirect">أنه فتح</C>',
      ),
      'tei',
    );
    assert.match(
      text,
      /<said xml:id="q_1" who="#albyan" direct="false">الطريق مغلق<\/said>، <seg type="cue" corresp="#q_1">حسب/,
    );
    assert.match(text, /<seg type="cue">أضافت/);
  });

  it('marks the quoted words inside reported speech', () => {
    assert.match(
      tagged(articleOf('<Q r="1" by="?">قيل</Q> <C r="1" t="mixed">إن ذلك "خطأ كبير جدا" فادح</C>'), 'tei'),
      /<said direct="false">إن ذلك <q>"خطأ كبير جدا"<\/q> فادح<\/said>/,
    );
  });

  it('cuts speech where it crosses what an annotator tagged, and leaves what is tagged alone', () => {
    const article = articleOf('<Q r="1" by="سامي">قال</Q> <C r="1" t="indirect">إن الطريق مغلق اليوم</C> تماما');
    const raw = 'قال إن الطريق <علم نوع="منتج">مغلق اليوم تماما</علم>';
    const markup = scanParagraph(raw);
    const paragraphs = [{ ...article.paragraphs[0], markup, end: raw.length, next: raw.length }];
    const text = tagged({ ...article, text: raw, paragraphs, elements: pairTags([markup]) }, 'tei');
    assert.equal(
      text,
      '<seg type="cue">قال</seg> <said xml:id="q_1" who="#samy" direct="false" next="#q_2">إن الطريق</said> <علم نوع="منتج"><said xml:id="q_2" who="#samy" direct="false" prev="#q_1">مغلق اليوم</said> تماما</علم>',
    );
  });

  it('can tag one attribution with the names in it, or one paragraph', () => {
    const article = articleOf(
      '<Q r="1">قال</Q> <S r="1" k="named" ref="سامي"><PERS>سامي</PERS></S> <C r="1" t="indirect">إن <PERS>ليلى</PERS> عادت</C>\n<PERS>نور</PERS>',
    );
    assert.equal(
      tagged(article, 'tei', attributionAndItsNames(article, article.attributions[0])),
      '<seg type="cue">قال</seg> <persName ref="#samy">سامي</persName> <said who="#samy" direct="false">إن ليلى عادت</said>\nنور',
    );
    assert.match(tagged(article, 'tei', everythingIn(article, 1, 2)), /^قال سامي إن ليلى عادت\n<persName ref="#nwr">/);
  });

  it('keeps an id that the annotator gave', () => {
    const article = articleOf('<PERS>سامي</PERS>\nوعاد <PERS>سامي</PERS>');
    const raw = '<شخص مرجع="#وزير">سامي</شخص>\nوعاد سامي';
    assert.equal(tagged(retyped(article, raw)), '<شخص مرجع="#وزير">سامي</شخص>\nوعاد <شخص مرجع="#وزير">سامي</شخص>');
  });

  for (const name of readdirSync(SEEDS + 'gold')) {
    for (const spelling of ['arabic', 'tei'] as const) {
      it(`leaves every character of ${name} in place, and has nothing left to tag the second time (${spelling})`, () => {
        const article = articleOf(readFileSync(`${SEEDS}gold/${name}`, 'utf8'));
        const text = tagged(article, spelling);
        assert.equal(untag(text), readFileSync(`${SEEDS}${name.replace('.xml', '.txt')}`, 'utf8'));
        const again = retyped(article, text);
        assert.deepEqual(again.elements.problems, []);
        assert.deepEqual(tagEdits(again, everythingIn(again), spelling), []);
        const mentions = article.paragraphs.flatMap((paragraph) => paragraph.mentions);
        const found = again.paragraphs.flatMap((paragraph) => taggedMentions(paragraph.markup));
        assert.deepEqual(
          found.map(({ type }) => type),
          mentions.map(({ type }) => type),
        );
      });
    }
  }

  it('never changes the article (any text, any findings)', () => {
    fc.assert(
      fc.property(fragments, findings, fc.constantFrom<Spelling>('arabic', 'tei'), (text, random, spelling) => {
        const article = randomArticle(text, random);
        const edits = tagEdits(article, everythingIn(article), spelling);
        assert.equal(untag(applyEdits(text, edits)), untag(text));
      }),
    );
  });
});

/** The same article after its text was tagged as `raw`: what is tagged comes from the tags, everything else stays. */
function retyped(article: GoldArticle, raw: string): GoldArticle {
  const slots = splitParagraphs(raw);
  const paragraphs = slots.map((slot, index) => {
    const markup = scanParagraph(raw.slice(slot.start, slot.end));
    const given = taggedMentions(markup);
    const mentions = article.paragraphs[index].mentions.map(
      (mention) =>
        given.find(({ start, end, type }) => start === mention.start && end === mention.end && type === mention.type) ??
        mention,
    );
    return { ...article.paragraphs[index], ...slot, markup, mentions };
  });
  return { ...article, text: raw, paragraphs, elements: pairTags(paragraphs.map(({ markup }) => markup)) };
}

/** Spans by paragraph and place, as parts of what is there. */
const spot = fc.record({ paragraph: fc.nat(3), start: fc.nat(50), length: fc.integer({ min: 1, max: 30 }) });
const findings = fc.record({
  mentions: fc.array(spot, { maxLength: 4 }),
  relations: fc.array(
    fc.record({ contents: fc.array(spot, { maxLength: 2 }), cue: spot, source: spot, mixed: fc.boolean() }),
    { maxLength: 3 },
  ),
});

/** An article in which anything was found anywhere, crossing as it may. */
function randomArticle(
  text: string,
  { mentions, relations }: typeof findings extends fc.Arbitrary<infer Random> ? Random : never,
): TaggableArticle {
  const { paragraphs, elements } = retyped(goldArticle('', testKnowledge()), text.replaceAll(/[\r\n]/g, ' '));
  const [only] = paragraphs;
  const place = ({ start, length }: { start: number; length: number }) => {
    const end = Math.min(only.markup.base.length, start + length);
    return { paragraph: 0, start: Math.min(start, end), end };
  };
  return {
    paragraphs: [
      {
        ...only,
        mentions: mentions.map((at) => ({ ...place(at), type: 'PERS', subtype: null, score: 1, origin: 'text' })),
      },
    ],
    elements,
    links: { referents: [], referentOf: () => null },
    attributions: relations.map(({ contents, cue, source, mixed }, index) => ({
      ...EMPTY,
      id: `a${index}`,
      type: mixed ? 'mixed' : 'direct',
      source: { ...EMPTY.source, spans: [place(source)], text: 'س', kind: 'anonymous' },
      cues: [{ span: place(cue), lemma: 'قال' }],
      contents: contents.map(place),
    })),
  };
}

const EMPTY: Attribution = {
  id: '',
  parent: null,
  type: 'direct',
  stance: 'neutral',
  commitment: 0,
  score: 1,
  source: { spans: [], text: '', kind: null, resolved: null, referent: null },
  cues: [],
  contents: [],
  mediators: [],
  chain: [],
  explanation: { pattern: 'P1', antecedent: null },
};
