// A client for resumable uploads, tus 1.0: https://tus.io/protocols/resumable-upload

import { Problem, refresh } from './api.js';

const ENDPOINT = '/api/v1/uploads/tus';
const VERSION = { 'Tus-Resumable': '1.0.0' };
const CHUNK = 16 * 1024 * 1024;
const WAITS = [1, 2, 5, 10, 20, 30, 30, 30].map((seconds) => seconds * 1000);

const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const metadata = (values) =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${encode(String(value))}`)
    .join(',');

/** A request whose outgoing bytes can be watched, which fetch cannot do. */
function request(method, url, { headers = {}, body = null, sent = () => {}, signal } = {}) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    for (const [name, value] of Object.entries({ ...VERSION, ...headers })) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => sent(event.loaded);
    xhr.onload = () => resolve(xhr);
    xhr.onerror = () => reject(new Problem(0));
    xhr.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    signal?.addEventListener('abort', () => xhr.abort(), { once: true });
    if (signal?.aborted) xhr.abort();
    else xhr.send(body);
  });
}

function problemOf(xhr) {
  const isJson = (xhr.getResponseHeader('Content-Type') ?? '').includes('json');
  return new Problem(xhr.status, isJson ? JSON.parse(xhr.responseText) : {});
}

/** Answers that go away by themselves: no connection, an overloaded server, a lock or offset of a broken try. */
const passes = (problem) => [0, 401, 409, 423, 429, 460].includes(problem.status) || problem.status >= 500;

/**
 * One file on its way. `changed` is called with its state:
 * waiting, sending, retrying, paused, done or failed.
 */
export class Transfer {
  #abort = null;
  #key;

  constructor(file, values, changed) {
    this.file = file;
    this.sent = 0;
    this.state = 'waiting';
    this.problem = null;
    this.values = { filename: file.name, filetype: file.type || 'application/octet-stream', ...values };
    this.changed = changed;
    this.#key = `streamcore.tus.${file.name}.${file.size}.${file.lastModified}`;
  }

  /** Sends what the server does not have yet; ends when all is there, or it is paused, or hopeless. */
  async run() {
    if (this.file.size === 0) return this.#fail(new Problem(422, { detail: 'The file is empty.' }));
    this.#abort = new AbortController();
    for (let failures = 0; ; ) {
      try {
        await this.#sendRest();
        localStorage.removeItem(this.#key);
        return this.#become('done');
      } catch (problem) {
        if (problem.name === 'AbortError') return undefined;
        if (!(problem instanceof Problem)) throw problem;
        if (problem.status === 401 && !(await refresh())) return this.#fail(problem);
        if (!passes(problem) || failures >= WAITS.length) return this.#fail(problem);
        this.#become('retrying');
        await this.#pauseFor(WAITS[failures]);
        if (this.#abort.signal.aborted) return undefined;
        failures += 1;
      }
    }
  }

  pause() {
    this.#abort?.abort();
    this.#become('paused');
  }

  /** Forgets the file here and on the server. */
  async cancel() {
    this.#abort?.abort();
    const url = localStorage.getItem(this.#key);
    localStorage.removeItem(this.#key);
    if (url) await request('DELETE', url);
  }

  async #sendRest() {
    const { url, offset } = (await this.#find()) ?? (await this.#create());
    this.sent = offset;
    this.#become('sending');
    while (this.sent < this.file.size) {
      const start = this.sent;
      const xhr = await request('PATCH', url, {
        headers: { 'Upload-Offset': String(start), 'Content-Type': 'application/offset+octet-stream' },
        body: this.file.slice(start, start + CHUNK),
        sent: (count) => {
          this.sent = start + count;
          this.#become('sending');
        },
        signal: this.#abort.signal,
      });
      if (xhr.status !== 204) throw problemOf(xhr);
      this.sent = Number(xhr.getResponseHeader('Upload-Offset'));
    }
  }

  async #find() {
    const url = localStorage.getItem(this.#key);
    if (!url) return null;
    const xhr = await request('HEAD', url, { signal: this.#abort.signal });
    if (xhr.status === 401 || xhr.status === 423 || xhr.status >= 500) throw problemOf(xhr);
    if (xhr.status !== 200 && xhr.status !== 204) return null;
    return { url, offset: Number(xhr.getResponseHeader('Upload-Offset')) };
  }

  async #create() {
    const xhr = await request('POST', ENDPOINT, {
      headers: { 'Upload-Length': String(this.file.size), 'Upload-Metadata': metadata(this.values) },
      signal: this.#abort.signal,
    });
    if (xhr.status !== 201) throw problemOf(xhr);
    const url = new URL(xhr.getResponseHeader('Location'), location.origin + ENDPOINT).pathname;
    localStorage.setItem(this.#key, url);
    return { url, offset: 0 };
  }

  /** A connection that comes back ends the wait. */
  #pauseFor(time) {
    return new Promise((resolve) => {
      const go = () => {
        removeEventListener('online', go);
        resolve();
      };
      setTimeout(go, time);
      addEventListener('online', go);
      this.#abort.signal.addEventListener('abort', go, { once: true });
    });
  }

  #fail(problem) {
    this.problem = problem;
    localStorage.removeItem(this.#key);
    this.#become('failed');
  }

  #become(state) {
    this.state = state;
    this.changed(this);
  }
}
