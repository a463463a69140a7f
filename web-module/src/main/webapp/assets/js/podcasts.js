// Podcasts as the API knows them.

import { api } from './api.js';

const at = (showId, rest = '') => `/podcasts/${showId}${rest}`;
const query = (wanted) => new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined && value !== ''));

export const listShows = (wanted) => api.get(`/podcasts?${query({ mine: true, limit: 50, ...wanted })}`);
export const readShow = (showId) => api.get(at(showId));
export const createShow = (values) => api.post('/podcasts', values);
export const deleteShow = (showId) => api.delete(at(showId));
export const restoreShow = (showId) => api.post(at(showId, '/restore'));
export const putCover = (showId, file) => api.put(at(showId, '/cover'), file);
export const categories = () => api.get('/podcasts/categories');
export const nextNumber = async (showId) => (await api.get(at(showId, '/next-number'))).episode_number;

/** Changes a show, with the version last read from the server. */
export async function changeShow(showId, changes) {
  const current = await readShow(showId);
  return api.patch(at(showId), changes, current.etag);
}

export const listEpisodes = (showId, after) => api.get(at(showId, `/episodes?${query({ limit: 50, after })}`));
export const createEpisode = (showId, values) => api.post(at(showId, '/episodes'), values);
export const deleteEpisode = (showId, episodeId) => api.delete(at(showId, `/episodes/${episodeId}`));
export const restoreEpisode = (showId, episodeId) => api.post(at(showId, `/episodes/${episodeId}/restore`));

/** Changes an episode, with the version last read from the server. */
export async function changeEpisode(showId, episodeId, changes) {
  const path = at(showId, `/episodes/${episodeId}`);
  const current = await api.get(path);
  return api.patch(path, changes, current.etag);
}

/** Gives an episode a transcript; its name tells which of the two formats it is in. */
export const putTranscript = (showId, episodeId, language, file) =>
  api.put(at(showId, `/episodes/${episodeId}/transcripts/${encodeURIComponent(language)}`), file, file.name.toLowerCase().endsWith('.srt') ? 'application/x-subrip' : 'text/vtt');

export const privateFeeds = (showId) => api.get(at(showId, '/private-feeds'));
export const givePrivateFeed = (showId, label) => api.post(at(showId, '/private-feeds'), { label });
export const revokePrivateFeed = (showId, feedId) => api.delete(at(showId, `/private-feeds/${feedId}`));

export const beginImport = (feedUrl) => api.post('/podcasts/import', { feed_url: feedUrl });
export const listImports = () => api.get('/podcasts/imports');
export const readImport = (importId) => api.get(`/podcasts/imports/${importId}`);
