import { api } from '../api.js';
import { ask, badge, busy, byId, h, iconButton, pager, toast } from '../dom.js';
import { handle } from '../form.js';
import { dateTime, since } from '../format.js';
import { whoAmI } from '../shell.js';

const ROLES = { listener: 'Listener', dj: 'DJ', admin: 'Administrator' };
const filters = byId('filters');
const rows = byId('users').tBodies[0];
const me = await whoAmI();

const asked = new URLSearchParams(location.search);
filters.q.value = asked.get('q') ?? '';
filters.role.value = asked.get('role') ?? '';
filters.deleted.checked = asked.get('deleted') === 'true';

function query(after) {
  const wanted = new URLSearchParams({ limit: '50' });
  if (filters.q.value.trim()) wanted.set('q', filters.q.value.trim());
  if (filters.role.value) wanted.set('role', filters.role.value);
  if (filters.deleted.checked) wanted.set('deleted', 'true');
  if (after) wanted.set('after', after);
  return wanted;
}

const pages = pager(
  byId('more'),
  (after) => api.get(`/users?${query(after)}`),
  (users, first) => {
    if (first) rows.replaceChildren();
    rows.append(...users.map(row));
    byId('empty').hidden = rows.childElementCount > 0;
    byId('users').setAttribute('aria-busy', 'false');
  },
);

function stateOf(user) {
  if (user.deleted_at) return badge(`Deleted ${since(user.deleted_at)}`);
  if (user.disabled_at) return badge('Disabled', 'bad');
  if (!user.email_verified_at) return badge('E-mail not confirmed', 'busy');
  return badge('Active', 'good');
}

function row(user) {
  const self = user.user_id === me.user_id;
  return h('tr', { 'data-id': user.user_id },
    h('td', {}, h('span', { class: 'cell-title' }, user.name), h('span', { class: 'cell-more' }, user.email)),
    h('td', {}, self || user.deleted_at ? ROLES[user.role] : roleSelect(user)),
    h('td', {}, stateOf(user)),
    h('td', {}, h('time', { datetime: user.created_at, title: dateTime(user.created_at) }, since(user.created_at))),
    h('td', { class: 'actions' }, h('div', {}, self ? badge('You') : actions(user))));
}

function roleSelect(user) {
  const select = h('select', { 'aria-label': `Role of ${user.name}` },
    ...Object.entries(ROLES).map(([role, name]) => h('option', { value: role, selected: role === user.role }, name)));
  select.addEventListener('change', () =>
    busy(select, async () => {
      try {
        await change(user, { role: select.value });
        toast(`${user.name} is now ${ROLES[select.value]}.`);
      } catch (problem) {
        select.value = user.role;
        throw problem;
      }
    }));
  return select;
}

function actions(user) {
  if (user.deleted_at) {
    return iconButton('undo', `Restore ${user.name}`, (event) => busy(event.currentTarget, async () => {
      await api.post(`/users/${user.user_id}/restore`);
      await pages.restart();
    }));
  }
  return [
    h('button', {
      type: 'button',
      class: 'button small',
      onclick: (event) => busy(event.currentTarget, () => change(user, { disabled: !user.disabled_at })),
    }, user.disabled_at ? 'Enable' : 'Disable'),
    iconButton('trash', `Delete ${user.name}`, (event) => remove(event.currentTarget, user), { class: 'danger' }),
  ];
}

async function change(user, changes) {
  const current = await api.get(`/users/${user.user_id}`);
  const changed = await api.patch(`/users/${user.user_id}`, changes, current.etag);
  rows.querySelector(`[data-id="${user.user_id}"]`).replaceWith(row(changed));
}

async function remove(button, user) {
  const yes = await ask({ title: `Delete ${user.name}?`, text: 'The account and its uploads disappear at once and can be restored for 30 days.', yes: 'Delete' });
  if (!yes) return;
  await busy(button, async () => {
    await api.delete(`/users/${user.user_id}`);
    rows.querySelector(`[data-id="${user.user_id}"]`).remove();
    toast(`${user.name} is deleted.`, { label: 'Undo', run: () => busy(button, async () => {
      await api.post(`/users/${user.user_id}/restore`);
      await pages.restart();
    }) });
  });
}

async function search() {
  const wanted = query();
  wanted.delete('limit');
  history.replaceState(null, '', wanted.size > 0 ? `?${wanted}` : location.pathname);
  try {
    await pages.restart();
  } catch (problem) {
    toast(problem.message);
  }
}

let typing = 0;
filters.addEventListener('input', (event) => {
  clearTimeout(typing);
  typing = setTimeout(search, event.target.type === 'search' ? 250 : 0);
});
filters.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});

const dialog = byId('create-dialog');
byId('create').addEventListener('click', () => dialog.showModal());
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
handle(byId('create-form'), async (values, form) => {
  await api.post('/users', values);
  form.reset();
  dialog.close();
  toast(`${values.name} can sign in now.`);
  await pages.restart();
});

await search();
