// Playlists as the API knows them.

import { api } from './api.js';

const at = (playlistId, rest = '') => `/playlists/${playlistId}${rest}`;
const opened = (path, token) => (token ? `${path}?token=${encodeURIComponent(token)}` : path);

/** A page of playlists; `wanted` are query parameters, the empty ones left out. */
export function listPlaylists(wanted, options) {
  const known = Object.entries(wanted).filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false);
  return api.get(`/playlists?${new URLSearchParams(known)}`, options);
}

export const readPlaylist = (playlistId, token, options) => api.get(opened(at(playlistId), token), options);
export const createPlaylist = (values) => api.post('/playlists', values);
export const deletePlaylist = (playlistId) => api.delete(at(playlistId));
export const restorePlaylist = (playlistId) => api.post(at(playlistId, '/restore'));
export const readTracks = (playlistId, token, options) => api.get(opened(at(playlistId, '/tracks'), token), options);
export const addTrack = (playlistId, values) => api.post(at(playlistId, '/tracks'), values);
export const deleteTrack = (track) => api.delete(at(track.playlist_id, `/tracks/${track.track_id}`));
export const restoreTrack = (track) => api.post(at(track.playlist_id, `/tracks/${track.track_id}/restore`));
export const renameTrack = (track, values) => api.patch(at(track.playlist_id, `/tracks/${track.track_id}`), values);
export const checkTrack = (track) => api.post(at(track.playlist_id, `/tracks/${track.track_id}/check`));

/** Puts a track behind another; null: it is to be the first. Answers with all tracks. */
export const moveTrack = (track, after) => api.post(at(track.playlist_id, `/tracks/${track.track_id}/move`), { after });

/** Changes a playlist, with the version last read from the server. */
export async function changePlaylist(playlistId, changes) {
  const current = await readPlaylist(playlistId);
  return api.patch(at(playlistId), changes, current.etag);
}

/** Who else may hear a playlist, as TokenCard wants to know it. */
export const tokensOf = (playlistId) => ({
  list: () => api.get(at(playlistId, '/tokens')),
  make: (values) => api.post(at(playlistId, '/tokens'), values),
  revoke: (tokenId) => api.delete(at(playlistId, `/tokens/${tokenId}`)),
  address: () => pageUrl(playlistId),
});

/** The public addresses of a playlist, as people pass them on. */
export const pageUrl = (playlistId) => `${location.origin}/playlists/${playlistId}`;
export const embedUrl = (playlistId) => `${location.origin}/embed/playlists/${playlistId}`;

const inAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What a site puts into its page to show the player. */
export const embedSnippet = (playlist) =>
  `<iframe src="${embedUrl(playlist.playlist_id)}" title="${inAttribute(playlist.title)}" width="100%" height="420" allow="autoplay" loading="lazy" style="border:0"></iframe>`;

/** How much there is in a playlist, in words. */
export const tracksText = (count) => (count === 1 ? '1 track' : `${count} tracks`);
