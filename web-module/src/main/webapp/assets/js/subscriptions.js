// The account's subscriptions: how they stand, and what can be done with them.

import { api } from './api.js';
import { ask, badge, busy, byId, h, toast } from './dom.js';
import { date } from './format.js';
import { money, per } from './plan.js';

const STATES = {
  trialing: ['Free trial', 'good'],
  active: ['Active', 'good'],
  past_due: ['Payment missing', 'busy'],
  unpaid: ['Not paid', 'bad'],
  canceled: ['Ended', ''],
};

const WITHHELD = {
  refunded: 'The last payment was given back; it opens nothing until the next one.',
  disputed: 'Your bank has taken the last payment back; it opens nothing until that is settled.',
};

let plans = [];

/** Shows them, unless there are none and nothing is sold. */
export async function showSubscriptions() {
  const [state, page, sold] = await Promise.all([api.get('/billing'), api.get('/subscriptions'), api.get('/plans?limit=100')]);
  plans = sold.items;
  byId('subscriptions').hidden = page.items.length === 0 && !state.enabled;
  byId('no-subscriptions').hidden = page.items.length > 0;
  byId('portal').hidden = page.items.length === 0;
  byId('subscription-list').replaceChildren(...page.items.map(row));
  byId('subscription-list').setAttribute('aria-busy', 'false');
  return page.items;
}

function row(it) {
  const [label, kind] = STATES[it.status];
  return h('li', {},
    h('div', { class: 'row-text' },
      h('strong', {}, it.plan_name),
      h('span', {}, words(it))),
    badge(it.cancel_at_period_end && it.status !== 'canceled' ? 'Ends soon' : label, it.cancel_at_period_end ? 'busy' : kind),
    ...actions(it));
}

function words(it) {
  const price = it.price_cents === null ? '' : `${money(it.price_cents, it.currency)} a ${per(it.billing_interval)}`;
  const end = it.expires_at ? date(it.expires_at) : '';
  if (it.withheld_reason) return WITHHELD[it.withheld_reason];
  if (it.status === 'canceled') return `Ended ${end}`;
  if (it.status === 'past_due') return `${price} · open until ${date(it.grace_ends_at)}, then until it is paid nothing is`;
  if (it.status === 'unpaid') return `${price} · opens again when it is paid`;
  return it.cancel_at_period_end ? `${price} · ends ${end}` : `${price} · renews ${end}`;
}

function actions(it) {
  if (it.status === 'canceled') return [];
  const all = [];
  if (it.payment_url) all.push(h('a', { class: 'button small primary', href: it.payment_url }, 'Pay now'));
  if (it.cancel_at_period_end) {
    all.push(button('Resume', `Let ${it.plan_name} go on`, (target) => act(target, it, 'resume', 'It goes on.')));
  } else {
    const others = plans.filter((plan) => plan.plan_id !== it.plan_id);
    if (others.length > 0 && it.status !== 'unpaid') all.push(button('Change plan', `Change the plan ${it.plan_name}`, () => choose(it, others)));
    all.push(button('Cancel', `Cancel ${it.plan_name}`, (target) => cancel(target, it)));
  }
  return all;
}

const button = (text, label, run) =>
  h('button', { type: 'button', class: 'button small', 'aria-label': label, onclick: (event) => run(event.currentTarget) }, text);

const act = (target, it, what, done, body) =>
  busy(target, async () => {
    await api.post(`/subscriptions/${it.subscription_id}/${what}`, body);
    await showSubscriptions();
    toast(done);
  });

async function cancel(target, it) {
  const yes = await ask({
    title: `Cancel ${it.plan_name}?`,
    text: it.expires_at ? `You keep it until ${date(it.expires_at)}, and can change your mind until then.` : 'It ends with what is paid for.',
    yes: 'Cancel the subscription',
  });
  if (yes) await act(target, it, 'cancel', 'It ends with what is paid for.');
}

function choose(it, others) {
  const select = h('select', { id: 'other-plan', name: 'plan' },
    others.map((plan) => h('option', { value: plan.plan_id }, `${plan.name}, ${money(plan.price_cents, plan.currency)} a ${per(plan.billing_interval)}`)));
  const send = h('button', { type: 'submit', class: 'button primary', value: 'yes' }, 'Change now');
  const dialog = h('dialog', { 'aria-labelledby': 'change-plan-title' },
    h('form', { method: 'dialog' },
      h('h2', { id: 'change-plan-title' }, 'Change plan'),
      h('p', {}, 'At once; the difference for what is left of this period is settled now.'),
      h('div', { class: 'field' }, h('label', { for: 'other-plan' }, 'New plan'), select),
      h('p', { class: 'dialog-actions' }, h('button', { type: 'submit', class: 'button', value: 'no', formnovalidate: true }, 'Keep mine'), send)));
  document.body.append(dialog);
  dialog.addEventListener('close', async () => {
    dialog.remove();
    if (dialog.returnValue === 'yes') await act(send, it, 'change-plan', 'Your plan is changed.', { plan_id: select.value });
  });
  dialog.showModal();
}

/** Opens the page at Stripe where cards and invoices are. */
export function wirePortal() {
  byId('portal').addEventListener('click', () =>
    busy(byId('portal'), async () => {
      const { url } = await api.post('/billing/portal-sessions');
      location.assign(url);
    }));
}
