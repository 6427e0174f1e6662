import type { AnnotationKind } from './protocol.ts';

/**
 * What a decoration of Arabic text may set. Everything else (colour, weight, text before or after, …) makes VS Code cut the line into pieces, which
 * it lays out left to right: the words of the sentence change places.
 */
export interface OverlayStyle {
  /** The id of a colour in package.json. */
  readonly backgroundColor?: string;
  /** CSS. A border needs its width on one side only: the others are drawn in the middle of the line. */
  readonly borderWidth?: string;
  readonly borderStyle?: 'solid' | 'dotted';
  readonly borderColor?: string;
}

/** The settings that switch decorations on and off, below `isnad.decorations`. */
export type DecorationSetting = 'entities' | 'quotations';

/** One look: what it is for, its setting and its style. */
export interface DecorationStyle {
  readonly kinds: readonly AnnotationKind[];
  readonly setting: DecorationSetting;
  readonly style: OverlayStyle;
}

const UNDERLINE = { borderWidth: '0 0 1px 0', borderColor: 'isnad.quotation' } as const;

export const DECORATION_STYLES: readonly DecorationStyle[] = [
  entities(['entity.PERS'], 'isnad.person'),
  entities(['entity.ORG'], 'isnad.organisation'),
  entities(['entity.GPE', 'entity.LOC', 'entity.FAC'], 'isnad.place'),
  entities(['entity.NORP'], 'isnad.group'),
  entities(['entity.OCC'], 'isnad.office'),
  entities(['entity.EVENT', 'entity.LAW', 'entity.PRODUCT'], 'isnad.other'),
  entities(['entity.DATE', 'entity.TIME', 'entity.NUM'], 'isnad.figure'),
  { kinds: ['content.direct', 'content.mixed'], setting: 'quotations', style: { ...UNDERLINE, borderStyle: 'solid' } },
  { kinds: ['content.indirect'], setting: 'quotations', style: { ...UNDERLINE, borderStyle: 'dotted' } },
];

function entities(kinds: readonly AnnotationKind[], backgroundColor: string): DecorationStyle {
  return { kinds, setting: 'entities', style: { backgroundColor } };
}
