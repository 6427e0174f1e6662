import { AMOUNT } from './numbers.ts';

/** The grammar of dates and times, over the letters of symbols.ts. What stays outside the span (منذ، خلال، نحو) is context, not match. */

const YEAR = '(?:a?y|[dn](?=e))[em]?';
const YEARS = `${YEAR}(?:[-/]${YEAR}|wy[em]?)?`;
/** «أيلول/سبتمبر», «يوليو (تموز)», «كانون الثاني يناير» */
const MONTH = '[MH](?:/[MH]|\\([MH][()]|-?[MH])?';
/** A month without day or year needs a word of time before it: «في مارس», but «مارس» is also a verb. */
const LONE_MONTH = `(?:[MH](?:/[MH]|\\([MH][()])|(?<=[ijBlEtb(])M|H)`;
/** «8 و15», «10 إلى 13», «الثاني والعشرين» */
const DAY = '(?:a?d(?:[-l/]a?d|wa?d)?|o(?:w[oc])?)';
/** «العام الماضي», «هذا العام», «شهر رمضان المقبل», «السنوات الـ30 الماضية» */
const PERIOD = `(?:[tT2D]${YEARS}|z[TS]${YEARS}|z[TS]|[tT2q]A(?:wA)?|SA|Xa?[dncu]A|t${MONTH}A?)`;
const FULL_MONTH = `(?:${MONTH}A?(?:,?${YEAR}|i?${PERIOD})|${MONTH}A|t${MONTH}A?|${LONE_MONTH})`;
const DAY_AND_MONTH = `(?:t?${DAY}i?t?${MONTH}A?(?:,?${YEAR}|i?${PERIOD})?|${FULL_MONTH})`;
const DAY_OF_PERIOD = 'a?di[tT]A';
/** «يوم الثلاثاء القادم», «اليوم (الجمعة)», «أمس الأحد», «يومي الثلاثاء والأربعاء الماضيين» */
const WEEKDAY = '(?:[tT2D]R?|R\\(?)?W(?:[-/]?W|wW)?A?[()]?';
const DAY_NAMED = `(?:${WEEKDAY}(?:,?${DAY_AND_MONTH})?|t?R(?:,?${DAY}i?${MONTH}A?(?:${YEAR})?)?)`;
/** «21/10/1436هـ», «6-10-1436», «3-5/11/1436» */
const NUMERIC = '(?:d-)?(?:[dy][-/]d[-/][dyn]|d[-/]d(?=e))e?';
const LONE_YEARS = '(?<=[jBlE(])y(?:[-/]y|wy)?e?|y[-/][yd](?=[^s$%mtrh]|$)|ye';
/** «الربع الأول من 2016», «العقد الأول من القرن 21» */
const ORDINAL_PERIOD = `(?:To|qo?)i(?:${PERIOD}|${YEAR}|T[dn]?)|qo`;
const ENGLISH = '(?:Gd,?y?|dGy?)';

const PLAIN = `(?:${NUMERIC}|${DAY_NAMED}|${DAY_AND_MONTH}|${DAY_OF_PERIOD}|${ORDINAL_PERIOD}|${PERIOD}|${LONE_YEARS}|${ENGLISH})`;

/** A day, a date or a period that fixes a time: «مطلع العام الجاري», «26 أيلول/سبتمبر 2022». */
export const DATE = `(?:E[ib]?(?:${PLAIN}|${YEAR}|T)|${PLAIN})`;

/** A stretch of time that fixes a point by what stands before it («منذ نحو 7 أشهر»): a NUM in a DATE. */
export const DURATION = `(?:${AMOUNT}[t2r]A?|2|t(?![MHWydnAR])(?:wf)?)`;

const CLOCK = '(?:K(?:a?d(?::d)?|o|u)(?:wf)?|d:d)Z?';

/** A clock time or a part of a day; a DATE that follows stands inside: «مساء أمس», «الساعة التاسعة من صباح الخميس». */
export const TIME = `(?:${CLOCK}(?:i?[pg])?(?:[ib]?,?${DATE})?|h?[pg],?${DATE}|pA|h?g(?:A|o)?|z[pg]|P)`;
