// A line above every page of somebody whose payment is missing. Asked at most every five minutes.

import { api } from './api.js';
import { h } from './dom.js';
import { date } from './format.js';

const KEY = 'streamcore.dunning.';
const FRESH_MS = 300_000;

async function missing(userId) {
  const known = JSON.parse(sessionStorage.getItem(KEY + userId) ?? 'null');
  if (known && Date.now() - known.at < FRESH_MS) return known.items;
  const { items } = await api.get('/subscriptions');
  const late = items
    .filter((it) => it.status === 'past_due' || it.status === 'unpaid')
    .map(({ plan_name, grace_ends_at, payment_url }) => ({ plan_name, grace_ends_at, payment_url }));
  sessionStorage.setItem(KEY + userId, JSON.stringify({ at: Date.now(), items: late }));
  return late;
}

/** Shows it, if there is something to say. */
export async function showDunning(userId) {
  try {
    for (const it of await missing(userId)) {
      const until = it.grace_ends_at ? ` You can go on listening until ${date(it.grace_ends_at)}.` : '';
      document.getElementById('content').before(
        h('p', { class: 'notice dunning', role: 'status' },
          `A payment for ${it.plan_name} is missing.${until} `,
          h('a', { href: it.payment_url ?? '/account#subscriptions' }, 'Pay now')));
    }
  } catch {
    // the page is not about this; the account page says what is wrong
  }
}
