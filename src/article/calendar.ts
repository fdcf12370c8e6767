/** Month names and abbreviations of both languages, January first. */
const MONTHS = [
  "jan januari january",
  "feb peb februari pebruari february",
  "mar maret march",
  "apr april",
  "mei may",
  "jun juni june",
  "jul juli july",
  "agu agt ags agust agustus aug august",
  "sep sept september",
  "okt oct oktober october",
  "nov nop november nopember",
  "des dec desember december",
].map((names) => names.split(" "));

/**
 * The number of a month, 1 to 12, from its name, abbreviation or figures in either language; 0 for anything else.
 */
export function monthNumber(month: string): number {
  if (/^\d{1,2}$/.test(month)) return Number(month);
  return MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1;
}

/** Source of a regular expression that matches any month's name, longest first. */
export const MONTH_NAME = alternatives(MONTHS.flat());

/** Names and abbreviations of the days of the week in both languages, Sunday first. */
const WEEKDAYS = [
  "minggu ahad sunday sun",
  "senin monday mon",
  "selasa tuesday tue tues",
  "rabu wednesday wed",
  "kamis thursday thu thur thurs",
  "jumat jum'at friday fri",
  "sabtu saturday sat",
].map((names) => names.split(" "));

/** The number of a day of the week, 0 for Sunday to 6, from its name or abbreviation in either language; -1 for anything else. */
export function weekdayNumber(day: string): number {
  return WEEKDAYS.findIndex((names) => names.includes(day.toLowerCase()));
}

/** {@link MONTH_NAME} for the days of the week. */
export const WEEKDAY_NAME = alternatives(WEEKDAYS.flat());

/** Whether a folded word is a month, by its name, abbreviation or figures, or a day of the week. */
export function isMonthOrWeekday(folded: string): boolean {
  return monthNumber(folded) > 0 || WEEKDAY.test(folded);
}

// --- internal ---

const WEEKDAY = new RegExp(`^${WEEKDAY_NAME}$`);

function alternatives(names: readonly string[]): string {
  return `(?:${[...names].sort((a, b) => b.length - a.length).join("|")})`;
}
