import { busy, byId, h, pager, toast } from '../dom.js';
import { encoderSettings } from '../encoder-settings.js';
import { handle } from '../form.js';
import { keyPanel } from '../key-panel.js';
import { follow } from '../live.js';
import { foundText } from '../pull-finding.js';
import { whoAmI } from '../shell.js';
import { followMode, offerFallbacks, valuesOf } from '../stream-form.js';
import { StreamRow } from '../stream-row.js';
import { EVENTS, createStream, listStreams, readStream, testPull } from '../streams.js';

// Before anything is waited for: somebody may be faster than the answer to who they are.
const dialog = byId('create-dialog');
const form = byId('create-form');
const created = byId('created');
followMode(form);
byId('create').addEventListener('click', () => {
  form.hidden = false;
  created.hidden = true;
  dialog.showModal();
});
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
dialog.addEventListener('close', () => created.replaceChildren()); // the key does not stay in the page
handle(form, register);

const me = await whoAmI();
const asked = new URLSearchParams(location.search).get('view');
const view = asked === 'bin' || (asked === 'all' && me.role === 'admin') ? asked : 'own';
const list = byId('streams');
const rows = new Map();
const REFRESH = 10_000;
byId(`tab-${view}`).setAttribute('aria-current', 'page');
byId('create').hidden = view === 'bin';

const hooks = {
  removed: (stream) => drop(stream.stream_id),
  restored: (stream) => {
    if (view === 'bin') {
      drop(stream.stream_id);
      toast('It is back among your streams.');
    } else {
      place(stream);
    }
  },
};

function drop(streamId) {
  rows.get(streamId)?.element.remove();
  rows.delete(streamId);
  showEmpty();
}

/** Shows a stream where its age puts it: the newest is first. */
function place(stream) {
  const known = rows.get(stream.stream_id);
  if (known) {
    known.update(stream);
    return;
  }
  const row = new StreamRow(stream, hooks);
  const older = [...rows.values()].filter((other) => other.stream.created_at < stream.created_at);
  const next = older.sort((a, b) => (a.stream.created_at < b.stream.created_at ? 1 : -1))[0];
  list.insertBefore(row.element, next?.element ?? null);
  rows.set(stream.stream_id, row);
  showEmpty();
}

function showEmpty() {
  byId('empty').hidden = rows.size > 0;
  if (view === 'bin') {
    byId('empty-title').textContent = 'The recycle bin is empty';
    byId('empty-text').textContent = 'What you delete can be restored from here for 30 days.';
  }
}

const pages = pager(
  byId('more'),
  (after) => listStreams({ limit: 50, user_id: view === 'all' ? '' : me.user_id, deleted: view === 'bin', after }),
  (items) => {
    items.forEach(place);
    list.setAttribute('aria-busy', 'false');
    showEmpty();
  },
);

async function reload() {
  try {
    await pages.restart();
  } catch (problem) {
    toast(problem.message);
  }
}

async function register() {
  const stream = await createStream(valuesOf(form));
  form.reset();
  form.hidden = true;
  created.hidden = false;
  created.replaceChildren(...(stream.ingest_mode === 'pull' ? pulled(stream) : pushed(stream)));
  created.querySelector('h2').focus();
  place(await readStream(stream.stream_id));
}

const done = (stream) =>
  h('p', { class: 'dialog-actions' },
    h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Close'),
    h('a', { class: 'button primary', href: `/streams/${stream.stream_id}` }, 'Go to the stream'));

function pushed(stream) {
  return [
    h('h2', { tabindex: '-1' }, `${stream.name} is registered`),
    h('p', {}, 'This is its stream key, the password of your encoder.'),
    keyPanel(stream.stream_key),
    h('h3', {}, 'Settings for your encoder'),
    encoderSettings(stream, stream.stream_key),
    done(stream),
  ];
}

function pulled(stream) {
  const result = h('p', { class: 'notice', role: 'status', hidden: true });
  const button = h('button', { type: 'button', class: 'button', onclick: () => busy(button, async () => {
    result.hidden = false;
    result.textContent = foundText(await testPull(stream.stream_id));
  }) }, 'Test connection');
  return [
    h('h2', { tabindex: '-1' }, `${stream.name} is registered`),
    h('p', {}, `StreamCore now fetches ${stream.shoutcast_url} and tries again for as long as it takes.`),
    h('p', { class: 'dialog-test' }, button),
    result,
    done(stream),
  ];
}

const events = {
  status: ({ stream_id, status }) => rows.get(stream_id)?.updateStatus(status),
  stream: (stream) => {
    if (Boolean(stream.deleted_at) === (view === 'bin')) place(stream);
    else drop(stream.stream_id);
  },
};
await reload();
offerFallbacks(form, me.user_id).catch((problem) => toast(problem.message));
follow(EVENTS, events, { caughtUp: reload });
// The events are about one's own streams; those of others are asked for.
if (view === 'all') setInterval(() => document.hidden || reload(), REFRESH);
