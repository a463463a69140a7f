import { api } from '../api.js';
import { busy, byId, h, icon, iconButton, toast } from '../dom.js';
import { editedTrack } from '../edited-track.js';
import { handle } from '../form.js';
import { duration } from '../format.js';
import { showAddresses } from '../playlist-share.js';
import { addTrack, changePlaylist, moveTrack, readPlaylist, readTracks, tokensOf, tracksText } from '../playlists.js';
import { whoAmI } from '../shell.js';
import { sortable } from '../sortable.js';
import { TokenCard } from '../token-card.js';

const playlistId = location.pathname.split('/').at(-2);
const list = byId('tracks');
const settings = byId('settings-form');
let tracks = [];

await whoAmI();
const tokens = new TokenCard(tokensOf(playlistId));

/** One change after the other, as they were wished for; the server would take them as they arrive. */
let turn = Promise.resolve();
function inTurn(work) {
  const mine = turn.then(work);
  turn = mine.catch(() => {});
  return mine;
}

function showTracks(items) {
  tracks = items;
  const focused = document.activeElement?.dataset.grip && document.activeElement.closest('li').dataset.id;
  list.replaceChildren(...items.map((track) => {
    const { row, grip } = editedTrack(track, reload);
    sortable(list, row, grip, moved);
    return row;
  }));
  if (focused) list.querySelector(`[data-id="${focused}"] [data-grip]`)?.focus();
  byId('no-tracks').hidden = items.length > 0;
  const seconds = items.reduce((sum, track) => sum + track.duration_seconds, 0);
  byId('size').textContent = items.length === 0 ? '' : [tracksText(items.length), duration(seconds)].join(' · ');
}

/** A row stands elsewhere: so does its track from now on. Others' changes meanwhile stay. */
async function moved(row) {
  const track = tracks.find((one) => one.track_id === row.dataset.id);
  const place = [...list.children].indexOf(row);
  const after = row.previousElementSibling?.dataset.id ?? null;
  try {
    await inTurn(async () => showTracks((await moveTrack(track, after)).items));
    byId('said').textContent = `${track.title}: place ${place + 1} of ${list.childElementCount}.`;
  } catch (problem) {
    toast(problem.message);
    await reload();
  }
}

function showPlaylist(playlist) {
  document.title = `${playlist.title} · StreamCore`;
  byId('heading').textContent = playlist.title;
  byId('page-link').href = `/playlists/${playlistId}`;
  byId('page-link').hidden = byId('editor').hidden = false;
  for (const name of ['title', 'description', 'visibility']) settings.elements.namedItem(name).value = playlist[name] ?? '';
  settings.elements.namedItem('monetization_enabled').checked = playlist.monetization_enabled === true;
  chooseCover(playlist.cover_upload_id ?? '');
  showAddresses(byId('share'), playlist);
  return tokens.show(playlist.visibility === 'private' || playlist.monetization_enabled === true);
}

function chooseCover(uploadId) {
  const select = settings.elements.namedItem('cover_upload_id');
  if (uploadId && ![...select.options].some((option) => option.value === uploadId)) select.append(h('option', { value: uploadId }, 'As it is'));
  select.value = uploadId;
}

function offerCovers(uploads) {
  const select = settings.elements.namedItem('cover_upload_id');
  for (const upload of uploads.filter((one) => one.cover_url && ![...select.options].some((option) => option.value === one.upload_id))) {
    select.append(h('option', { value: upload.upload_id }, `That of ${upload.title || upload.original_filename}`));
  }
}

async function reload() {
  try {
    showTracks((await readTracks(playlistId)).items);
  } catch (problem) {
    toast(problem.message);
  }
}

const add = (values) => inTurn(async () => {
  const track = await addTrack(playlistId, values);
  byId('said').textContent = `${track.title} is added.`;
  await reload();
});

function offer(upload) {
  const name = upload.title || upload.original_filename;
  const button = iconButton('plus', `Add ${name}`, () => busy(button, () => add({ upload_id: upload.upload_id })));
  return h('li', {},
    icon('wave'),
    h('div', { class: 'row-text' }, h('strong', {}, name), h('span', {}, [upload.artist, upload.duration_seconds && duration(upload.duration_seconds), upload.status === 'ready' ? null : upload.status].filter(Boolean).join(' · '))),
    button);
}

async function findUploads() {
  const query = new URLSearchParams({ limit: 50, user_id: me, ...(byId('find-upload').value.trim() ? { q: byId('find-upload').value.trim() } : {}) });
  const { items } = await api.get(`/uploads?${query}`);
  byId('offers').replaceChildren(...items.map(offer));
  offerCovers(items);
}

let typing = 0;
byId('find-upload').addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => findUploads().catch((problem) => toast(problem.message)), 250);
});

handle(byId('url-form'), async ({ url, track_title, artist, duration_seconds }, form) => {
  await add({ url: url.trim(), title: track_title.trim() || null, artist: artist.trim() || null, duration_seconds: duration_seconds ? Number(duration_seconds) : null });
  form.reset();
}, { title: 'track_title' });

handle(settings, async (values) => {
  const changed = await changePlaylist(playlistId, {
    title: values.title,
    description: values.description.trim() || null,
    visibility: values.visibility,
    monetization_enabled: settings.elements.namedItem('monetization_enabled').checked,
    cover_upload_id: values.cover_upload_id || null,
  });
  await showPlaylist(changed);
  toast('Saved.');
});

let me = '';
try {
  const playlist = await readPlaylist(playlistId);
  me = playlist.user_id;
  await Promise.all([showPlaylist(playlist), reload(), findUploads()]);
} catch (problem) {
  toast(problem.status === 404 ? 'This playlist is not here any more.' : problem.message);
}
