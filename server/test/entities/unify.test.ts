import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { unifyMentions } from '../../src/core/entities/linking/unify.ts';
import type { Mention } from '../../src/core/model.ts';
import { testKnowledge } from '../support/knowledge.ts';
import { marked, shown } from './marked.ts';

/** Unifies paragraphs given in the inline notation; the result in the same order. */
function unified(...notations: (string | ReturnType<typeof marked>)[]): string[][] {
  const paragraphs = notations.map((each) => (typeof each === 'string' ? marked(each) : each));
  return unifyMentions(paragraphs, testKnowledge()).map((mentions, i) => shown(paragraphs[i].text, mentions));
}

describe('the document pass over names', () => {
  it('finds a person again by the surname', () => {
    assert.deepEqual(unified('وصل <PERS>سليم الدهماني</PERS> مبكرا', 'ثم خطب الدهماني فيهم'), [
      ['PERS سليم الدهماني'],
      ['PERS الدهماني'],
    ]);
  });

  it('finds each of many persons again', () => {
    const surnames = Array.from(
      { length: 300 },
      (_, i) => `الدهم${String.fromCharCode(0x628 + (i % 15), 0x628 + Math.floor(i / 15))}اني`,
    );
    const named = surnames.map((surname) => `وصل <PERS>سليم ${surname}</PERS> مبكرا`);
    const again = surnames.map((surname) => `ثم خطب ${surname} فيهم`);
    const expected = surnames.map((surname) => [`PERS ${surname}`]);
    assert.deepEqual(unified(...named, ...again).slice(surnames.length), expected);
  });

  it('finds a name again after a proclitic', () => {
    assert.deepEqual(unified('بلدة <GPE>قرمشيت</GPE> صغيرة', 'عاشوا بقرمشيت طويلا')[1], ['GPE قرمشيت']);
  });

  it('gives the same name the type that it mostly has', () => {
    const sure = 'قالت <ORG>دهمانا</ORG> إن <ORG>دهمانا</ORG> ربحت';
    assert.deepEqual(unified(sure, 'باعت <ORG>دهمانا</ORG> سفنا', marked('اشترى من <GPE>دهمانا</GPE> سفنا', 0.5))[2], [
      'ORG دهمانا',
    ]);
  });

  it('finds a person again by the surname where it is named by that elsewhere too', () => {
    const paragraphs = [
      'وصل <PERS>سليم الدهماني</PERS> مبكرا',
      marked('رحل <PERS>الدهماني</PERS> أمس', 0.6),
      'ثم خطب الدهماني',
    ];
    assert.deepEqual(unified(...paragraphs)[2], ['PERS الدهماني']);
  });

  it('finds a surname that is an ordinary word as well where it speaks', () => {
    const [, speaks, flies] = unified(
      'وصل <PERS>عمر هلال</PERS> مبكرا',
      'وأضاف هلال أن الوفد عاد',
      'ورفع هلال على المبنى',
    );
    assert.deepEqual([speaks, flies], [['PERS هلال'], []]);
  });

  it('finds a company again by its name alone', () => {
    assert.deepEqual(unified('أعلنت <ORG>شركة دهمانا</ORG> ذلك', 'ثم باعت دهمانا سفنا')[1], ['ORG دهمانا']);
    assert.deepEqual(unified('أعلنت <ORG>شركة المياه</ORG> ذلك', 'ثم قطعت المياه عنهم')[1], []);
  });

  it('does not take ordinary words for names', () => {
    assert.deepEqual(unified('قابلت <PERS>سليم الرئيس</PERS> هناك', 'ثم تكلم الرئيس')[1], []);
  });

  it('leaves tags alone', () => {
    const { text, mentions } = marked('زار <PERS>دهمانا</PERS> البلد');
    const tags = mentions.map((mention): Mention => ({ ...mention, score: 1, origin: 'tag' }));
    const other = marked('<ORG>دهمانا</ORG> و<ORG>دهمانا</ORG> و<ORG>دهمانا</ORG>');
    assert.equal(unifyMentions([{ text, mentions: tags }, other], testKnowledge())[0], tags);
  });

  it('gives the very same arrays where nothing changes', () => {
    const paragraphs = [marked('وصل <PERS>سليم الدهماني</PERS> مبكرا'), marked('ونام الناس')];
    const result = unifyMentions(paragraphs, testKnowledge());
    assert.ok(result.every((mentions, i) => mentions === paragraphs[i].mentions));
  });
});
