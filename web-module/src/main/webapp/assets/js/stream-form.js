// The form about a stream: what its fields mean to the API, and which of them matter for pushed and pulled streams.

import { api } from './api.js';
import { h } from './dom.js';
import { listPlaylists } from './playlists.js';
import { listStreams } from './streams.js';

const NUMBERS = ['grace_seconds', 'burst_seconds', 'max_listeners'];
const SWITCHES = ['takeover', 'on_demand', 'monetization_enabled'];
const TEXTS = ['genre', 'description', 'website'];
const CHOICES = ['fallback_stream_id', 'fallback_upload_id', 'fallback_playlist_id'];
const PULL_ONLY = ['shoutcast_url', 'pull_user'];

const isPull = (form) => form.elements.namedItem('ingest_mode').value === 'pull';

function showMode(form) {
  const mode = isPull(form) ? 'pull' : 'push';
  for (const part of form.querySelectorAll('[data-mode]')) part.hidden = part.dataset.mode !== mode;
  const mount = form.querySelector('#mount-hint');
  mount.textContent = mode === 'pull' ? 'The path of the stream on your server, such as /stream.' : 'The path of the stream here, such as /nightdrive. Your encoder asks for it.';
}

/** Makes a form follow its own choice between push and pull. */
export function followMode(form) {
  form.addEventListener('change', (event) => event.target.name === 'ingest_mode' && showMode(form));
  form.addEventListener('reset', () => setTimeout(() => showMode(form)));
  showMode(form);
}

/** Offers what can be heard without a source: other streams and playlists of the same owner, and uploads that are ready. */
export async function offerFallbacks(form, userId, ownId) {
  const [streams, uploads, playlists] = await Promise.all([
    listStreams({ user_id: userId, limit: 100 }),
    api.get(`/uploads?limit=100&user_id=${userId}`),
    listPlaylists({ user_id: userId, limit: 100 }),
  ]);
  offer(form, 'fallback_stream_id', streams.items.filter((one) => one.stream_id !== ownId).map((one) => [one.stream_id, one.name]));
  offer(form, 'fallback_upload_id', uploads.items.filter((one) => one.status === 'ready').map((one) => [one.upload_id, one.title || one.original_filename]));
  offer(form, 'fallback_playlist_id', playlists.items.map((one) => [one.playlist_id, one.title]));
}

function offer(form, name, known) {
  const select = form.elements.namedItem(name);
  const chosen = select.value;
  select.replaceChildren(h('option', { value: '' }, 'None'), ...known.map(([value, text]) => h('option', { value }, text)));
  select.value = chosen;
}

/** Shows a stream in its form. */
export function fill(form, stream) {
  for (const name of ['name', 'mount', 'visibility', ...TEXTS, ...CHOICES, ...NUMBERS, ...PULL_ONLY]) {
    form.elements.namedItem(name).value = stream[name] ?? '';
  }
  form.elements.namedItem('stream_key').value = '';
  for (const name of SWITCHES) form.elements.namedItem(name).checked = stream[name] === true;
  for (const choice of form.elements.namedItem('ingest_mode')) choice.checked = choice.value === stream.ingest_mode;
  for (const name of ['max_listeners', 'burst_seconds']) {
    if (stream[name] === 0) form.elements.namedItem(name).value = ''; // as the relay has it
  }
  if (stream.ingest_mode === 'push') form.elements.namedItem('shoutcast_url').value = ''; // the relay's own
  showMode(form);
}

/** What a form says, as the API takes it. */
export function valuesOf(form) {
  const value = (name) => form.elements.namedItem(name).value.trim();
  const pull = isPull(form);
  const values = { name: value('name'), mount: value('mount'), ingest_mode: pull ? 'pull' : 'push', visibility: value('visibility') };
  for (const name of [...TEXTS, ...CHOICES]) values[name] = value(name) || null;
  for (const name of NUMBERS) values[name] = value(name) === '' ? null : Number(value(name));
  for (const name of SWITCHES) values[name] = form.elements.namedItem(name).checked;
  for (const name of PULL_ONLY) values[name] = pull ? value(name) || null : null;
  if (pull) values.takeover = false;
  else values.on_demand = false;
  if (value('stream_key')) values.stream_key = value('stream_key');
  return values;
}
