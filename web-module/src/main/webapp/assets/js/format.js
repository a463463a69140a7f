// Numbers and times as people read them.

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** A count with its thousands told apart: 1,284. */
export const count = (value) => number.format(value);

export function bytes(count) {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${number.format(value)} ${units[unit]}`;
}

/** Loudness with a real minus sign. */
export const lufs = (value) => `${value.toFixed(1).replace('-', '−')} LUFS`;

/** Seconds as 3:07 or 1:02:09. */
export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  const rest = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** "5 minutes ago", and after a week the date. */
export function since(instant) {
  const seconds = (new Date(instant) - Date.now()) / 1000;
  const far = Math.abs(seconds);
  if (far < 45) return 'just now';
  if (far < 3600) return ago.format(Math.round(seconds / 60), 'minute');
  if (far < 86_400) return ago.format(Math.round(seconds / 3600), 'hour');
  if (far < 7 * 86_400) return ago.format(Math.round(seconds / 86_400), 'day');
  return day.format(new Date(instant));
}

/** A day, such as 3 Jan 2027. */
export const date = (instant) => (instant ? day.format(new Date(instant)) : '–');

export const dateTime = (instant) => (instant ? moment.format(new Date(instant)) : '–');

/** What a User-Agent means to people: "Chrome on Linux"; other programs by their own name. */
export function device(description) {
  const browsers = { Edg: 'Edge', OPR: 'Opera', Firefox: 'Firefox', HeadlessChrome: 'Chrome', Chrome: 'Chrome', Safari: 'Safari' };
  const systems = { Android: 'Android', iPhone: 'iPhone', iPad: 'iPad', Windows: 'Windows', 'Mac OS X': 'Mac', CrOS: 'ChromeOS', Linux: 'Linux' };
  const named = (names) => names[Object.keys(names).find((sign) => description.includes(sign))];
  if (!description?.startsWith('Mozilla/')) return description?.replace('/', ' ') || 'Unknown device';
  return `${named(browsers) ?? 'A browser'}${named(systems) ? ` on ${named(systems)}` : ''}`;
}

export const words = (name) => (name ?? '').replaceAll(/[-_.]/g, ' ');
export const sentence = (name) => words(name).replace(/^./, (first) => first.toUpperCase());
