// Server-sent events, for as long as somebody looks at the page.

import { isMember, refresh } from './api.js';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * Follows the events. After every (re)connection `caughtUp` is called, because what happened in
 * between was missed.
 *
 * @param events what to do with the data of an event, by the event's name
 * @param state told whether there is a connection
 * @param stay whether to go on while the page is hidden
 */
export function follow(url, events, { caughtUp, state = () => {}, stay = () => false }) {
  let source = null;
  let wait = FIRST_WAIT;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const reopen = async () => {
    if (isMember()) await refresh().catch(() => false); // the usual reason for a refused stream is an old token
    if (!document.hidden || stay()) open();
  };
  const open = () => {
    close();
    source = new EventSource(url);
    source.addEventListener('open', () => {
      wait = FIRST_WAIT;
      state(true);
      caughtUp();
    });
    for (const [name, run] of Object.entries(events)) {
      source.addEventListener(name, (message) => run(JSON.parse(message.data)));
    }
    source.addEventListener('error', () => {
      state(false);
      if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      close();
      timer = setTimeout(reopen, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  // A browser allows few connections to one server, and hidden tabs would keep them all.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      if (source === null) open();
    } else if (!stay()) {
      close();
    }
  });
  addEventListener('pagehide', close);
  open();
}
