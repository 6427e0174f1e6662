import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { localeOf, readSettings } from '../../src/lsp/settings.ts';

const DEFAULTS = {
  enable: true,
  locale: 'ar',
  spelling: 'arabic',
  rules: {},
  thresholds: {},
  codeLens: false,
  workspace: { enable: true, include: ['**/*.{khabar,خبر,txt}'], exclude: ['**/{node_modules,.git,.isnad}/**'] },
};

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
    const workspace = { enable: false, include: ['news/**'], exclude: [] };
    check({ codeLens: { enable: true }, workspace }, { codeLens: true, workspace });
    check(
      { enable: false, language: 'en', tags: { spelling: 'tei' }, findings: { rules } },
      { enable: false, locale: 'en', spelling: 'tei', rules },
    );
  });

  it('may set the thresholds of rules', () => {
    const thresholds = { 'unattributed-claim': 70, 'unattributed-quotation': 4 };
    check({ findings: { thresholds } }, { thresholds });
    check({ findings: { thresholds: { 'unattributed-claim': 700, 'unbalanced-quotation': 2, nonsense: 1 } } }, {}, [
      /thresholds\.unattributed-claim is 700 but must be a number from 20 to 99/,
      /thresholds\.unbalanced-quotation is set, but there is no rule of that name with a threshold/,
      /thresholds\.nonsense is set/,
    ]);
  });

  it('that make no sense are reported and have their default', () => {
    check({ workspace: { include: '*.txt' } }, {}, [/isnad\.workspace\.include is "\*\.txt" but must be a list/]);
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
