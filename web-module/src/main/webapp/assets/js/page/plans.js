import { api, isMember } from '../api.js';
import { badge, busy, byId, h, toast } from '../dom.js';
import { money, opens, per } from '../plan.js';
import { whoAmI } from '../shell.js';

const account = await whoAmI();
const list = byId('plans');

async function mine() {
  if (!account) return new Map();
  const { items } = await api.get('/subscriptions');
  return new Map(items.filter((it) => it.status !== 'canceled').map((it) => [it.plan_id, it]));
}

function card(plan, owned, selling) {
  return h('li', { class: 'card plan' },
    h('h2', {}, plan.name),
    h('p', { class: 'price' }, h('strong', {}, money(plan.price_cents, plan.currency)), ` a ${per(plan.billing_interval)}`),
    plan.trial_days > 0 ? h('p', {}, badge(`${plan.trial_days} days free`, 'good')) : null,
    plan.description ? h('p', {}, plan.description) : null,
    h('ul', { class: 'ticks' },
      plan.features.map((feature) => h('li', {}, opens(feature))),
      h('li', {}, plan.max_devices === 1 ? 'On one device at a time' : `On ${plan.max_devices} devices at a time`)),
    action(plan, owned, selling));
}

function action(plan, owned, selling) {
  if (owned) return h('a', { class: 'button', href: '/account#subscriptions' }, 'Your plan');
  if (!selling) return null;
  const label = `Subscribe to ${plan.name}`;
  if (!isMember()) return h('a', { class: 'button primary', href: '/sign-in?next=%2Fplans', 'aria-label': label }, 'Subscribe');
  return h('button', { type: 'button', class: 'button primary', 'aria-label': label, onclick: (event) => subscribe(event.currentTarget, plan) }, 'Subscribe');
}

const subscribe = (button, plan) =>
  busy(button, async () => {
    const { url } = await api.post('/billing/checkout-sessions', { plan_id: plan.plan_id });
    location.assign(url);
  });

try {
  const [state, { items }, owned] = await Promise.all([api.get('/billing'), api.get('/plans?limit=100'), mine()]);
  byId('test-mode').hidden = !(state.enabled && state.test_mode);
  items.sort((a, b) => a.price_cents - b.price_cents);
  list.replaceChildren(...items.map((plan) => card(plan, owned.get(plan.plan_id), state.enabled)));
  byId('empty').hidden = items.length > 0;
} catch (problem) {
  toast(problem.message);
} finally {
  list.setAttribute('aria-busy', 'false');
}
