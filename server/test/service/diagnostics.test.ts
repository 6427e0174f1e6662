import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Rule } from '../../src/core/findings/rule.ts';
import type { Finding } from '../../src/core/model.ts';
import { diagnosticOf, type NewsDiagnostic } from '../../src/service/diagnostics.ts';
import type { Settings } from '../../src/service/settings.ts';
import type { Snapshot } from '../../src/service/snapshot.ts';
import { openArticle } from './inMemory.ts';

const OPEN_MARK = 'وقال سامي نور: “لن نعود إلى ما كان أبدا.';

async function diagnostics(text: string, settings: Partial<Settings> = {}): Promise<readonly NewsDiagnostic[]> {
  const { service, uri } = openArticle(text, settings);
  return (await service.diagnostics(uri))!.value;
}

describe('diagnostics', () => {
  it('say what is wrong and where, in Arabic', async () => {
    const [{ code, severity, span, message }] = await diagnostics(OPEN_MARK);
    assert.deepEqual([code, severity], ['unbalanced-quotation', 'error']);
    assert.equal(OPEN_MARK.slice(span.start, span.end), '“');
    assert.equal(message, 'علامة التنصيص “ بلا قرين يقابلها');
  });

  it('speak English when asked to', async () => {
    const [{ message }] = await diagnostics(OPEN_MARK, { locale: 'en' });
    assert.equal(message, 'The quotation mark “ has no partner to match it');
  });

  it('are as severe as the settings say, or not there', async () => {
    const [{ severity }] = await diagnostics(OPEN_MARK, { rules: { 'unbalanced-quotation': 'hint' } });
    assert.equal(severity, 'hint');
    assert.deepEqual(await diagnostics(OPEN_MARK, { rules: { 'unbalanced-quotation': 'off' } }), []);
  });

  it('are none where Isnad is off', async () => assert.deepEqual(await diagnostics(OPEN_MARK, { enable: false }), []));

  it('stand in the file, behind the tags before them', async () => {
    const tagged = OPEN_MARK.replace('سامي نور', '<شخص>سامي نور</شخص>');
    const [{ span }] = await diagnostics(`\n${tagged}`);
    assert.equal(`\n${tagged}`.slice(span.start, span.end), '“');
  });

  it('quote the article without its control characters', () => {
    const finding = { values: { source: 'مصدر\u202e مط\u200fلع\n' } } as unknown as Finding;
    const rule = { message: { ar: '«{source}» لا يكفي', en: '' } } as unknown as Rule;
    const snapshot = { settings: { locale: 'ar' } } as unknown as Snapshot;
    const { message } = diagnosticOf(snapshot, { finding, rule, severity: 'hint', span: { start: 0, end: 1 } });
    assert.equal(message, '«مصدر مطلع» لا يكفي');
  });
});
