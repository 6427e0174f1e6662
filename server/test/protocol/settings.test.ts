import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { localeOf, readSettings } from '../../src/lsp/settings.ts';

const DEFAULTS = { enable: true, locale: 'ar', spelling: 'arabic', rules: {} };

function check(section: unknown, expected: object, problems: readonly RegExp[] = []): void {
  const reported: string[] = [];
  assert.deepEqual(
    readSettings(section, 'ar', (problem) => reported.push(problem)),
    { ...DEFAULTS, ...expected },
  );
  assert.equal(reported.length, problems.length, reported.join('\n'));
  problems.forEach((problem, index) => assert.match(reported[index], problem));
}

describe('settings', () => {
  it('have defaults', () => {
    for (const section of [{}, null, undefined, 'x', { findings: null, tags: 7 }]) check(section, {});
  });

  it('are taken over', () => {
    const rules = { 'unattributed-claim': 'off', 'unbalanced-quotation': 'hint' };
    check(
      { enable: false, language: 'en', tags: { spelling: 'tei' }, findings: { rules } },
      { enable: false, locale: 'en', spelling: 'tei', rules },
    );
  });

  it('that make no sense are reported and have their default', () => {
    check({ enable: 'yes' }, {}, [/isnad\.enable is "yes" but must be one of: true, false/]);
    check({ language: 'fr', tags: { spelling: 3 } }, {}, [/isnad\.language/, /isnad\.tags\.spelling is 3/]);
    check(
      { findings: { rules: { 'vague-outlet': 'loud', 'late-attribution': 'off' } } },
      { rules: { 'late-attribution': 'off' } },
      [/isnad\.findings\.rules\.vague-outlet is "loud" but must be one of: off, error/],
    );
  });
});

describe('the language of the interface', () => {
  it('is Arabic for Arabic and English for others', () => {
    for (const tag of ['ar', 'ar-EG', 'AR_lb']) assert.equal(localeOf(tag), 'ar', tag);
    for (const tag of ['en', 'fr-FR', 'arn', '', undefined]) assert.equal(localeOf(tag), 'en', tag);
  });
});
