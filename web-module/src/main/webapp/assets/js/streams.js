// Live streams as the API knows them.

import { api } from './api.js';

const at = (streamId, rest = '') => `/streams/${streamId}${rest}`;

/** A page of streams; `wanted` are query parameters, the empty ones left out. */
export function listStreams(wanted, options) {
  const known = Object.entries(wanted).filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false);
  return api.get(`/streams?${new URLSearchParams(known)}`, options);
}

export const readStream = (streamId, options) => api.get(at(streamId), options);
export const createStream = (values) => api.post('/streams', values);
export const deleteStream = (streamId) => api.delete(at(streamId));
export const restoreStream = (streamId) => api.post(at(streamId, '/restore'));
export const rotateKey = (streamId, wish = {}) => api.post(at(streamId, '/key'), wish);
export const testPull = (streamId) => api.post(at(streamId, '/test'));
export const kickSource = (streamId) => api.post(at(streamId, '/kick-source'));
export const listeners = (streamId) => api.get(at(streamId, '/listeners'));
export const broadcasts = (streamId, { after, ...options } = {}) =>
  api.get(at(streamId, `/broadcasts?limit=10${after ? `&after=${encodeURIComponent(after)}` : ''}`), options);
export const tokens = (streamId) => api.get(at(streamId, '/tokens'));
export const makeToken = (streamId, values) => api.post(at(streamId, '/tokens'), values);
export const revokeToken = (streamId, tokenId) => api.delete(at(streamId, `/tokens/${tokenId}`));

/** Changes a stream, with the version last read from the server. */
export async function changeStream(streamId, changes) {
  const current = await readStream(streamId);
  return api.patch(at(streamId), changes, current.etag);
}

export const eventsOf = (streamId) => `/api/v1/streams/${streamId}/events`;
export const EVENTS = '/api/v1/streams/events';

/** The public addresses of a station, as people pass them on. */
export const stationUrl = (streamId) => `${location.origin}/stations/${streamId}`;
export const embedUrl = (streamId) => `${location.origin}/embed/stations/${streamId}`;

const inAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What a site puts into its page to show the player. */
export const embedSnippet = (stream) =>
  `<iframe src="${embedUrl(stream.stream_id)}" title="${inAttribute(stream.name)}" width="100%" height="96" allow="autoplay" loading="lazy" style="border:0"></iframe>`;
