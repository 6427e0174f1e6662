import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openArticle } from '../service/inMemory.ts';
import { check, refuse } from './operate.ts';

describe('the parties of speech', () => {
  it('sets the speaker of tagged speech, in all its parts', () =>
    check(
      '<قول معرف="ق" تال="#ك">"ن|عم"</قول>، قال، <قول معرف="ك" قائل="#غيره" سابق="#ق">"ثم لا"</قول>',
      'set-speaker',
      '#سامي',
      '<قول معرف="ق" قائل="#سامي" تال="#ك">|"نعم"|</قول>، قال، <قول معرف="ك" قائل="#سامي" سابق="#ق">"ثم لا"</قول>',
    ));

  it('takes the speaker away', () => check('<قول قائل="#سامي">"ن|عم"</قول>', 'set-speaker', '', '<قول>|"نعم"|</قول>'));

  it('tags speech that was only found, and the name that it is given', () =>
    check(
      'قال سامي نور إن الطريق مغلق. وأكد مسؤول أن الجسر سي|فتح.',
      'set-speaker',
      '#سامي_نور',
      'قال <شخص مرجع="#سامي_نور">سامي نور</شخص> إن الطريق مغلق. و<مقطع نوع="إسناد">أكد</مقطع> <إشارة نوع="شخص" فرع="مجهول" مرجع="#مجهول_1">مسؤول</إشارة> <قول قائل="#سامي_نور" مباشر="لا">|أن الجسر سيفتح|</قول>.',
    ));

  it('sets who passed the words on', () =>
    check(
      '<said who="#s" direct="false">ن|عم</said>',
      'set-mediator',
      'reuters #walla',
      '<said who="#s" source="#reuters #walla" direct="false">|نعم|</said>',
    ));

  it('switches between direct and reported', async () => {
    await check('<قول قائل="#س">ن|عم</قول>', 'toggle-direct', null, '<قول قائل="#س" مباشر="لا">|نعم|</قول>');
    await check('<قول قائل="#س" مباشر="لا">ن|عم</قول>', 'toggle-direct', null, '<قول قائل="#س">|نعم|</قول>');
  });

  it('needs speech, and ids that are ids', async () => {
    await refuse('كلام| هنا', 'set-speaker', '#س', /لا قول هنا/);
    await refuse('<قول>ن|عم</قول>', 'set-speaker', '#1س', /لا يصلح/);
  });
});

describe('choices', () => {
  const choicesAt = async (marked: string, kind: 'types' | 'speakers' | 'mediators' | 'entities') => {
    const { service, uri, span } = openArticle(marked);
    return (await service.choices(uri, kind, span))!.value;
  };

  it('offer the names before the place, the last one first, then those after it', async () => {
    const choices = await choicesAt(
      'حضر سامي نور. وغاب هرتسي هاليفي. <قول قائل="#سامي_نور">"ن|عم"</قول> وعادت أنغيلا ميركل.',
      'speakers',
    );
    assert.deepEqual(
      choices.map(({ label, value, current }) => [label, value, current]),
      [
        ['هرتسي هاليفي', '#هرتسي_هاليفي', false],
        ['سامي نور', '#سامي_نور', true],
        ['أنغيلا ميركل', '#أنغيلا_ميركل', false],
        ['بلا قائل مسمّى', '', false],
      ],
    );
  });

  it('offer every type, and say which holds', async () => {
    const choices = await choicesAt('<منظمة>النو|ر</منظمة>', 'types');
    assert.deepEqual(
      choices.filter(({ current }) => current),
      [{ value: 'ORG', label: 'منظمة', detail: '', current: true }],
    );
    assert.ok(choices.some(({ value }) => value === 'claim'));
  });

  it('offer the other ids of the article and those of the register', async () => {
    const world = openArticle('<شخص مرجع="#س">سا|مي</شخص> و<شخص مرجع="#ن">ليلى نور</شخص>');
    world.files.set(
      'file:///news/.isnad/entities.json',
      '{"schema":"isnad.entities/1","entities":[{"id":"وكالة","name":"وكالة الضحى","type":"ORG"}]}',
    );
    world.service.refresh();
    const { value } = (await world.service.choices(world.uri, 'entities', world.span))!;
    assert.deepEqual(
      value.map(({ value: id, label }) => [id, label]),
      [
        ['#ن', 'ليلى نور'],
        ['#وكالة', 'وكالة الضحى'],
      ],
    );
  });
});
