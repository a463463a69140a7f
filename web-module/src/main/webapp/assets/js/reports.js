// Reports of the API, and how their numbers are called and written.

import { api } from './api.js';
import { busy, h, icon } from './dom.js';
import { count, duration, sentence } from './format.js';

const NAMES = {
  downloads: 'Downloads',
  play_count: 'Plays',
  listeners: 'Listeners',
  peak_listeners: 'Most at once',
  listen_seconds: 'Listening time',
  plays: 'Sessions',
  percent: 'Share',
  app: 'Player',
  device: 'Device',
  country: 'Country',
  first_7_days: 'First 7 days',
  first_30_days: 'First 30 days',
  downloads_ever: 'Ever',
  resource_type: 'Kind',
  episode_number: 'No.',
};
const METRICS = ['downloads', 'play_count', 'listeners', 'peak_listeners', 'listen_seconds'];
const countries = new Intl.DisplayNames(['en'], { type: 'region' });

export const nameOf = (column) => NAMES[column] ?? sentence(column);
export const metricsOf = (report) => report.columns.filter((column) => METRICS.includes(column.name));

/** A path below /reports with its days. */
const pathOf = (what, days) => `/reports/${what}?${new URLSearchParams(days)}`;

export const readReport = (what, days, signal) => api.get(pathOf(what, days), { signal });

/** Seconds as "3 min" or "1,204 h 12 min". */
function hours(seconds) {
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${count(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** A value as people read it. */
export function show(column, value) {
  if (value === null || value === undefined) return ['app', 'device', 'country'].includes(column) ? 'Unknown' : '–';
  if (column === 'second') return duration(value);
  if (column === 'listen_seconds') return hours(value);
  if (column === 'percent') return `${value} %`;
  if (column === 'country') return /^[A-Z]{2}$/.test(value) ? countries.of(value) : value;
  if (column === 'final') return value ? 'yes' : 'still counting';
  if (column === 'minute') return value.replace('T', ' ').replace('Z', '');
  return typeof value === 'number' ? count(value) : value;
}

/** Sums of the days; of the most at once, the highest. */
export function total(report, metric) {
  const values = report.rows.map((row) => row[metric] ?? 0);
  return metric === 'peak_listeners' ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0);
}

/** A button that saves a report as CSV; fetched by script, so that a sign-in that ran out is renewed. */
export function csvButton(what, days) {
  const save = async () => {
    const answer = await api.raw('GET', pathOf(what, days), { headers: { Accept: 'text/csv' } });
    const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'report.csv';
    const address = URL.createObjectURL(await answer.blob());
    const link = h('a', { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return h('button', { type: 'button', class: 'button small', onclick: (event) => busy(event.currentTarget, save) }, icon('download'), 'CSV');
}

const isNumber = (report, column) => report.rows.some((row) => typeof row[column] === 'number');

/**
 * A report as a table; its first shown column names the row.
 *
 * @param wish { hidden: names of columns left out, share: the metric of which shares are drawn, cell: own cells }
 */
export function table(report, caption, { hidden = [], share = null, cell = {} } = {}) {
  const columns = report.columns.filter((column) => !hidden.includes(column.name));
  const most = share === null ? 0 : Math.max(1, ...report.rows.map((row) => row[share]));
  const head = columns.map((column, index) =>
    h('th', { scope: 'col', class: index > 0 && isNumber(report, column.name) ? 'number' : null, title: column.definition }, nameOf(column.name)));
  const line = (row) => h('tr', {}, columns.map((column, index) => {
    const content = cell[column.name]?.(row) ?? show(column.name, row[column.name]);
    if (index === 0) {
      return h('th', { scope: 'row' }, content,
        share === null ? null : h('progress', { class: 'share', max: most, value: row[share], 'aria-hidden': 'true' }));
    }
    return h('td', { class: isNumber(report, column.name) ? 'number' : null, 'data-label': nameOf(column.name) }, content);
  }));
  return h('div', { class: 'table-frame report-table', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', {}, h('caption', { class: 'visually-hidden' }, caption), h('thead', {}, h('tr', {}, head)), h('tbody', {}, report.rows.map(line))));
}

/** What the columns of a table mean, for those who cannot point at its head. */
export function definitions(report, hidden = []) {
  return h('details', {}, h('summary', {}, 'What these numbers mean'),
    h('dl', { class: 'facts' }, report.columns.filter((column) => !hidden.includes(column.name))
      .flatMap((column) => [h('dt', {}, nameOf(column.name)), h('dd', {}, column.definition)])));
}
