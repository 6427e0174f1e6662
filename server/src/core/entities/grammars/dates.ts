import { AMOUNT } from './numbers.ts';

/** The grammar of dates and times, over the letters of symbols.ts. What stays outside the span (منذ، خلال، نحو) is context, not match. */

const YEAR = '(?:a?y|[dn](?=e))[em]?';
/** «2014-2015», «2014 و2015», «2004 حتى 2007», «1436هـ 2015م» */
const YEARS = `${YEAR}(?:[-/l]${YEAR}|wy[em]?|(?<=e)ye)?`;
/** «أيلول/سبتمبر», «يوليو (تموز)», «كانون الثاني يناير» */
const MONTH = '[MH](?:/[MH]|\\([MH][()]|-?[MH])?';
/** A month without day or year needs a word of time before it: «في مارس», but «مارس» is also a verb. */
const LONE_MONTH = `(?:[MH](?:/[MH]|-[MH]|\\([MH][()])|(?<=[ijBFlEtb(])M-?M?|H)`;
/** «8 و15», «10 إلى 13», «الثاني والعشرين», «الثلاثين من شوال», «سابع أكتوبر» */
const DAY = '(?:a?d(?:[-/]a?d|la?d|wa?d)?|o(?:w[oc]|[uc])?|c(?=i)|O)';
/** «عام 48» */
const SHORT_YEAR = '(?<=t)d(?![d;s$%mtrhNU_:/-])';
/** «العام الماضي», «هذا العام», «السنة المالية 2014/2015», «شهر رمضان المقبل», «السنوات الـ30 الماضية», «الثلاثة أشهر الأخيرة», «صيف العام الجاري» */
const PERIOD = `(?:[tTQ2D]Y?${YEARS}|t${SHORT_YEAR}|z[TSQ]Y?${YEARS}|z[TSQ]|zH|[tTQ2q]Y?A(?:wA|,?${YEAR})?|Q?S(?:A(?:${YEAR})?|[tT]A|t?${YEARS})|QS|(?:Xa?[dncu]|a?[dncu]r)A|t${MONTH}A?)`;
/** What may stand behind a month: its year, or the period that it is of («من العام الماضي», «لعام 1446هـ»). */
const OF_YEAR = `(?:,?${YEAR}|i?${PERIOD}|b[tT]${YEARS})`;
const FULL_MONTH = `(?:t?${MONTH}A?${OF_YEAR}|${MONTH}A|t${MONTH}A?|${LONE_MONTH})`;
const DAY_AND_MONTH = `(?:[tTRD2]?${DAY}i?t?${MONTH}A?${OF_YEAR}?|${FULL_MONTH})`;
/** «6 من الشهر الجاري», «يوم 28 من الشهر الماضي», «19 من هذا الشهر», «السابع والعشرين منه» */
const DAY_OF_PERIOD = '(?:[tR]?a?di(?:[tT]A|zT)|o(?:w[oc])?I)';
/** «21/10/1436هـ», «6-10-1436», «3-5/11/1436» */
const NUMERIC = '(?:d-)?(?:[dy][-/]d[-/][dyn]|d[-/]d(?=e))[em]?';
/** «يوم الثلاثاء القادم», «اليوم (الجمعة)», «أمس الأحد», «يومي الثلاثاء والأربعاء الماضيين», «الأربعاء إلى الخميس» */
const WEEKDAY = '(?:[tT2D]R?|R\\(?)?W(?:[-/l]?W|wW)?A?[()]?';
const DAY_NAMED = `(?:${WEEKDAY}(?:,?(?:${NUMERIC}|${DAY_AND_MONTH})[()]?)?|t?R(?:,?${DAY}i?t?${MONTH}A?(?:${YEAR})?)?)`;
/** Years behind a word of time, and two that are joined. */
const LONE_YEARS = '(?<=[jBFlE(])y(?:[-/l]y|wy)?e?|y(?:[-/][yd]|ly)(?=[^s$%mtrh]|$)|ye(?:y[em])?';
/** «الربع الأول من 2016», «العقد الأول من القرن 21», «الأسبوع الأول من رمضان» */
const ORDINAL_PERIOD = `(?:To|qo?)i(?:${PERIOD}|${YEAR}|${FULL_MONTH}|TY?[dn]?)|qo(?:${YEAR})?`;
/** «العشر الأواخر من رمضان» */
const TEN_DAYS = `J(?:i(?:${FULL_MONTH}|${PERIOD}))?`;
const ENGLISH = '(?:Gd,?y?|dGy?)';

const PLAIN = `(?:t?${NUMERIC}|${DAY_NAMED}|${DAY_AND_MONTH}|${DAY_OF_PERIOD}|${ORDINAL_PERIOD}|${TEN_DAYS}|${PERIOD}|${LONE_YEARS}|${ENGLISH})`;
/** «الفترة نفسها من» العام الماضي, «الربع المماثل من» عام 2023, «مطلع» العام الجاري: what may stand before the rest. Written so that the long pattern stands but once. */
const SAME_TIME = '[CqT]Ai(?=[tTQzyS])';
const EDGE = 'Eb?(?!W)';

/** A day, a date or a period that fixes a time: «مطلع العام الجاري», «26 أيلول/سبتمبر 2022». */
export const DATE = `(?:(?:${SAME_TIME}|${EDGE})?${PLAIN}|${EDGE}(?:${YEAR}|T(?!o)))`;

/** A stretch of time that fixes a point by what stands before it («منذ نحو 7 أشهر»): a NUM in a DATE. */
export const DURATION = `(?:${AMOUNT}[t2r](?:1|wf)?A?|2|t(?![MHWydnARSY])(?:1|wf)?)`;

/** «الساعة 9:30», «4.40», «14:00 بتوقيت غرينتش», «10:07 ت م», «الساعة 00ر14» */
const CLOCK = '(?:K(?:a?(?:d(?:[:;]d)?|n)|o|u)(?:wf)?|d:d|d;d(?=Z))(?:Z[kV]?)?';

const HOUR = `(?:${CLOCK}|(?<!V)o(?:wf)?(?=[pg]))(?:i?[pg])?`;

/** A clock time or a part of a day; a DATE that follows stands inside: «مساء أمس», «الساعة التاسعة من صباح الخميس», «الخامسة مساء». */
export const TIME = `(?:(?:${HOUR}[ib]?,?|h?[pg][,(]?)${DATE}|${HOUR}|pA|h?g(?:A|o)?|z[pg]|P)`;
