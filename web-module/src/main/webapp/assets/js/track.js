// One upload in the list. It is changed in place, so that focus and an edit under way survive each event.

import { api } from './api.js';
import { badge, busy, h, icon, iconButton, setIcon, toast } from './dom.js';
import { bytes, dateTime, duration, lufs, since } from './format.js';

const STEPS = {
  queued: 'Waiting for its turn',
  probe: 'Listening to what it is',
  preview: 'Making the first version to play',
  measure: 'Measuring loudness',
  plan: 'Planning the qualities',
  encode: 'Making all qualities',
  package: 'Writing the playlists',
  publish: 'Publishing',
  done: 'Done',
  stopped: 'Halted by an administrator',
};

export const stepText = (upload) => STEPS[upload.step] ?? 'Working on it';
export const titleOf = (upload) => upload.title || upload.original_filename;

export function stateBadge(upload) {
  if (upload.deleted_at) return badge(`Deleted ${since(upload.deleted_at)}`);
  if (upload.status === 'ready') return badge('Ready', 'good');
  if (upload.status === 'failed') return badge('Failed', 'bad');
  return upload.playable ? badge('Playable', 'accent') : badge('Processing', 'busy');
}

export function factsOf(upload) {
  const facts = [];
  if (upload.duration_seconds) facts.push(duration(upload.duration_seconds));
  facts.push(bytes(upload.size_bytes));
  if (upload.loudness_lufs != null) facts.push(lufs(upload.loudness_lufs));
  return facts;
}

export function cover(upload) {
  return upload.cover_url
    ? h('img', { class: 'track-cover', src: upload.cover_url, alt: '', loading: 'lazy' })
    : h('span', { class: 'track-cover', 'aria-hidden': 'true' }, icon('wave'));
}

/** Changes title and artist; a few times, for an upload that is worked on changes by itself between reading and writing. */
export async function rename(upload, changes, tries = 4) {
  const current = await api.get(`/uploads/${upload.upload_id}`);
  try {
    return await api.patch(`/uploads/${upload.upload_id}`, changes, current.etag);
  } catch (problem) {
    if (problem.status !== 412 || tries === 1) throw problem;
    return rename(upload, changes, tries - 1);
  }
}

export async function remove(upload, { removed, restored }) {
  await api.delete(`/uploads/${upload.upload_id}`);
  removed();
  toast(`“${titleOf(upload)}” is in the recycle bin.`, {
    label: 'Undo',
    run: () => restore(upload, restored),
  });
}

export async function restore(upload, restored) {
  try {
    restored(await api.post(`/uploads/${upload.upload_id}/restore`));
  } catch (problem) {
    toast(problem.message);
  }
}

/** The row of an upload; `hooks` tell the list what happened: removed(id), restored(upload). */
export class Track {
  constructor(upload, player, hooks) {
    this.player = player;
    this.hooks = hooks;
    this.play = h('button', { type: 'button', class: 'play-button', onclick: () => player.toggle(this.upload) }, icon('play'));
    this.picture = cover(upload);
    this.title = h('a', { class: 'track-title' });
    this.artist = h('span', { class: 'track-artist' });
    this.names = h('div', { class: 'track-names' }, this.title, this.artist);
    this.facts = h('div', { class: 'track-facts' });
    this.actions = h('div', { class: 'track-actions' });
    this.bar = h('progress', { max: 100 });
    this.step = h('span', {});
    this.progress = h('div', { class: 'track-progress' }, this.bar, this.step);
    this.error = h('p', { class: 'track-error' });
    this.element = h(
      'li',
      { class: 'track', 'data-id': upload.upload_id },
      this.play, this.picture, this.names, this.facts, this.actions, this.progress, this.error,
    );
    this.update(upload);
  }

  update(upload) {
    const hadCover = this.upload?.cover_url;
    const looked = this.#offers();
    this.upload = upload;
    const name = titleOf(upload);
    this.title.textContent = name;
    this.title.href = `/uploads/${upload.upload_id}`;
    this.artist.textContent = upload.artist ?? '';
    this.facts.replaceChildren(
      stateBadge(upload),
      ...factsOf(upload).map((fact) => h('span', {}, fact)),
      h('time', { datetime: upload.created_at, title: dateTime(upload.created_at) }, since(upload.created_at)),
    );
    if (upload.cover_url !== hadCover) {
      const picture = cover(upload);
      this.picture.replaceWith(picture);
      this.picture = picture;
    }
    this.#showProgress(upload);
    this.element.classList.toggle('deleted', Boolean(upload.deleted_at));
    if (looked !== this.#offers()) this.showActions();
    this.showPlaying();
  }

  /** What decides which buttons a row has, and what they are called. */
  #offers() {
    return this.upload && `${Boolean(this.upload.deleted_at)} ${this.upload.status === 'failed'} ${titleOf(this.upload)}`;
  }

  #showProgress(upload) {
    const working = upload.status === 'processing' && !upload.deleted_at;
    this.progress.hidden = !working;
    this.bar.value = upload.percent ?? 0;
    this.bar.setAttribute('aria-label', `${titleOf(upload)}: ${stepText(upload)}`);
    this.step.textContent = `${stepText(upload)} · ${upload.percent ?? 0} %`;
    this.error.hidden = upload.status !== 'failed';
    this.error.textContent = upload.error_message ?? 'This file could not be processed.';
  }

  showPlaying() {
    const plays = this.player.isPlaying(this.upload.upload_id);
    this.play.disabled = !this.upload.playable || Boolean(this.upload.deleted_at);
    this.play.setAttribute('aria-label', `${plays ? 'Pause' : 'Play'} ${titleOf(this.upload)}`);
    setIcon(this.play, plays ? 'pause' : 'play');
    this.element.classList.toggle('playing', this.player.upload?.upload_id === this.upload.upload_id);
  }

  showActions() {
    const name = titleOf(this.upload);
    const again = this.upload.status === 'failed' && iconButton('retry', `Try ${name} again`, (event) => this.#retry(event.currentTarget));
    const buttons = this.upload.deleted_at
      ? [iconButton('undo', `Restore ${name}`, () => restore(this.upload, this.hooks.restored))]
      : [
          iconButton('pencil', `Rename ${name}`, () => this.#edit()),
          iconButton('trash', `Delete ${name}`, (event) => this.#delete(event.currentTarget), { class: 'danger' }),
        ];
    this.actions.replaceChildren(...[again, ...buttons].filter(Boolean));
  }

  #retry(button) {
    return busy(button, async () => this.update(await api.post(`/uploads/${this.upload.upload_id}/retry`)));
  }

  #delete(button) {
    return busy(button, () =>
      remove(this.upload, {
        removed: () => this.hooks.removed(this.upload),
        restored: this.hooks.restored,
      }));
  }

  #edit() {
    const field = (id, label, value, length) =>
      h('div', {},
        h('label', { class: 'visually-hidden', for: id }, label),
        h('input', { type: 'text', id, name: id, value, placeholder: label, maxlength: length }));
    const form = h('form', { class: 'track-edit', onsubmit: (event) => this.#save(event, form) },
      field('edit-title', 'Title', this.upload.title ?? '', 150),
      field('edit-artist', 'Artist', this.upload.artist ?? '', 100),
      h('button', { type: 'submit', class: 'button primary' }, 'Save'),
      h('button', { type: 'button', class: 'button', onclick: () => this.#endEdit(form) }, 'Cancel'));
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#endEdit(form);
    });
    for (const part of [this.names, this.facts, this.actions]) part.hidden = true;
    this.names.before(form);
    form.elements.namedItem('edit-title').focus();
  }

  #save(event, form) {
    event.preventDefault();
    return busy(form.querySelector('[type="submit"]'), async () => {
      const changes = {
        title: form.elements.namedItem('edit-title').value.trim() || null,
        artist: form.elements.namedItem('edit-artist').value.trim() || null,
      };
      this.update(await rename(this.upload, changes));
      this.#endEdit(form);
    });
  }

  #endEdit(form) {
    form.remove();
    for (const part of [this.names, this.facts, this.actions]) part.hidden = false;
    this.actions.querySelector('button')?.focus();
  }
}
