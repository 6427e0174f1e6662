import fc from 'fast-check';

/** Pieces of which hostile articles are made: tags, look-alikes of them, and all that has ever gone wrong in a text file. */
const PIECES = [
  'قال ',
  'سامي',
  ' و',
  '<',
  '>',
  '/',
  '\\',
  '<\\',
  '"',
  "'",
  '«نعم»',
  '“',
  '<said>',
  '</said>',
  '<\\said>',
  '<\\\\q>',
  '<قول قائل="#سامي">',
  '</قول>',
  '<شخص>',
  '</شخص>',
  'sai',
  'q',
  '&lt;',
  '&amp;',
  '\r\n',
  '\n',
  '\u0000',
  '\u202B',
  '\u200F',
  '\uD83D\uDE00',
  '\uD800',
  'مُؤكّـد',
];

/** Texts full of tags and of what looks like tags. */
export const fragments = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
