// A track in the list of who puts the playlist together.

import { busy, h, icon, iconButton, toast } from './dom.js';
import { duration, since } from './format.js';
import { checkTrack, deleteTrack, renameTrack, restoreTrack } from './playlists.js';

/** The row of a track; `changed()` is called when the playlist has to be read again. */
export function editedTrack(track, changed) {
  const { title } = track;
  const grip = iconButton('grip', `Move ${title}`, null, { 'data-grip': 'grip', 'aria-keyshortcuts': 'ArrowUp ArrowDown' });
  const act = (work) => (event) => busy(event.currentTarget, work);
  const names = h('div', { class: 'names' }, h('strong', {}, title), h('span', {}, [track.artist, track.url && new URL(track.url).host].filter(Boolean).join(' · ')));
  const row = h('li', { class: 'edited', 'data-id': track.track_id },
    grip,
    names,
    h('span', { class: 'length' }, track.duration_seconds ? duration(track.duration_seconds) : ''),
    h('div', { class: 'edited-actions' },
      track.url ? iconButton('retry', `Look whether ${title} is there`, act(() => check(track, changed))) : null,
      iconButton('pencil', `Rename ${title}`, () => rename(row, track, changed)),
      iconButton('trash', `Remove ${title}`, act(() => remove(track, changed)), { class: 'danger' })),
    problem(track));
  return { row, grip };
}

function problem(track) {
  if (track.dead_since) return h('p', { class: 'track-error' }, icon('alert'), ` ${track.dead_reason} Not heard since ${since(track.dead_since)}.`);
  if (!track.playable) return h('p', { class: 'track-error' }, 'This upload cannot be heard: it is not ready, or it is deleted.');
  return null;
}

async function check(track, changed) {
  const looked = await checkTrack(track);
  await changed();
  toast(looked.dead_since ? looked.dead_reason : `“${looked.title}” is there.`);
}

async function remove(track, changed) {
  await deleteTrack(track);
  await changed();
  toast(`“${track.title}” is removed.`, {
    label: 'Undo',
    run: async () => {
      try {
        await restoreTrack(track);
        await changed();
      } catch (failure) {
        toast(failure.message);
      }
    },
  });
}

function rename(row, track, changed) {
  const title = h('input', { type: 'text', value: track.title, placeholder: 'Title', 'aria-label': 'Title', maxlength: 150 });
  const artist = h('input', { type: 'text', value: track.artist ?? '', placeholder: 'Artist', 'aria-label': 'Artist', maxlength: 100 });
  const save = h('button', { type: 'submit', class: 'button primary' }, 'Save');
  const form = h('form', {}, title, artist, save, h('button', { type: 'button', class: 'button', onclick: () => changed() }, 'Cancel'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(save, async () => {
      await renameTrack(track, { title: title.value.trim() || null, artist: artist.value.trim() || null });
      await changed();
    });
  });
  form.addEventListener('keydown', (event) => event.key === 'Escape' && changed());
  row.replaceChildren(row.firstElementChild, form);
  title.focus();
}
