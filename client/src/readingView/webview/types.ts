import type { ReadingMention } from '../../protocol.ts';
import type { TypeGroup } from './strings.ts';

const GROUPS: Readonly<Record<ReadingMention['type'], TypeGroup>> = {
  PERS: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  NORP: 'group',
  OCC: 'office',
  EVENT: 'other',
  LAW: 'other',
  PRODUCT: 'other',
  DATE: 'figure',
  TIME: 'figure',
  NUM: 'figure',
};

export const TYPE_GROUPS = [
  'person',
  'organisation',
  'place',
  'group',
  'office',
  'other',
  'figure',
] as const satisfies readonly TypeGroup[];

export function groupOf({ type }: Pick<ReadingMention, 'type'>): TypeGroup {
  return GROUPS[type];
}
