import { api } from '../api.js';
import { busy, byId, h, icon, setIcon } from '../dom.js';
import { bytes, dateTime, duration, lufs } from '../format.js';
import { handle } from '../form.js';
import { follow } from '../live.js';
import { Player } from '../player.js';
import { whoAmI } from '../shell.js';
import { cover, remove, rename, restore, stateBadge, stepText, titleOf } from '../track.js';
import { Waveform, peaksOf } from '../waveform.js';

const uploadId = location.pathname.split('/').pop();
const place = byId('upload');
await whoAmI();
const player = new Player();

const toggle = h('button', { type: 'button', class: 'play-button', onclick: () => player.toggle(upload) }, icon('play'));
const picture = h('div', { class: 'upload-cover' });
const title = h('h1', {});
const artist = h('p', {});
const state = h('div', { class: 'upload-bar' });
const waveHolder = h('div', { class: 'wave large' }, h('canvas', { 'aria-hidden': 'true' }));
const progress = h('progress', { max: 100 });
const step = h('p', { role: 'status' });
const soundOnly = h('p', { class: 'hint', hidden: true },
  'This file has pictures, too. They are left out: StreamCore plays its sound only, also where it is a title of the catalogue.');
const failure = h('p', { class: 'track-error', role: 'alert' });
const facts = h('dl', { class: 'facts' });
const actions = h('div', { class: 'upload-bar' });
const form = h('form', { method: 'post', novalidate: true },
  h('div', { class: 'form-error', role: 'alert' }),
  field('title', 'Title', 150),
  field('artist', 'Artist', 100),
  h('button', { type: 'submit', class: 'button primary' }, 'Save'));
const wave = new Waveform(waveHolder);
let upload = null;

function field(name, label, length) {
  return h('div', { class: 'field' },
    h('label', { for: name }, label),
    h('input', { type: 'text', id: name, name, maxlength: length, 'aria-describedby': `${name}-error` }),
    h('p', { class: 'field-error', id: `${name}-error` }));
}

place.append(
  h('div', { class: 'upload-hero' }, picture, h('div', { class: 'upload-names' }, title, artist, state), toggle),
  h('section', { class: 'card', 'aria-label': 'Sound' }, waveHolder, progress, step, soundOnly, failure),
  h('section', { class: 'card', 'aria-labelledby': 'names-title' }, h('h2', { id: 'names-title' }, 'Title and artist'), form),
  h('section', { class: 'card', 'aria-labelledby': 'facts-title' }, h('h2', { id: 'facts-title' }, 'About the file'), facts),
  actions,
);

function show(changed) {
  upload = changed;
  document.title = `${titleOf(upload)} · StreamCore`;
  picture.replaceChildren(cover(upload));
  title.textContent = titleOf(upload);
  artist.textContent = upload.artist ?? '';
  state.replaceChildren(stateBadge(upload));
  const working = upload.status === 'processing';
  progress.hidden = step.hidden = !working;
  progress.value = upload.percent ?? 0;
  progress.setAttribute('aria-label', stepText(upload));
  step.textContent = `${stepText(upload)} · ${upload.percent ?? 0} %`;
  soundOnly.hidden = !upload.pictures_dropped;
  failure.hidden = upload.status !== 'failed';
  failure.textContent = upload.error_message ?? '';
  showFacts();
  showActions();
  showPlaying();
  player.update(upload);
  peaksOf(upload).then((peaks) => (wave.peaks = peaks));
}

function showFacts() {
  const known = {
    'File': upload.original_filename,
    'Kind': upload.content_type,
    'Size': bytes(upload.size_bytes),
    'Length': upload.duration_seconds ? duration(upload.duration_seconds) : null,
    'Loudness': upload.loudness_lufs == null ? null : lufs(upload.loudness_lufs) + (upload.normalize ? ', played at −16 LUFS' : ''),
    'Uploaded': dateTime(upload.created_at),
    'Playable': upload.playable_at ? dateTime(upload.playable_at) : null,
    'Ready': upload.completed_at ? dateTime(upload.completed_at) : null,
    'SHA-256': upload.sha256,
  };
  const rows = Object.entries(known).filter(([, value]) => value);
  facts.replaceChildren(...rows.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, name === 'SHA-256' ? h('code', {}, value) : value)]));
}

function showActions() {
  const button = upload.deleted_at
    ? h('button', { type: 'button', class: 'button', onclick: () => restore(upload, show) }, icon('undo'), 'Restore')
    : h('button', { type: 'button', class: 'button danger', onclick: (event) => busy(event.currentTarget, () => remove(upload, { removed: reload, restored: show })) }, icon('trash'), 'Delete');
  actions.replaceChildren(button);
}

function showPlaying() {
  if (!upload) return;
  const plays = player.isPlaying(uploadId);
  toggle.disabled = !upload.playable || Boolean(upload.deleted_at);
  toggle.setAttribute('aria-label', plays ? 'Pause' : 'Play');
  setIcon(toggle, plays ? 'pause' : 'play');
}

async function reload() {
  try {
    const fresh = await api.get(`/uploads/${uploadId}`);
    const first = upload === null;
    show(fresh);
    if (first) {
      form.elements.namedItem('title').value = upload.title ?? '';
      form.elements.namedItem('artist').value = upload.artist ?? '';
    }
    place.setAttribute('aria-busy', 'false');
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    place.replaceChildren(h('div', { class: 'empty' }, h('h1', {}, 'This upload is gone'), h('p', {}, 'It was deleted, or it never was.')));
  }
}

handle(form, async (values) => {
  show(await rename(upload, { title: values.title.trim() || null, artist: values.artist.trim() || null }));
});
player.addEventListener('change', showPlaying);
player.addEventListener('time', () => (wave.position = player.upload ? player.position : 0));
player.seekWith(waveHolder);
await reload();
const events = {
  upload: (changed) => {
    if (changed.upload_id === uploadId) show(changed);
  },
};
follow('/api/v1/uploads/events', events, { caughtUp: reload });
