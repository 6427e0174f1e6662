import { describe, it } from 'mocha';
import { check, refuse } from './operate.ts';

describe('tagging a selection', () => {
  it('takes whole words', () =>
    check('عاد سا|مي ن|ور أمس.', 'wrap', 'PERS', 'عاد <شخص مرجع="#سامي_نور">|سامي نور|</شخص> أمس.'));

  it('leaves proclitics, spaces and punctuation out', () =>
    check('عاد| والقاهرة،| نائمة.', 'wrap', 'GPE', 'عاد و<مكان>|القاهرة|</مكان>، نائمة.'));

  it('takes a selection behind possible proclitics at its word', () =>
    check('جلس ل|هيان| هنا.', 'wrap', 'PERS', 'جلس ل<شخص مرجع="#هيان">|هيان|</شخص> هنا.'));

  it('means the name under the cursor, and else the word', async () => {
    await check('عاد هرتسي هال|يفي.', 'wrap', 'PERS', 'عاد <شخص مرجع="#هرتسي_هاليفي">|هرتسي هاليفي|</شخص>.');
    await check('فتحوا الباب الأ|زرق.', 'wrap', 'PRODUCT', 'فتحوا الباب <علم نوع="منتج">|الأزرق|</علم>.');
  });

  it('gives a name the id that it has elsewhere', () =>
    check(
      '<شخص مرجع="#س_1">قيس</شخص> هنا. وعاد |قيس|.',
      'wrap',
      'PERS',
      '<شخص مرجع="#س_1">قيس</شخص> هنا. وعاد <شخص مرجع="#س_1">|قيس|</شخص>.',
    ));

  it('takes a cue without its proclitic, and a source too', async () => {
    await check('|وأكد| سامي ذلك.', 'wrap', 'cue', 'و<مقطع نوع="إسناد">|أكد|</مقطع> سامي ذلك.');
    await check(
      'تحدث وزير و|مصدر مطلع| أمس.',
      'wrap',
      'source',
      'تحدث وزير و<إشارة نوع="شخص" مرجع="#مجهول_1">|مصدر مطلع|</إشارة> أمس.',
    );
  });

  it('takes quotation marks into speech', () =>
    check('كتب على الجدار: "|لن نرحل أبدا|".', 'wrap', 'speech', 'كتب على الجدار: <قول>|"لن نرحل أبدا"|</قول>.'));

  it('ties the parts of speech over two paragraphs', () =>
    check(
      'كتب: |"لن نرحل أبدا\nولن ننسى"| ثم مضى.',
      'wrap',
      'reported',
      'كتب: <قول معرف="قول_1" مباشر="لا" تال="#قول_2">|"لن نرحل أبدا|</قول>\n<قول معرف="قول_2" مباشر="لا" سابق="#قول_1">ولن ننسى"</قول> ثم مضى.',
    ));

  it('writes TEI where that is wanted', () =>
    check('عاد |سامي| أمس.', 'wrap', 'PERS', 'عاد <persName ref="#samy">|سامي|</persName> أمس.', { spelling: 'tei' }));

  it('does not cross a tag, run over paragraphs, or repeat what is there', async () => {
    await refuse('<شخص>سامي |نور</شخص> أمس|', 'wrap', 'EVENT', /«شخص» يعترض/);
    await refuse('عاد |سامي\nونور| أمس', 'wrap', 'EVENT', /أكثر من فقرة/);
    await refuse('عاد <شخص>|سامي|</شخص>', 'wrap', 'PERS', /هذا موسوم/);
    await refuse('| ', 'wrap', 'PERS', /لا كلمة/);
    await refuse('عاد |سامي|', 'wrap', 'HERO', /«HERO»/);
  });
});

describe('marking a claim', () => {
  it('takes the selection', () =>
    check('|الخسائر فادحة| هنا.', 'mark-claim', 'vague', '<مقطع نوع="ادعاء" فرع="مبهم">|الخسائر فادحة|</مقطع> هنا.'));

  it('takes the sentence at the cursor', () =>
    check(
      'انتهى اليوم. الخسائر فاد|حة هنا. وعاد الناس.',
      'mark-claim',
      null,
      'انتهى اليوم. <مقطع نوع="ادعاء" فرع="غير_منسوب">|الخسائر فادحة هنا.|</مقطع> وعاد الناس.',
    ));
});

describe('changing the type of a tag', () => {
  it('keeps who it names, and the spelling of the tag', async () => {
    await check(
      'عاد <شخص مرجع="#النور" يقين="مرتفع">الن|ور</شخص>.',
      'change-type',
      'ORG',
      'عاد <منظمة مرجع="#النور" يقين="مرتفع">|النور|</منظمة>.',
    );
    await check('<persName>س|امي</persName>', 'change-type', 'FAC', '<placeName type="facility">|سامي|</placeName>');
  });

  it('drops what the new type cannot say', () =>
    check(
      'قال <قول قائل="#س" مباشر="لا">إن|ه عائد</قول>.',
      'change-type',
      'claim',
      'قال <مقطع نوع="ادعاء" فرع="غير_منسوب">|إنه عائد|</مقطع>.',
    ));
});

describe('extending and shrinking a tag', () => {
  it('goes by words, names without their proclitics', async () => {
    await check('عاد <شخص>سا|مي</شخص> نور.', 'extend-end', null, 'عاد <شخص>|سامي نور|</شخص>.');
    await check('عاد <شخص>سامي ن|ور</شخص>.', 'shrink-end', null, 'عاد <شخص>|سامي|</شخص> نور.');
    await check('عاد سامي <شخص>ن|ور</شخص>.', 'extend-start', 'word', 'عاد <شخص>|سامي نور|</شخص>.');
    await check('في <مكان>بيروت والقاه|رة</مكان>.', 'shrink-start', 'word', 'في بيروت و<مكان>|القاهرة|</مكان>.');
  });

  it('goes by letters, marks and spaces with them', async () => {
    await check('عاد <شخص>سام|ي</شخص>ة.', 'extend-end', 'letter', 'عاد <شخص>|سامية|</شخص>.');
    await check('عاد <شخص>سامي ن|</شخص>.', 'shrink-end', 'letter', 'عاد <شخص>|سامي|</شخص> ن.');
    await check('<شخص>وسُا|مي</شخص>', 'shrink-start', 'letter', 'و<شخص>|سُامي|</شخص>');
    await check('و<شخص>س|امي</شخص>', 'extend-start', 'letter', '<شخص>|وسامي|</شخص>');
  });

  it('keeps the attributes, and goes along over an inner tag', () =>
    check(
      '<منصب مرجع="#و">وزي|ر</منصب> <منظمة>الصحة</منظمة>',
      'extend-end',
      null,
      '<منصب مرجع="#و">|وزير <منظمة>الصحة|</منظمة></منصب>',
    ));

  it('moves one end of speech over several paragraphs', () =>
    check('قال: <قول>"لن نر|حل\nأبدا"</قول> ومضى', 'extend-start', null, '<قول>|قال: "لن نرحل|\nأبدا"</قول> ومضى'));

  it('stops at other tags, at the end of the paragraph, and before nothing is left', async () => {
    await refuse('<شخص>سام|ي</شخص> <منظمة>نور الدين</منظمة>', 'extend-end', null, /«منظمة» يعترض/);
    await refuse('<شخص>سام|ي</شخص>', 'extend-end', null, /لا مزيد/);
    await refuse('<شخص>سام|ي</شخص>', 'shrink-end', null, /لا مزيد/);
    await refuse('سام|ي', 'shrink-end', null, /لا وسم هنا/);
  });
});
