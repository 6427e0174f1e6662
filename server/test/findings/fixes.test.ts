import assert from 'node:assert/strict';
import { RULE_BY_CODE, RULES, fixesFor } from '../../src/core/findings/rules/rules.ts';
import { analysed } from '../support/analyse.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** The finding's paragraph after each fix that a rule offers for its first finding in a text, as the whole analysis reads it; a tag as 🏷. */
function mended(code: string, text: string): string[] {
  const analysis = analysed(text);
  const finding = analysis.findings.find((candidate) => candidate.code === code);
  assert.ok(finding, `${code} is silent`);
  const { paragraph, start, end } = finding.span;
  const before = analysis.paragraphs[paragraph].text.text;
  return fixesFor(finding, { ...analysis, knowledge: testKnowledge() }).map((fix) => {
    switch (fix.kind) {
      case 'mark-claim':
        return `${before.slice(0, start)}🏷${before.slice(start, end)}🏷${before.slice(end)}`;
      case 'insert': {
        const at = fix.at === 'start' ? start : end;
        return before.slice(0, at) + fix.text + before.slice(at);
      }
      case 'replace':
        return fix.replacements.reduceRight(
          (result, replaced) => result.slice(0, replaced.start) + replaced.text + result.slice(replaced.end),
          before,
        );
    }
  });
}

describe('fixes', () => {
  const cases: readonly (readonly [code: string, text: string, ...expected: string[]])[] = [
    ['loaded-reporting-verb', 'وزعم الوزير سامي نور أن الطريق مفتوح.', 'وقال الوزير سامي نور إن الطريق مفتوح.'],
    ['loaded-reporting-verb', 'وأقرت الشرطة بأنها أوقفت رجلين.', 'وقالت الشرطة إنها أوقفت رجلين.'],
    ['loaded-reporting-verb', 'ويدعي الوزير سامي نور أنه مريض.', 'ويقول الوزير سامي نور إنه مريض.'],
    ['qala-anna', 'وتقول الشرطة أنها أوقفت رجلين.', 'وتقول الشرطة إنها أوقفت رجلين.'],
    [
      'direct-speech-without-marks',
      'وقال الوزير سامي نور: لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا.',
      'وقال الوزير سامي نور: «لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا».',
    ],
    [
      'vague-outlet',
      'وذكرت وسائل إعلام عبرية أن الاجتماع تأجل.',
      'وذكرت وسائل إعلام عبرية، منها [اسم الوسيلة]، أن الاجتماع تأجل.',
    ],
    [
      'source-less-evidential',
      'من المتوقع أن ترتفع الأسعار في الشهر المقبل.',
      'بحسب [المصدر]، من المتوقع أن ترتفع الأسعار في الشهر المقبل.',
    ],
    [
      'anonymity-unexplained',
      'وقالت مصادر أمنية عراقية إن الطريق سيفتح غدا.',
      'وقالت مصادر أمنية عراقية، طلبت عدم ذكر اسمها لـ[السبب]، إن الطريق سيفتح غدا.',
    ],
    [
      'headline-quote-altered',
      'الوزير: "لن يغلق الطريق أبدا"\nقال الوزير سامي نور: "لا نعتقد أن الطريق سيغلق في هذا العام".',
      'الوزير: لن يغلق الطريق أبدا',
    ],
    [
      'quote-continuation-gap',
      'قال سامي نور: «لن يغلق الطريق أحد\nوسنبقى هنا في بيوتنا حتى يعود كل الغائبين إلى أهلهم».',
      '«وسنبقى هنا في بيوتنا حتى يعود كل الغائبين إلى أهلهم».',
    ],
  ];
  for (const [code, text, ...expected] of cases) {
    it(`of ${code}: ${expected[0]}`, () => assert.deepEqual(mended(code, text), expected));
  }

  it('are told in both languages, and wait for nothing but what stands in […]', () => {
    for (const { code, examples } of RULES) {
      for (const example of examples.fires) {
        const analysis = analysed(example.replace(/[⟦⟧]/g, ''));
        const findings = analysis.findings.filter((finding) => finding.code === code);
        assert.ok(findings.length > 0 && RULE_BY_CODE.has(code));
        for (const fix of findings.flatMap((finding) =>
          fixesFor(finding, { ...analysis, knowledge: testKnowledge() }),
        )) {
          if (fix.kind === 'mark-claim') continue;
          assert.match(fix.title.en, /[a-z]/);
          assert.match(fix.title.ar, /[\u0621-\u064A]/);
          if (fix.kind === 'insert') assert.match(fix.text, /\[.+\]/);
        }
      }
    }
  });
});
