import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { everythingIn } from '../../src/core/markup/tagAll.ts';
import { analysed } from '../support/analyse.ts';

/** For each relation its cue and who says it: «أضاف: سامي نور». */
function speakers(text: string): string[] {
  const { attributions } = analysed(text);
  return attributions.map(({ cues, source }) => `${cues.map(({ lemma }) => lemma).join('، ')}: ${source.resolved}`);
}

const PRESENT = 'حضر <شخص مرجع="#سامي">سامي نور</شخص> الجلسة، وحضرتها <شخص مرجع="#ليلى">ليلى حسن</شخص>.\n';

describe('tagged speech', () => {
  it('resolves a later clause that leaves the speaker out', () =>
    assert.deepEqual(speakers(`${PRESENT}<قول قائل="#سامي">"لن يغلق الطريق أحد"</قول>.\nوأضاف أن الجسر سيفتح غدا.`), [
      'أضاف: سامي نور',
    ]));

  it('comes before a speaker who spoke earlier, and after one who speaks later', () =>
    assert.deepEqual(
      speakers(
        `${PRESENT}قال مصدر مطلع إن الطريق مغلق. <قول قائل="#سامي">"لن يغلق أبدا"</قول>.\nوأضاف أن الجسر سيفتح غدا.\nوقالت ليلى حسن إن الجسر مغلق.\nوأضافت أنها ستزوره.`,
      ),
      ['قال: مصدر مطلع', 'أضاف: سامي نور', 'قال: ليلى حسن', 'أضاف: ليلى حسن'],
    ));

  it('has the speaker that the tag says, whoever the text seems to say', () =>
    assert.deepEqual(
      speakers(`${PRESENT}وقال <شخص مرجع="#سامي">سامي</شخص> إن <قول قائل="#ليلى" مباشر="لا">الطريق لن يغلق</قول>.`),
      ['قال: ليلى حسن'],
    ));

  it('knows whom an id means by the name that makes it', () =>
    assert.deepEqual(
      speakers(
        'وصل الوزير سامي نور إلى القاهرة.\n<قول قائل="#سامي_نور">"لن يغلق الطريق أحد"</قول>.\nوأضاف أن الجسر سيفتح غدا.',
      ),
      ['أضاف: سامي نور'],
    ));
});

describe('tagged names', () => {
  it('are not found a second time', () => {
    const analysis = analysed('وصل <شخص>سامي نور</شخص> إلى <مكان>القاهرة</مكان> أمس.');
    const { mentions } = everythingIn(analysis);
    assert.deepEqual(
      mentions.map(({ mention }) => [mention.type, mention.origin]),
      [
        ['PERS', 'tag'],
        ['GPE', 'tag'],
        ['DATE', 'text'],
      ],
    );
  });

  it('are that name elsewhere in the article, and speak', () => {
    const text = 'زار <شخص مرجع="#ق">قيسم الدرعا</شخص> المعرض.\nوقال قيسم الدرعا إن المعرض سيفتح غدا.';
    assert.deepEqual(speakers(text), ['قال: قيسم الدرعا']);
    const { paragraphs, links } = analysed(text);
    const [mention] = paragraphs[1].mentions;
    assert.equal(links.referentOf(1, mention)?.mentions.length, 2);
  });
});
