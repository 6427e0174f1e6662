import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Knowledge } from '../../src/core/knowledge.ts';
import type { Lexicon } from '../../src/core/lexicon/lexicon.ts';
import { testKnowledge } from '../support/knowledge.ts';
import { inMemoryService } from './inMemory.ts';

/** Language data that crash whoever uses them. */
function brokenKnowledge(): Knowledge {
  const lexicon = new Proxy({} as Lexicon, {
    get() {
      throw new Error('broken lexicon');
    },
  });
  return { ...testKnowledge(), lexicon };
}

const URI = 'file:///news/a.khabar';

/** Long enough to be read in several slices. */
const LONG = 'قالت سلمى الخوري إن الجسر سيفتح يوم الأحد.\n'.repeat(2000);

/** A service that stops before the second slice until `goOn` is called. */
function pausedService() {
  let goOn = (): void => undefined;
  const paused = new Promise<void>((resolve) => (goOn = resolve));
  let reached = (): void => undefined;
  const pausing = new Promise<void>((resolve) => (reached = resolve));
  const breathe = (): Promise<void> => {
    reached();
    return paused;
  };
  return { ...inMemoryService({}, { breathe }), goOn, pausing };
}

describe('an open document', () => {
  it('is answered for in its newest version', async () => {
    const { service } = inMemoryService();
    service.open(URI, 1, 'سطر');
    service.change(URI, 2, 'سطر ثانٍ', { start: 3, end: 3, length: 5 });
    assert.equal((await service.figures(URI))!.version, 2);
  });

  it('lets those go on who wait for it, however short it is', async () => {
    const { service } = inMemoryService();
    // The second document is read at one go: everything that its reading needs is there already.
    for (const uri of [URI, `${URI}.2`]) {
      service.open(uri, 1, 'قال سامي نور إن الجسر مفتوح.');
      await service.figures(uri);
    }
    const found = await service.workspace.symbols('سامي');
    assert.deepEqual(
      found.map(({ name }) => name),
      ['سامي نور'],
    );
  });

  it('is not answered for when it is closed or was never open', async () => {
    const { service } = inMemoryService();
    assert.equal(await service.figures(URI), null);
    service.open(URI, 1, 'سطر');
    service.close(URI);
    assert.equal(await service.figures(URI), null);
  });

  it('that changes while it is read gets no answer for the old text', async () => {
    const { service, goOn, pausing } = pausedService();
    service.open(URI, 1, LONG);
    const old = service.figures(URI);
    await pausing;
    service.change(URI, 2, 'قصير', { start: 0, end: LONG.length, length: 4 });
    goOn();
    assert.equal(await old, null);
    assert.equal((await service.figures(URI))!.version, 2);
  });

  it('that is closed while it is read gets no answer', async () => {
    const { service, goOn, pausing } = pausedService();
    service.open(URI, 1, LONG);
    const answer = service.figures(URI);
    await pausing;
    service.close(URI);
    service.open(URI, 1, 'قصير');
    goOn();
    assert.equal(await answer, null);
    assert.equal((await service.figures(URI))!.version, 1);
  });

  it('that is changed often between two answers is read as it stands', async () => {
    const { service } = inMemoryService();
    let text = 'سطر <شخص>سلمى</شخص>\nسطر';
    service.open(URI, 1, text);
    assert.equal((await service.figures(URI))!.value!.entities, 1);
    for (const [version, at, inserted] of [
      [2, 0, '<شخص>فريد</شخص>\n'],
      [3, 4, 'x'],
      [4, 0, 'y\n'],
    ] as const) {
      text = text.slice(0, at) + inserted + text.slice(at);
      service.change(URI, version, text, { start: at, end: at, length: inserted.length });
    }
    const fresh = inMemoryService().service;
    fresh.open(URI, 4, text);
    assert.deepEqual((await service.annotations(URI, null))!.value, (await fresh.annotations(URI, null))!.value);
  });

  it('has one stamp until text or settings change', async () => {
    const world = inMemoryService();
    const { service } = world;
    service.open(URI, 1, 'سطر');
    const { stamp } = (await service.diagnostics(URI))!;
    assert.equal((await service.figures(URI))!.stamp, stamp);
    world.settings = { ...world.settings, locale: 'en' };
    const later = (await service.diagnostics(URI))!.stamp;
    assert.notEqual(later, stamp);
    service.change(URI, 2, 'سطر.', { start: 3, end: 3, length: 1 });
    assert.notEqual((await service.diagnostics(URI))!.stamp, later);
  });

  it('is read by many at once only once', async () => {
    const { service } = inMemoryService();
    service.open(URI, 1, LONG);
    const answers = await Promise.all([service.figures(URI), service.diagnostics(URI), service.hover(URI, 3)]);
    assert.equal(new Set(answers.map((answer) => answer!.stamp)).size, 1);
  });

  it('in which something crashes is answered for all the same, and each crash is logged once', async () => {
    const { service, log } = inMemoryService({}, {}, brokenKnowledge());
    const text = 'وصل سامي نور.\n<شخص>سامي</شخص>\nوصل سامي نور.';
    service.open(URI, 1, text);
    assert.equal((await service.figures(URI))!.version, 1);
    const entries = log.filter((entry) => entry.startsWith('entities: Error: broken lexicon'));
    assert.equal(entries.filter((entry) => entry.includes('in: وصل سامي نور.')).length, 1);
    const logged = log.length;
    const more = '\nوصل سامي نور.';
    service.change(URI, 2, text + more, { start: text.length, end: text.length, length: more.length });
    assert.equal((await service.annotations(URI, null))!.version, 2);
    assert.equal(log.length, logged, 'nothing new has crashed');
  });
});
