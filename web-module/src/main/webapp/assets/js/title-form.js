// The form about a title: its fields, and what they mean to the API.

import { api } from './api.js';
import { byId, h } from './dom.js';
import { genres, mySeries } from './titles.js';

const field = (form, name) => form.elements.namedItem(name);

function showParts(form) {
  const type = field(form, 'type').value;
  for (const part of form.querySelectorAll('[data-only]')) part.hidden = !part.dataset.only.split(' ').includes(type);
}

/** Makes the form show what the chosen type needs. */
export function followType(form) {
  field(form, 'type').addEventListener('change', () => showParts(form));
  showParts(form);
}

function put(select, value, text) {
  if (value && ![...select.options].some((option) => option.value === value)) select.append(h('option', { value }, text));
  select.value = value ?? '';
}

async function offerUploads(form) {
  const { items } = await api.get('/uploads?limit=100&status=ready');
  field(form, 'upload_id').replaceChildren(
    h('option', { value: '' }, items.length === 0 ? 'You have no upload that is ready' : 'None yet'),
    ...items.map((upload) => h('option', { value: upload.upload_id }, upload.title || upload.original_filename)));
}

async function offerSeries(form) {
  const series = await mySeries();
  field(form, 'parent_id').replaceChildren(
    h('option', { value: '' }, series.length === 0 ? 'There is no series yet' : 'Choose one'),
    ...series.map((one) => h('option', { value: one.content_id }, one.title)));
}

export function offerGenre(name, checked = false) {
  const box = h('input', { type: 'checkbox', name: 'genre', value: name });
  box.checked = checked;
  byId('genres').append(h('label', { class: 'check' }, box, name));
}

/** Fills what there is to choose from. */
export async function offer(form) {
  const [known] = await Promise.all([genres(), offerUploads(form), offerSeries(form)]);
  byId('genres').replaceChildren();
  for (const name of known) offerGenre(name);
}

/** Shows a title, or what a new one begins with. */
export function fill(form, title) {
  form.reset();
  for (const problem of form.querySelectorAll('.field-error, .form-error')) problem.textContent = '';
  for (const name of ['title', 'description', 'release_year', 'season_number', 'episode_number']) field(form, name).value = title[name] ?? '';
  field(form, 'type').value = title.type ?? 'audio';
  field(form, 'min_age').value = title.min_age ?? 0;
  field(form, 'monetization_enabled').checked = title.monetization_enabled === true;
  put(field(form, 'upload_id'), title.upload_id, 'As it is');
  put(field(form, 'parent_id'), title.parent_id, 'As it is');
  for (const box of form.querySelectorAll('[name=genre]')) box.checked = (title.genres ?? []).includes(box.value);
  showParts(form);
}

/** What the form says, as the API takes it. */
export function valuesOf(form) {
  const text = (name) => field(form, name).value.trim() || null;
  const number = (name) => (text(name) === null ? null : Number(text(name)));
  const type = text('type');
  const episode = type === 'episode';
  return {
    title: text('title') ?? '',
    description: text('description'),
    type,
    release_year: number('release_year'),
    min_age: number('min_age') ?? 0,
    genres: [...form.querySelectorAll('[name=genre]:checked')].map((box) => box.value),
    monetization_enabled: field(form, 'monetization_enabled').checked,
    upload_id: type === 'series' ? null : text('upload_id'),
    parent_id: episode ? text('parent_id') : null,
    season_number: episode ? number('season_number') : null,
    episode_number: episode ? number('episode_number') : null,
  };
}

/** The group of boxes has one place for its error. */
export const NAMES = { genres: 'genre_place' };
