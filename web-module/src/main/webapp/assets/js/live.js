// Server-sent events about the caller's uploads, for as long as somebody looks at the page.

import { refresh } from './api.js';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * Follows the events. After every (re)connection `caughtUp` is called, because what happened in
 * between was missed.
 */
export function follow(url, name, { event, caughtUp, state }) {
  let source = null;
  let wait = FIRST_WAIT;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const reopen = async () => {
    await refresh().catch(() => false); // the usual reason for a refused stream is an old token
    if (!document.hidden) open();
  };
  const open = () => {
    close();
    source = new EventSource(url);
    source.addEventListener('open', () => {
      wait = FIRST_WAIT;
      state(true);
      caughtUp();
    });
    source.addEventListener(name, (message) => event(JSON.parse(message.data)));
    source.addEventListener('error', () => {
      state(false);
      if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      close();
      timer = setTimeout(reopen, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  // A browser allows few connections to one server, and hidden tabs would keep them all.
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  addEventListener('pagehide', close);
  open();
}
