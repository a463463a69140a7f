// The form about an episode: source, publication, chapters, and what they mean to the API.

import { api } from './api.js';
import { byId, h, iconButton } from './dom.js';

/** What fields are called here whose names another form of the page has, too. */
export const NAMES = { title: 'ep_title', description: 'ep_description', explicit: 'ep_explicit', type: 'ep_type', body: 'transcript' };

const field = (form, name) => form.elements.namedItem(name);

function showChoices(form) {
  for (const part of form.querySelectorAll('[data-source]')) part.hidden = part.dataset.source !== field(form, 'source_type').value;
  for (const part of form.querySelectorAll('[data-state]')) part.hidden = part.dataset.state !== field(form, 'state').value;
}

/** Makes a form follow its own choices. */
export function followChoices(form) {
  form.addEventListener('change', () => showChoices(form));
  byId('add-chapter').addEventListener('click', () => addChapter().querySelector('input').focus());
}

/** Offers the uploads that can be played, the latest first. */
export async function offerUploads(form) {
  const { items } = await api.get('/uploads?limit=100&status=ready');
  field(form, 'upload_id').replaceChildren(
    h('option', { value: '' }, items.length === 0 ? 'You have no upload that is ready' : 'Choose one'),
    ...items.map((upload) => h('option', { value: upload.upload_id }, upload.title || upload.original_filename)));
}

const clock = (seconds) => {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
};

const secondsOf = (text) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

function addChapter(chapter = {}) {
  const row = h('li', {},
    h('input', { type: 'text', 'aria-label': 'Begins at', placeholder: '00:00:00', value: chapter.start === undefined ? null : clock(chapter.start), 'data-part': 'start' }),
    h('input', { type: 'text', 'aria-label': 'Title of the chapter', maxlength: '256', value: chapter.title, 'data-part': 'title' }),
    iconButton('trash', 'Remove the chapter', () => row.remove(), { class: 'danger' }));
  row.chapter = chapter;
  byId('chapters').append(row);
  return row;
}

function chaptersOf() {
  return [...byId('chapters').children].map((row) => ({
    ...row.chapter,
    start: secondsOf(row.querySelector('[data-part="start"]').value.trim() || '0') || 0,
    title: row.querySelector('[data-part="title"]').value.trim() || null,
  }));
}

/** An instant as a field of date and time shows it, in the time of this place. */
function local(instant) {
  const date = new Date(instant);
  return new Date(date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** Shows an episode, or what a new one begins with. */
export function fill(form, episode) {
  form.reset();
  for (const problem of form.querySelectorAll('.field-error, .form-error')) problem.textContent = '';
  field(form, 'ep_title').value = episode.title ?? '';
  field(form, 'ep_description').value = episode.description ?? '';
  field(form, 'source_type').value = episode.source_type ?? 'upload';
  const uploads = field(form, 'upload_id');
  if (episode.upload_id && ![...uploads.options].some((option) => option.value === episode.upload_id)) {
    uploads.append(h('option', { value: episode.upload_id }, 'As it is')); // one that is not ready, or older than those on offer
  }
  uploads.value = episode.upload_id ?? '';
  field(form, 'media_url').value = episode.media_url ?? '';
  field(form, 'episode_number').value = episode.episode_number ?? '';
  field(form, 'season').value = episode.season ?? '';
  field(form, 'ep_type').value = episode.type ?? 'full';
  field(form, 'ep_explicit').checked = episode.explicit === true;
  field(form, 'monetization_required').checked = episode.monetization_required === true;
  field(form, 'state').value = episode.status === 'scheduled' ? 'at' : episode.published ? 'now' : 'draft';
  field(form, 'publication_date').value = episode.publication_date ? local(episode.publication_date) : '';
  byId('chapters').replaceChildren();
  for (const chapter of episode.chapters ?? []) addChapter(chapter);
  showChoices(form);
}

/** What a form says, as the API takes it. */
export function valuesOf(form, before) {
  const value = (name) => field(form, name).value.trim();
  const upload = value('source_type') === 'upload';
  const state = value('state');
  const values = {
    title: value('ep_title'),
    description: value('ep_description') || null,
    source_type: value('source_type'),
    upload_id: upload ? value('upload_id') || null : null,
    media_url: upload ? null : value('media_url') || null,
    episode_number: Number(value('episode_number')) || null,
    season: Number(value('season')) || null,
    type: value('ep_type'),
    explicit: field(form, 'ep_explicit').checked,
    monetization_required: field(form, 'monetization_required').checked,
    published: state !== 'draft',
    chapters: chaptersOf(),
  };
  if (state === 'at' && value('publication_date')) values.publication_date = new Date(value('publication_date')).toISOString();
  if (state === 'now' && before?.status !== 'published') values.publication_date = null; // from now on
  return values;
}
