import { api } from '../api.js';
import { ask, busy, byId, h, iconButton, toast } from '../dom.js';
import { handle } from '../form.js';
import { FEATURES, amount, cents, money, opens, per } from '../plan.js';
import { whoAmI } from '../shell.js';

await whoAmI();
const body = byId('plans').querySelector('tbody');
const dialog = byId('plan-dialog');
const form = byId('plan-form');
let edited = null;

byId('features').append(...FEATURES.map((feature) =>
  h('label', { class: 'check' }, h('input', { type: 'checkbox', name: 'feature', value: feature }), ` ${opens(feature)}`)));

async function show() {
  const deleted = byId('deleted').checked;
  const { items } = await api.get(`/plans?limit=100&deleted=${deleted}`);
  body.replaceChildren(...items.map(row));
  byId('empty').hidden = items.length > 0;
  byId('plans').setAttribute('aria-busy', 'false');
}

function row(plan) {
  return h('tr', {},
    h('td', {}, h('strong', {}, plan.name), plan.trial_days > 0 ? ` · ${plan.trial_days} days free` : ''),
    h('td', {}, `${money(plan.price_cents, plan.currency)} a ${per(plan.billing_interval)}`),
    h('td', {}, plan.features.map(opens).join(', ')),
    h('td', {}, String(plan.max_devices)),
    h('td', {}, plan.deleted_at
      ? h('button', { type: 'button', class: 'button small', onclick: (event) => restore(event.currentTarget, plan) }, 'Sell again')
      : [
        h('button', { type: 'button', class: 'button small', 'aria-label': `Edit ${plan.name}`, onclick: () => edit(plan) }, 'Edit'),
        iconButton('trash', `Stop selling ${plan.name}`, (event) => remove(event.currentTarget, plan)),
      ]));
}

const restore = (button, plan) =>
  busy(button, async () => {
    await api.post(`/plans/${plan.plan_id}/restore`);
    await show();
  });

async function remove(button, plan) {
  const yes = await ask({ title: `Stop selling ${plan.name}?`, text: 'Who has subscribed keeps it.', yes: 'Stop selling' });
  if (!yes) return;
  await busy(button, async () => {
    await api.delete(`/plans/${plan.plan_id}`);
    await show();
  });
}

async function edit(plan) {
  edited = plan ? await api.get(`/plans/${plan.plan_id}`) : null;
  form.reset();
  byId('plan-title').textContent = edited ? `Edit ${edited.name}` : 'New plan';
  const seen = edited ?? { name: '', price_cents: 500, currency: 'EUR', billing_interval: 'monthly', features: FEATURES, max_devices: 1, trial_days: 0 };
  for (const field of ['name', 'description', 'currency', 'billing_interval', 'max_devices', 'trial_days']) byId(field).value = seen[field] ?? '';
  byId('price').value = amount(seen.price_cents, seen.currency);
  for (const box of form.querySelectorAll('[name=feature]')) box.checked = seen.features.includes(box.value);
  dialog.showModal();
}

handle(
  form,
  async (values) => {
    const currency = values.currency.trim().toUpperCase();
    const known = /^[A-Z]{3}$/.test(currency);
    const plan = {
      name: values.name,
      description: values.description || null,
      price_cents: (known && cents(values.price, currency)) || 0,
      currency,
      billing_interval: values.billing_interval,
      features: [...form.querySelectorAll('[name=feature]:checked')].map((box) => box.value),
      max_devices: Number(values.max_devices),
      trial_days: Number(values.trial_days),
    };
    if (edited) await api.patch(`/plans/${edited.plan_id}`, plan, edited.etag);
    else await api.post('/plans', plan);
    dialog.close();
    await show();
    toast(edited ? 'The plan is changed.' : 'The plan is on sale.');
  },
  { price_cents: 'price' },
);

byId('create').addEventListener('click', () => edit(null));
byId('close').addEventListener('click', () => dialog.close());
byId('deleted').addEventListener('change', () => busy(byId('deleted'), show));
byId('reconcile').addEventListener('click', () =>
  busy(byId('reconcile'), async () => {
    await api.post('/billing/reconcile');
    toast('The comparison is queued; see Jobs.');
  }));

try {
  const state = await api.get('/billing');
  byId('off').hidden = state.enabled;
  byId('test-mode').hidden = !(state.enabled && state.test_mode);
  await show();
} catch (problem) {
  toast(problem.message);
}
