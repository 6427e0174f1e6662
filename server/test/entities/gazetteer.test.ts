import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { loadGazetteer } from '../../src/core/lexicon/packLexicon.ts';
import type { KnowledgeProblem } from '../../src/core/lexicon/table.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';

const FILES = {
  'countries.tsv':
    'name\tvariants\tnisba\tplurals\tcapital\tkind\tgloss\nفنلندا\t\tفنلندي\t\tهلسنكي\tcountry\tFinland\n',
  'organisations.tsv': 'name\tvariants\tkind\tgloss\nحركة النخيل\t?النخيل\tmovement\tPalm Movement\n',
  'people.tsv': 'name\tvariants\trole\tgloss\nعبد الكريم الحداد\tالحداد\tشاعر\tAbdulkarim\n',
  'titles.tsv': 'name\tfeminine\tplurals\tclass\tgloss\nأمين عام\tأمينة عامة\tأمناء عامون\toffice\tsecretary-general\n',
};

const problems: KnowledgeProblem[] = [];
const gazetteer = loadGazetteer(FILES, problems);

/** What the longest match at the first word is: its list, and the words it covers. */
function first(text: string): string | null {
  const { tokens } = readParagraph(text, new Vocabulary());
  const match = gazetteer.matchesAt(tokens, 0).at(-1);
  if (!match) return null;
  const start = tokens[0].start + match.reading.length;
  return `${match.senses[0].entry.list}: ${text.slice(start, tokens[match.to - 1].end)}`;
}

describe('the gazetteer', () => {
  it('finds names of one and of several words', () => {
    assert.equal(first('فنلندا بلد جميل'), 'country: فنلندا');
    assert.equal(first('حركة النخيل قالت'), 'organisation: حركة النخيل');
    assert.equal(first('خرج الناس'), null);
  });

  it('leaves proclitics outside', () => {
    assert.equal(first('وبفنلندا أيضا'), 'country: فنلندا');
    assert.equal(first('للنخيل أنصار'), 'organisation: لنخيل');
  });

  it('does not mind harakat, tatweel and missing hamzas', () => {
    assert.equal(first('فِنلنــدا'), 'country: فِنلنــدا');
    assert.equal(first('الامين العام'), 'title: الامين العام');
  });

  it('knows the inflected forms of nationalities and titles', () => {
    for (const form of ['فنلندي', 'الفنلندية', 'الفنلنديون', 'فنلنديين', 'فنلنديات']) {
      assert.equal(first(form), `nationality: ${form}`);
    }
    assert.equal(first('الأمينة العامة'), 'title: الأمينة العامة');
  });

  it('reads «عبد ال…» joined or apart', () => {
    assert.equal(first('عبدالكريم الحداد'), 'person: عبدالكريم الحداد');
    assert.equal(first('عبد الكريم الحداد'), 'person: عبد الكريم الحداد');
  });

  it('says which forms are ordinary words too', () => {
    assert.deepEqual(
      gazetteer.lookUp('النخيل').map(({ ambiguous }) => ambiguous),
      [true],
    );
  });

  it('reports the files that are missing and works with the rest', () => {
    assert.ok(problems.some(({ file, message }) => file === 'cities.tsv' && message === 'the file is missing'));
    assert.ok(!problems.some(({ file }) => file === 'people.tsv'));
  });
});
