import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toFile } from '../../src/core/analysis.ts';
import { RULES } from '../../src/core/findings/rules/rules.ts';
import { isTagFinding, type TagFinding } from '../../src/core/findings/tags/tagRule.ts';
import { TAG_RULES } from '../../src/core/findings/tags/tagRules.ts';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import { analysed } from '../support/analyse.ts';
import { itIsExplained } from './pages.ts';

function tagFindings(text: string, code: string): { findings: TagFinding[]; marked: string } {
  const analysis = analysed(text);
  const findings = analysis.findings.filter(isTagFinding).filter((finding) => finding.code === code);
  const marked = findings
    .map(({ span }) => toFile(analysis, span))
    .sort((a, b) => a.start - b.start)
    .reduceRight(
      (result, { start, end }) => `${result.slice(0, start)}⟦${result.slice(start, end)}⟧${result.slice(end)}`,
      text,
    );
  return { findings, marked };
}

/** The article after one fix of the only finding of this code. */
function mended(text: string, code: string, title: RegExp): string {
  const { findings } = tagFindings(text, code);
  assert.equal(findings.length, 1);
  const fixes = findings[0].problem.fixes();
  const fix = fixes.find(({ title: { en } }) => title.test(en));
  assert.ok(fix, `no such fix among: ${fixes.map(({ title: { en } }) => en).join(', ')}`);
  const { paragraphs } = analysed(text);
  return applyEdits(
    text,
    fix.edits.map(({ paragraph, start, end, text: replacement }) => ({
      start: paragraphs[paragraph].start + start,
      end: paragraphs[paragraph].start + end,
      text: replacement,
    })),
  );
}

describe('the rules about tags', () => {
  it('have codes of their own', () => {
    const codes = [...RULES, ...TAG_RULES].map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
  });

  for (const rule of TAG_RULES) {
    const { code, examples } = rule;
    describe(code, () => {
      itIsExplained(rule);

      for (const example of examples.fires) {
        it(`fires: ${example}`, () => {
          assert.ok(example.includes('⟦'));
          assert.equal(tagFindings(example.replace(/[⟦⟧]/g, ''), code).marked, example);
        });
      }

      for (const example of examples.silent) {
        it(`is silent: ${example}`, () => assert.equal(tagFindings(example, code).marked, example));
      }
    });
  }
});

describe('mending tags', () => {
  const check = (text: string, code: string, title: RegExp, expected: string) =>
    assert.equal(mended(text, code, title), expected);

  it('closes a tag where the words end', () => {
    check('وصل <مكان>القاهرة أمس.', 'tag-unclosed', /Close/, 'وصل <مكان>القاهرة</مكان> أمس.');
    check('قال: <قول>"نعم ولا" ثم مضى.', 'tag-unclosed', /Close/, 'قال: <قول>"نعم ولا"</قول> ثم مضى.');
    check('وصل <مكان>القاهرة أمس.', 'tag-unclosed', /Remove/, 'وصل القاهرة أمس.');
  });

  it('takes a stray or an empty tag away', () => {
    check('وصل سامي</شخص> أمس.', 'tag-stray', /Remove/, 'وصل سامي أمس.');
    check('وصل <شخص></شخص>سامي.', 'tag-empty', /Remove/, 'وصل سامي.');
  });

  it('closes the inner of two crossing tags first', () => {
    const text = '<قول>قال <شخص>سامي</قول> نور</شخص>.';
    check(text, 'tag-crossing', /Close/, '<قول>قال <شخص>سامي</شخص></قول> نور.');
    check(text, 'tag-crossing', /Remove/, '<قول>قال سامي</قول> نور.');
  });

  it('corrects a name, and puts values in quotation marks', () => {
    check('وصل <شخس>سامي</شخص>.', 'tag-misspelt', /Write/, 'وصل <شخص>سامي</شخص>.');
    check('<said who=#samy direct=false>"نعم"', 'tag-malformed', /quotation/, '<said who="#samy" direct="false">"نعم"');
  });

  it('takes in the whole word, and leaves out what is no part of the name', () => {
    check('وصل <شخص>سامي نو</شخص>ر أمس.', 'tag-cuts-word', /whole/, 'وصل <شخص>سامي نور</شخص> أمس.');
    check('وصل <مكان>بالقاهرة</مكان> أمس.', 'tag-takes-in', /out/, 'وصل ب<مكان>القاهرة</مكان> أمس.');
    check('وصل <شخص>سامي نور،</شخص> أمس.', 'tag-takes-in', /out/, 'وصل <شخص>سامي نور</شخص>، أمس.');
  });

  it('mends ids', () => {
    const speech = (who: string) => `<شخص مرجع="#سامي_نور">سامي</شخص>: <قول قائل="${who}">"نعم"</قول>`;
    check(speech('#سامي'), 'tag-id-dangling', /Write/, speech('#سامي_نور'));
    check(speech('#غيره'), 'tag-id-dangling', /Remove/, speech('').replace(' قائل=""', ''));
    check(speech('سامي_نور'), 'tag-hash-missing', /Add/, speech('#سامي_نور'));
    check(
      '<قول معرف="ق">"نعم"</قول><قول معرف="ق">"لا"</قول>',
      'tag-id-duplicate',
      /Call/,
      '<قول معرف="ق">"نعم"</قول><قول معرف="ق_2">"لا"</قول>',
    );
    check(
      '<شخص مرجع="#ن">نور</شخص> و<شخص مرجع="#م">نور</شخص>',
      'tag-form-of-two',
      /It is/,
      '<شخص مرجع="#ن">نور</شخص> و<شخص مرجع="#ن">نور</شخص>',
    );
  });

  it('names the speaker that the sentence names', () =>
    check(
      'قال <شخص مرجع="#س">سامي نور</شخص> أمس: <قول>"لن نعود إلى هنا أبدا"</قول>.',
      'tag-speaker-missing',
      /speaker is/,
      'قال <شخص مرجع="#س">سامي نور</شخص> أمس: <قول قائل="#س">"لن نعود إلى هنا أبدا"</قول>.',
    ));
});
