import { api } from '../api.js';
import { badge, busy, byId, h, icon, pager, toast } from '../dom.js';
import { dateTime, sentence, since } from '../format.js';
import { whoAmI } from '../shell.js';

const KINDS = { queued: 'busy', running: 'accent', succeeded: 'good', failed: 'bad', stopped: 'bad', abandoned: '' };
const STATES = Object.keys(KINDS);
const RETRYABLE = ['failed', 'stopped', 'abandoned'];
const STOPPABLE = ['queued', 'running'];
const ABANDONABLE = ['failed', 'stopped'];
const TYPES = [
  'billing-reconcile',
  'catalog-recommend',
  'media-transcode',
  'podcast-import',
  'analytics-rollup',
  'analytics-drop',
  'domain-verify',
  'domain-renew',
  'retention-purge',
];
const EVERY = 3_000;

const filters = byId('filters');
const rows = byId('jobs').tBodies[0];
await whoAmI();
filters.status.append(...STATES.map((state) => h('option', { value: state }, sentence(state))));
filters.type.append(...TYPES.map((type) => h('option', { value: type }, sentence(type))));
const asked = new URLSearchParams(location.search);
filters.status.value = asked.get('status') ?? '';
filters.type.value = asked.get('type') ?? '';

function query(after) {
  const wanted = new URLSearchParams({ limit: '50' });
  if (filters.status.value) wanted.set('status', filters.status.value);
  if (filters.type.value) wanted.set('type', filters.type.value);
  if (after) wanted.set('after', after);
  return wanted;
}

let pagesShown = 0;
const pages = pager(
  byId('more'),
  (after) => api.get(`/jobs?${query(after)}`),
  (jobs, first) => {
    pagesShown = first ? 1 : pagesShown + 1;
    if (first) rows.replaceChildren();
    rows.append(...jobs.map(row));
    byId('empty').hidden = rows.childElementCount > 0;
    byId('jobs').setAttribute('aria-busy', 'false');
  },
);

function row(job) {
  const time = (instant) => h('time', { datetime: instant, title: dateTime(instant) }, instant ? since(instant) : '–');
  return h('tr', {},
    h('td', {}, h('span', { class: 'cell-title' }, sentence(job.type)), h('span', { class: 'cell-more' }, about(job))),
    h('td', {}, badge(sentence(job.status), KINDS[job.status])),
    h('td', { class: 'number', 'data-label': 'Attempts' }, String(job.attempts ?? 0)),
    h('td', {}, time(job.scheduled_at ?? job.created_at)),
    h('td', {}, time(job.processed_at)),
    h('td', { class: 'actions' }, h('div', {}, actions(job))));
}

function about(job) {
  const uploadId = job.upload_id;
  const parts = [uploadId ? h('a', { href: `/uploads/${uploadId}` }, 'Upload') : h('code', {}, job.job_id.slice(0, 8))];
  const error = job.error ?? job.error_detail;
  if (error) parts.push(` · ${error}`);
  return parts;
}

function actions(job) {
  const act = (verb, done) => (event) => busy(event.currentTarget, async () => {
    await api.post(`/jobs/${job.job_id}/${verb}`);
    toast(done);
    await pages.restart();
  });
  return [
    RETRYABLE.includes(job.status) && action('retry', 'Try again', act('retry', 'The job starts again.')),
    STOPPABLE.includes(job.status) && action('stop', 'Stop', act('stop', 'The job is being stopped.')),
    ABANDONABLE.includes(job.status) && action('cross', 'Give up', act('abandon', 'The job is given up.')),
  ].filter(Boolean);
}

const action = (symbol, label, onclick) => h('button', { type: 'button', class: 'button small', onclick }, icon(symbol), label);

async function search() {
  const wanted = query();
  wanted.delete('limit');
  history.replaceState(null, '', wanted.size > 0 ? `?${wanted}` : location.pathname);
  try {
    await pages.restart();
  } catch (problem) {
    toast(problem.message);
  }
}

filters.addEventListener('change', (event) => {
  if (event.target.id !== 'follow') search();
});
filters.addEventListener('submit', (event) => event.preventDefault());

// Refreshing must not take away what somebody is about to press, nor the further pages they opened.
setInterval(() => {
  const untouched = pagesShown <= 1 && !rows.contains(document.activeElement);
  if (byId('follow').checked && !document.hidden && untouched) pages.restart().catch((problem) => toast(problem.message));
}, EVERY);

await search();
