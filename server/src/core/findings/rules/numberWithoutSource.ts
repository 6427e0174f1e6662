import { claimPlaces, SURENESS } from '../claims/claims.ts';
import { CLAIM_FIXES } from '../claims/fixes.ts';
import type { ParagraphRule } from '../rule.ts';

/** A figure that somebody must have counted, and nobody is credited with. docs/findings/number-without-source.md */
export const numberWithoutSource: ParagraphRule = {
  scope: 'paragraph',
  code: 'number-without-source',
  severity: 'warning',
  enabled: true,
  writersWords: false,
  threshold: {
    ...SURENESS,
    meaning: {
      ar: 'نسبة الثقة المئوية بأن الرقم ادعاء بلا مصدر',
      en: 'How sure it must be, in percent, that the figure is a claim without a source',
    },
  },
  message: {
    ar: 'من أين الرقم؟ لا مصدر له',
    en: 'Whose figure is this? It has no source',
  },
  rationale: {
    ar: 'الرقم يبدو حقيقة، ووراءه دائما من عدّ وقدّر: عدد الضحايا والخسائر والنسب والأسعار يختلف باختلاف من يعلنها. يطلب دليل رويترز مصدرا لكل رقم لا يمكن لأي قارئ أن يتحقق منه، ويطلب دليل بي بي سي ذكر من أجرى الإحصاء أو الاستطلاع. اذكر صاحب الرقم وتاريخه.',
    en: 'A figure looks like a fact, and behind it somebody has counted or guessed: the dead, the losses, the shares and prices differ with whoever gives them. Reuters wants a source for every figure that not any reader can check, the BBC wants to hear who took the count or the poll. Say whose figure it is, and of what date.',
  },
  examples: {
    fires: [
      'البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\n⟦أسفر انهيار المبنى عن مقتل 12 عاملا وتدمير أكثر من 40 منزلا⟧.',
      'الشركة تعرض أرباحها\nعقدت الشركة اجتماعها السنوي صباح السبت.\n⟦بلغت خسائر الشركة أكثر من 300 مليون دولار بسبب تراجع المبيعات⟧.',
    ],
    silent: [
      'البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\nقال الدفاع المدني إن انهيار المبنى أسفر عن مقتل 12 عاملا وتدمير أكثر من 40 منزلا.',
      'البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\nويستمر المعرض حتى 15 يونيو 2024 في قاعة البلدية.',
    ],
  },
  check: (paragraph, around) => claimPlaces(paragraph, around, true),
  fixes: () => CLAIM_FIXES,
};
