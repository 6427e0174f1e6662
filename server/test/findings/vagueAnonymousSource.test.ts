import assert from 'node:assert/strict';
import { vagueAnonymousSource as rule } from '../../src/core/findings/rules/vagueAnonymousSource.ts';
import { checkRule, fixesFor } from './checkRule.ts';

describe('vague-anonymous-source', () => {
  const fires = [
    '<Q r="1">قالت</Q> <S r="1" k="anonymous">⟦مصادر مطلعة⟧</S> <C r="1" t="indirect">إن الطريق سيفتح غدا</C>.',
    '<Q r="1">ذكر</Q> <S r="1" k="anonymous">⟦مصدر رفيع المستوى⟧</S> <C r="1" t="indirect">أن الاجتماع تأجل</C>.',
    '<Q r="1">نقلت</Q> <M r="1"><ORG>صحيفة الضحى</ORG></M> <Q r="1">عن</Q> <S r="1" k="anonymous">⟦مسؤولين كبار⟧</S> <C r="1" t="indirect">أن القرار صدر</C>.',
  ];
  for (const example of fires) it(`fires: ${example.replace(/<[^>]+>/g, '')}`, () => void checkRule(rule, example));

  const silent = {
    'an institution is named':
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مصدر مطلع في <ORG>وزارة النقل</ORG></S> <C r="1" t="indirect">إن الطريق مغلق</C>.',
    'the source’s side is told':
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مسؤول <NORP>تونسي</NORP> كبير</S> <C r="1" t="indirect">إن الطريق مغلق</C>.',
    'its access is told':
      '<Q r="1">قال</Q> <S r="1" k="anonymous">مصدر مشارك في المفاوضات</S> <C r="1" t="indirect">إنها تعثرت</C>.',
    'it was described before':
      'و<Q r="1">أضاف</Q> <S r="1" k="anonymous" ref="مصدر في الوزارة">المصدر المطلع</S> <C r="1" t="indirect">أن الطريق مغلق</C>.',
    'the source has a name':
      '<Q r="1">قال</Q> <S r="1" k="named"><PERS>سامي نور</PERS></S> <C r="1" t="indirect">إن الطريق مغلق</C>.',
    'these are somebody’s own words':
      '<Q r="1">قال</Q> <S r="1" k="named"><PERS>سامي نور</PERS></S>: <C r="1" t="direct">"<Q r="2">أبلغتني</Q> <S r="2" k="anonymous">مصادر مطلعة</S> <C r="2" t="indirect">أن الطريق مغلق</C>"</C>.',
  };
  for (const [why, example] of Object.entries(silent)) {
    it(`is silent where ${why}`, () => void checkRule(rule, example));
  }

  it('names the source in its message, and points at the attribution', () => {
    const { article, findings } = checkRule(rule, fires[0]);
    assert.deepEqual(findings[0].values, { source: 'مصادر مطلعة' });
    assert.deepEqual(findings[0].attributions, [article.attributions[0].id]);
  });

  it('speaks of the source in its own gender and number', () => {
    const reasons = fires.map((example) => {
      const fix = fixesFor(rule, example).fixes[1];
      return fix.kind === 'insert' ? fix.text : '';
    });
    assert.deepEqual(reasons, [
      '، طلبت عدم ذكر اسمها لـ[السبب]،',
      '، طلب عدم ذكر اسمه لـ[السبب]،',
      '، طلبوا عدم ذكر أسمائهم لـ[السبب]،',
    ]);
  });

  it('offers to say where the source works and why it has no name', () => {
    const { fixes } = fixesFor(rule, fires[1]);
    assert.deepEqual(
      fixes.map((fix) => fix.kind === 'insert' && [fix.at, fix.text]),
      [
        ['end', ' في [الجهة]'],
        ['end', '، طلب عدم ذكر اسمه لـ[السبب]،'],
      ],
    );
  });
});
