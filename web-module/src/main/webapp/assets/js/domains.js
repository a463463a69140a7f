// Names of DJs' own as the API knows them.

import { api } from './api.js';

const at = (domainId, rest = '') => `/domains/${domainId}${rest}`;

export function listDomains(wanted) {
  const known = Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined && value !== false);
  return api.get(`/domains?${new URLSearchParams(known)}`);
}

export const registerDomain = (values) => api.post('/domains', values);
export const readDomain = (domainId) => api.get(at(domainId));
export const checkDomain = (domainId) => api.post(at(domainId, '/verify'));
export const removeDomain = (domainId) => api.delete(at(domainId));
export const restoreDomain = (domainId) => api.post(at(domainId, '/restore'));

/** The caller's own shows, as many as fit into one list. */
export const ownShows = async () => (await api.get('/podcasts?mine=true&limit=100')).items;

/** Gives a name to one show, and takes it from the one that had it. */
export async function changeShow(shows, name, podcastId) {
  const before = shows.find((show) => show.custom_domain === name);
  if (before) {
    await api.delete(`/podcasts/${before.podcast_id}/domain`);
    before.custom_domain = null;
  }
  if (podcastId === '') return;
  await api.raw('PUT', `/podcasts/${podcastId}/domain`, { body: { custom_domain: name } });
  shows.find((show) => show.podcast_id === podcastId).custom_domain = name;
}
