// The form about a show: what its fields mean to the API.

import { h } from './dom.js';
import { listStreams } from './streams.js';

const NEEDED = ['title', 'author', 'language', 'type', 'visibility'];
const TEXTS = ['description', 'owner_name', 'owner_email', 'website', 'copyright', 'license', 'new_feed_url', 'stream_id'];
const SWITCHES = ['explicit', 'monetization_enabled', 'locked', 'blocked', 'complete'];
const PLACES = [0, 1, 2];

const coded = ({ name, subcategory }) => JSON.stringify([name, subcategory ?? null]);

/** Offers Apple's categories in all three places. */
export function offerCategories(form, known) {
  for (const place of PLACES) {
    form.elements.namedItem(`category_${place}`).replaceChildren(
      h('option', { value: '' }, place === 0 ? 'Main category' : 'None'),
      ...Object.entries(known).map(([name, within]) =>
        h('optgroup', { label: name },
          h('option', { value: coded({ name }) }, name),
          within.map((subcategory) => h('option', { value: coded({ name, subcategory }) }, `${name}: ${subcategory}`)))));
  }
}

/** Offers the owner's streams. */
export async function offerStreams(form, userId) {
  const { items } = await listStreams({ user_id: userId, limit: 100 });
  form.elements.namedItem('stream_id').replaceChildren(
    h('option', { value: '' }, 'None'),
    ...items.map((stream) => h('option', { value: stream.stream_id }, stream.name)));
}

/** Shows a podcast in its form. */
export function fill(form, show) {
  for (const name of [...NEEDED, ...TEXTS]) form.elements.namedItem(name).value = show[name] ?? '';
  for (const name of SWITCHES) form.elements.namedItem(name).checked = show[name] === true;
  for (const place of PLACES) {
    const category = (show.categories ?? [])[place];
    form.elements.namedItem(`category_${place}`).value = category ? coded(category) : '';
  }
}

/** What a form says, as the API takes it. */
export function valuesOf(form) {
  const value = (name) => form.elements.namedItem(name).value.trim();
  const values = {};
  for (const name of NEEDED) values[name] = value(name);
  for (const name of TEXTS) values[name] = value(name) || null;
  for (const name of SWITCHES) values[name] = form.elements.namedItem(name).checked;
  values.categories = PLACES.map((place) => value(`category_${place}`)).filter(Boolean).map((text) => {
    const [name, subcategory] = JSON.parse(text);
    return { name, subcategory };
  });
  return values;
}
