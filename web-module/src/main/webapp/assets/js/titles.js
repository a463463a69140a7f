// Titles of the catalogue as the API knows them, for who makes them.

import { api } from './api.js';

const query = (wanted) => new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined && value !== ''));

export const listTitles = (wanted) => api.get(`/titles?${query({ managed: true, limit: 50, ...wanted })}`);
export const readTitle = (id) => api.get(`/titles/${id}`);
export const createTitle = (values) => api.post('/titles', values);
export const deleteTitle = (id) => api.delete(`/titles/${id}`);
export const restoreTitle = (id) => api.post(`/titles/${id}/restore`);
export const changeTitle = (title, changes) => api.patch(`/titles/${title.content_id}`, changes, title.etag);
export const putPoster = (id, file) => api.put(`/titles/${id}/poster`, file);
export const takePoster = (id) => api.post(`/titles/${id}/poster/from-upload`);
export const removePoster = (id) => api.delete(`/titles/${id}/poster`);
export const genres = async () => (await api.get('/genres')).items.map(({ name }) => name);
export const addGenre = (name) => api.post('/genres', { name });

/** All of a list, page after page. */
async function whole(wanted) {
  const all = [];
  let after = null;
  do {
    const page = await listTitles({ ...wanted, limit: 100, after });
    all.push(...page.items);
    after = page.next ?? null;
  } while (after !== null);
  return all;
}

/** The episodes of a series, offered or not, by season and number. */
export const episodesOf = (seriesId) => whole({ parent_id: seriesId });

/** The series that the caller may add episodes to. */
export const mySeries = () => whole({ type: 'series' });

export const TYPES = { audio: 'Audio', movie: 'Movie', concert: 'Concert', series: 'Series', episode: 'Episode' };

/** What keeps a title from viewers, or that nothing does. */
export function stateOf(title) {
  if (title.type === 'series') return ['Series', 'accent'];
  if (!title.upload_id) return ['No upload yet', ''];
  if (title.duration_minutes === null || title.duration_minutes === undefined) return ['Being prepared', 'busy'];
  return ['In the catalogue', 'good'];
}

const numbered = async (episode, number) =>
  changeTitle(await readTitle(episode.content_id), { episode_number: number });

/**
 * Gives the episodes of a season the numbers that it has, in this order.
 *
 * No two may have the same at any moment: who has moved waits at a number that nobody uses while the others close up.
 */
export async function renumber(ordered) {
  const numbers = ordered.map((one) => one.episode_number).sort((a, b) => a - b);
  const wanted = ordered.map((one, index) => ({ one, to: numbers[index] })).filter(({ one, to }) => one.episode_number !== to);
  if (wanted.length === 0) return;
  const aside = wanted.reduce((far, it) => (Math.abs(it.to - it.one.episode_number) > Math.abs(far.to - far.one.episode_number) ? it : far));
  let free = aside.one.episode_number;
  await numbered(aside.one, 99_999);
  for (let left = wanted.length - 1; left > 0; left -= 1) {
    const { one } = wanted.find((it) => it !== aside && it.to === free);
    await numbered(one, free);
    free = one.episode_number;
  }
  await numbered(aside.one, aside.to);
}
