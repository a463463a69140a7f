// The JSON API, called with the cookies that signing in has set.

import { recall } from './storage.js';

const BASE = '/api/v1';
const MEMBER = 'streamcore.member';
const REFRESHED = 'streamcore.refreshed';

/** A failed call, as the problem document (RFC 9457) that the server answered with. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail || body.title || fallbackText(status));
    this.status = status;
    this.type = body.type;
    this.errors = body.errors ?? [];
    this.retryAfter = body.retry_after;
    this.playing = body.playing;
  }
}

function fallbackText(status) {
  if (status === 0) return 'The server cannot be reached. Please check your connection.';
  if (status === 403) return 'You are not allowed to do this.';
  if (status === 404) return 'This is not here any more.';
  if (status === 412) return 'Somebody changed this in the meantime. Please reload and try again.';
  if (status === 413) return 'This is too large.';
  if (status === 429) return 'Too many attempts. Please wait a moment.';
  return 'Something went wrong on our side. Please try again.';
}

/** Whether this browser has signed in and not out again; spares strangers a call that must fail. */
export const isMember = () => recall(MEMBER) !== null;

export function rememberMember(yes) {
  if (yes) localStorage.setItem(MEMBER, '1');
  else localStorage.removeItem(MEMBER);
}

/** Where to go after signing in: only ever a path on this site. */
export function safeNext(account) {
  const next = new URLSearchParams(location.search).get('next') ?? '';
  const url = URL.canParse(next, location.origin) ? new URL(next, location.origin) : null;
  return next.startsWith('/') && url?.origin === location.origin
    ? url.pathname + url.search + url.hash
    : homeOf(account);
}

/** Where an account begins: with what there is to hear, or with what it makes. */
export const homeOf = (account) => (account.role === 'listener' ? '/browse' : '/uploads');

export function goToSignIn() {
  rememberMember(false);
  const here = location.pathname + location.search;
  location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
}

const alone = (work) => (navigator.locks ? navigator.locks.request('streamcore.refresh', work) : work());
let refreshing = null;

/**
 * Exchanges the refresh cookie for new ones. A refresh token works once, so only one tab may do it;
 * the others find that it was done after their own call began.
 */
export function refresh(since = Date.now()) {
  refreshing ??= alone(async () => {
    if (Number(localStorage.getItem(REFRESHED) ?? 0) > since) return true;
    const answer = await fetch(`${BASE}/auth/refresh`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    if (answer.ok) localStorage.setItem(REFRESHED, String(Date.now()));
    return answer.ok;
  }).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function send(method, path, { body, file, headers = {}, signal, anonymous = false } = {}) {
  const credentials = anonymous ? 'omit' : 'same-origin';
  const init = { method, headers: { Accept: 'application/json', ...headers }, signal, credentials };
  if (body !== undefined) {
    init.headers['Content-Type'] ??= 'application/json';
    init.body = JSON.stringify(body);
  }
  if (file) init.body = file;
  try {
    return await fetch(path.startsWith('/api/') ? path : BASE + path, init);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem(0);
  }
}

async function problemOf(answer) {
  const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
  return new Problem(answer.status, isJson ? await answer.json() : {});
}

/** Calls the API as the person signed in; renews the sign-in once, and asks for a new one if that fails. */
async function call(method, path, options = {}) {
  const since = Date.now();
  let answer = await send(method, path, options);
  if (answer.status === 401 && !options.stranger && !options.anonymous) {
    if (await refresh(since)) answer = await send(method, path, options);
    if (answer.status === 401) {
      goToSignIn();
      return new Promise(() => {}); // the page is being left
    }
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function json(method, path, options) {
  const answer = await call(method, path, options);
  const text = await answer.text();
  const value = text === '' ? null : JSON.parse(text);
  if (value !== null && typeof value === 'object') {
    Object.defineProperty(value, 'etag', { value: answer.headers.get('ETag'), enumerable: false });
  }
  return value;
}

export const api = {
  get: (path, options) => json('GET', path, options),
  post: (path, body = {}, options = {}) => json('POST', path, { ...options, body }),
  delete: (path, options) => json('DELETE', path, options),
  raw: call,
  /** Puts a file in the place of another. */
  put: (path, file, type = file.type) => json('PUT', path, { file, headers: { 'Content-Type': type } }),
  /** Changes a resource by merge patch, unless somebody else changed it since it was read. */
  patch: (path, changes, etag) =>
    json('PATCH', path, {
      body: changes,
      headers: { 'Content-Type': 'application/merge-patch+json', ...(etag ? { 'If-Match': etag } : {}) },
    }),
};
