import { api } from '../api.js';
import { draw } from '../chart.js';
import { byId, h, toast } from '../dom.js';
import { duration } from '../format.js';
import { csvButton, definitions, metricsOf, nameOf, readReport, show, table, total } from '../reports.js';
import { whoAmI } from '../shell.js';

const DAY = 86_400_000;
const GROUPS = { stream: 'Streams', playlist: 'Playlists', podcast: 'Podcasts', upload: 'Uploads' };
const IDS = ['episode_id', 'upload_id', 'resource_id'];

const wish = byId('wish');
const report = byId('report');
const error = byId('wish-error');
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const charts = new Set();
let reading = null;

const me = await whoAmI();
const asked = new URLSearchParams(location.search);
setRange();
if (asked.get('from') && asked.get('to')) {
  wish.from.value = asked.get('from');
  wish.to.value = asked.get('to');
  wish.range.value = '';
}

function setRange() {
  const days = Number(wish.range.value);
  if (!days) return;
  wish.to.value = iso(Date.now());
  wish.from.value = iso(Date.now() - (days - 1) * DAY);
}

/** Fills the choice of what the report is about. */
async function offerSubjects() {
  const all = await readReport('resources', { from: iso(Date.now()), to: iso(Date.now()) });
  const uploads = await api.get(`/uploads?limit=100&status=ready&user_id=${me.user_id}`);
  const known = [
    ...all.rows,
    ...uploads.items.map((upload) => ({ resource_type: 'upload', resource_id: upload.upload_id, title: upload.title || upload.original_filename })),
  ];
  for (const [type, label] of Object.entries(GROUPS)) {
    const options = known.filter((one) => one.resource_type === type)
      .map((one) => h('option', { value: `${type}s/${one.resource_id}` }, one.title));
    if (options.length > 0) wish.of.append(h('optgroup', { label }, options));
  }
  const wanted = asked.get('of') ?? '';
  if (wanted && ![...wish.of.options].some((option) => option.value === wanted)) {
    wish.of.append(h('option', { value: wanted }, 'Another')); // of somebody else, or an old upload
  }
  wish.of.value = wanted;
}

/** A card with a chart, the definition of what it draws, the same as a table, and as CSV. */
function chartCard({ id, title, what, days, data, x, scale, metrics, note }) {
  const frame = h('div', { class: 'chart', id: `${id}-chart` });
  const definition = h('p', { class: 'chart-definition' });
  const choice = h('select', { id: `${id}-metric`, 'aria-label': 'What is drawn', hidden: metrics.length < 2 },
    metrics.map((metric) => h('option', { value: metric.name }, nameOf(metric.name))));
  const paint = () => {
    const metric = metrics.find((one) => one.name === choice.value);
    definition.textContent = metric.definition;
    charts.forEach((chart) => { if (chart.frame === frame) { chart.remove(); charts.delete(chart); } });
    frame.replaceChildren();
    const highest = Math.max(0, ...data.rows.map((row) => row[metric.name]));
    charts.add({ frame, remove: draw(frame, {
      scale,
      label: nameOf(metric.name),
      summary: `${nameOf(metric.name)} from ${days.from} to ${days.to}, at most ${show(metric.name, highest)}. The table below has all values.`,
      show: (value) => show(metric.name, value),
      place: (value) => (scale === 'seconds' ? duration(value) : new Date(value * 1000).toISOString().slice(0, scale === 'days' ? 10 : 16).replace('T', ' ')),
      xs: data.rows.map(x),
      ys: data.rows.map((row) => row[metric.name]),
    }) });
  };
  choice.addEventListener('change', paint);
  const rows = h('details', { id: `${id}-table` }, h('summary', {}, 'As a table'));
  rows.addEventListener('toggle', () => {
    if (rows.open && rows.childElementCount === 1) rows.append(table(data, title));
  });
  const card = h('section', { class: 'card', 'aria-labelledby': `${id}-title` },
    h('div', { class: 'chart-head' }, h('h2', { id: `${id}-title` }, title), h('div', { class: 'chart-tools' }, choice, csvButton(what, days))),
    definition, data.rows.length > 0 ? frame : h('p', { class: 'chart-empty' }, note), data.rows.length > 0 ? rows : null);
  if (data.rows.length > 0) paint();
  return card;
}

function figures(data) {
  return h('div', { class: 'figures' }, metricsOf(data).map((metric) =>
    h('section', { class: 'figure', 'aria-label': nameOf(metric.name) },
      h('h3', {}, nameOf(metric.name)),
      h('strong', { 'data-metric': metric.name }, show(metric.name, total(data, metric.name))),
      h('p', {}, metric.definition))));
}

function tableCard({ id, title, what, days, data, share, cell = {}, empty }) {
  const filled = data.rows.length > 0;
  return h('section', { class: 'card', id, 'aria-labelledby': `${id}-title` },
    h('div', { class: 'chart-head' }, h('h2', { id: `${id}-title` }, title), h('div', { class: 'chart-tools' }, csvButton(what, days))),
    filled ? table(data, title, { hidden: IDS, share: share ?? null, cell }) : h('p', { class: 'chart-empty' }, empty),
    filled ? definitions(data, IDS) : null);
}

const link = (of, text) => h('a', { href: `/reports?${new URLSearchParams({ of, from: wish.from.value, to: wish.to.value })}` }, text);

async function sources(base, days, signal) {
  const kinds = [['apps', 'Players'], ['devices', 'Devices'], ['countries', 'Countries']];
  const cards = await Promise.all(kinds.map(async ([kind, title]) => {
    const data = await readReport(base + kind, days, signal);
    const share = metricsOf(data)[0]?.name;
    return tableCard({ id: kind, title, what: base + kind, days, data, share, empty: 'Nothing was counted in these days.' });
  }));
  return h('div', { class: 'report-pair' }, cards);
}

async function daily(base, days, signal) {
  const data = await readReport(`${base}days`, days, signal);
  return [figures(data), chartCard({
    id: 'days', title: 'By day', what: `${base}days`, days, data, scale: 'days', metrics: metricsOf(data),
    x: (row) => Date.parse(row.date) / 1000, note: 'There is no day to show yet.',
  })];
}

async function parts(base, days, signal, type) {
  const data = await readReport(`${base}parts`, days, signal);
  const podcast = type === 'podcasts';
  const cell = podcast ? {} : { title: (row) => link(`uploads/${row.upload_id}`, row.title) };
  return tableCard({ id: 'parts', title: podcast ? 'Episodes side by side' : 'Tracks side by side', what: `${base}parts`, days, data, cell,
    empty: podcast ? 'There is no episode yet.' : 'There is no track of an upload yet.' });
}

/** A month of minutes is the most that the server tells; so it is the last days that are drawn. */
async function minutes(base, days, signal) {
  const first = Math.max(Date.parse(days.from), Date.parse(days.to) - 6 * DAY);
  const shown = { from: iso(first), to: days.to };
  const data = await readReport(`${base}minutes`, shown, signal);
  return chartCard({
    id: 'minutes', title: `Listeners at once, ${shown.from} to ${shown.to}`, what: `${base}minutes`, days: shown, data, scale: 'minutes',
    metrics: data.columns.slice(1), x: (row) => Date.parse(row.minute) / 1000, note: 'There is no minute to show yet.',
  });
}

async function retention(base, days, signal) {
  const data = await readReport(`${base}retention`, days, signal);
  return chartCard({
    id: 'retention', title: 'How far they listened', what: `${base}retention`, days, data, scale: 'seconds',
    metrics: [data.columns[2], data.columns[1]], x: (row) => row.second, note: 'Nobody has played this by HLS in these days.',
  });
}

async function everything(days, signal) {
  const data = await readReport('resources', days, signal);
  const card = tableCard({
    id: 'resources', title: 'Each by itself', what: 'resources', days, data,
    cell: { title: (row) => link(`${row.resource_type}s/${row.resource_id}`, row.title) },
    empty: 'You have no stream, playlist or podcast yet.',
  });
  return [...await daily('', days, signal), card, await sources('', days, signal)];
}

async function sections(of, days, signal) {
  if (!of) return everything(days, signal);
  const type = of.split('/')[0];
  const base = `${of}/`;
  if (type === 'uploads') return [await retention(base, days, signal)];
  return [
    ...await daily(base, days, signal),
    ...(type === 'streams' ? [await minutes(base, days, signal)] : [await parts(base, days, signal, type)]),
    await sources(base, days, signal),
  ];
}

async function read() {
  reading?.abort();
  const mine = new AbortController();
  reading = mine;
  const days = { from: wish.from.value, to: wish.to.value };
  history.replaceState(null, '', `?${new URLSearchParams({ ...(wish.of.value ? { of: wish.of.value } : {}), ...days })}`);
  report.setAttribute('aria-busy', 'true');
  try {
    const cards = await sections(wish.of.value, days, mine.signal);
    if (mine.signal.aborted) return;
    error.textContent = '';
    charts.forEach((chart) => { if (!cards.some((card) => card.contains(chart.frame))) { chart.remove(); charts.delete(chart); } });
    report.replaceChildren(...cards);
  } catch (problem) {
    if (problem.name === 'AbortError') return;
    error.textContent = problem.errors?.map((one) => `${one.field === 'from' ? 'From' : 'To'}: ${one.message}`).join(' ') || problem.message;
  }
  report.setAttribute('aria-busy', 'false');
}

wish.addEventListener('submit', (event) => event.preventDefault());
wish.addEventListener('change', (event) => {
  if (event.target.id === 'range') setRange();
  if (event.target.type === 'date') wish.range.value = '';
  read();
});
await offerSubjects().catch((problem) => toast(problem.message));
await read();
