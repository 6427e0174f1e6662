import assert from 'node:assert/strict';
import { parseCommandLine, UsageError } from '../../src/cli/commandLine.ts';

const parse = (words: string, environment = {}) => parseCommandLine(words === '' ? [] : words.split(' '), environment);

describe('the command line', () => {
  it('of analyze', () => {
    assert.deepEqual(parse('analyze --format json --jsonl a.txt -'), {
      name: 'analyze',
      language: 'en',
      inputs: ['a.txt', '-'],
      jobs: null,
      lines: true,
      output: null,
      resume: false,
    });
  });

  it('of a long run of analyze', () => {
    assert.deepEqual(parse('analyze --jsonl --jobs 3 --output found.jsonl --resume articles'), {
      name: 'analyze',
      language: 'en',
      inputs: ['articles'],
      jobs: 3,
      lines: true,
      output: 'found.jsonl',
      resume: true,
    });
  });

  it('of check, with what is taken where nothing is said', () => {
    assert.deepEqual(parse('check articles'), {
      name: 'check',
      language: 'en',
      inputs: ['articles'],
      jobs: null,
      format: 'text',
      failOn: 'warning',
    });
  });

  it('of tag and untag', () => {
    assert.deepEqual(parse('tag --spelling tei --write a.txt'), {
      name: 'tag',
      language: 'en',
      inputs: ['a.txt'],
      spelling: 'tei',
      write: true,
    });
    assert.deepEqual(parse('untag a.txt'), { name: 'untag', language: 'en', inputs: ['a.txt'], write: false });
  });

  it('takes a name after -- for a file', () => {
    assert.deepEqual(parse('untag -- --write'), { name: 'untag', language: 'en', inputs: ['--write'], write: false });
  });

  for (const words of ['help', '--help', '-h', 'check --help']) {
    it(`asks for help: ${words}`, () => assert.deepEqual(parse(words), { name: 'help', language: 'en' }));
  }

  for (const [environment, language] of [
    [{ LANG: 'ar_EG.UTF-8' }, 'ar'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'ar' }, 'ar'],
    [{ LANG: 'ar_EG', LC_MESSAGES: 'fr_FR' }, 'en'],
    [{ LANG: 'arn_CL' }, 'en'],
    [{}, 'en'],
  ] as const) {
    it(`speaks ${language} in ${JSON.stringify(environment)}`, () =>
      assert.deepEqual(parse('help', environment), { name: 'help', language }));
  }

  it('speaks the language that is asked for', () =>
    assert.deepEqual(parse('--help --lang ar', { LANG: 'en_GB' }), { name: 'help', language: 'ar' }));

  for (const [words, complaint] of [
    ['', /no command given/],
    ['frobnicate --hard', /unknown command: frobnicate/],
    ['analyze', /no files given/],
    ['analyze --format xml a.txt', /--format xml: not one of json/],
    ['analyze --fail-on error a.txt', /--fail-on/],
    ['check --fail-on sometimes a.txt', /--fail-on sometimes: not one of error, warning, information, hint, never/],
    ['check --format xml a.txt', /--format xml: not one of text, json, github, sarif/],
    ['tag --spelling latin a.txt', /not one of arabic, tei/],
    ['untag --write -', /--write needs files/],
    ['analyze - -', /given twice/],
    ['check --lang fr a.txt', /--lang fr: not one of en, ar/],
  ] as const) {
    it(`refuses: isnad ${words}`, () =>
      assert.throws(
        () => parse(words),
        (error) => error instanceof UsageError && complaint.test(error.message),
      ));
  }
});
