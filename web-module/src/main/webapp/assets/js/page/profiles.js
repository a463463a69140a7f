import { api } from '../api.js';
import { ask, badge, busy, byId, h, iconButton, toast } from '../dom.js';
import { handle } from '../form.js';
import { since } from '../format.js';
import { AVATARS, enter, face, leave, profiles } from '../profiles.js';
import { whoAmI } from '../shell.js';

const MOST = 5;
const bin = new URLSearchParams(location.search).get('view') === 'bin';
const dialog = byId('profile-dialog');
const form = byId('profile-form');
let edited = null;
let child = null; // the child's profile that this device is in

byId(bin ? 'tab-bin' : 'tab-own').setAttribute('aria-current', 'page');
byId('create').hidden = bin;
byId('avatars').append(...AVATARS.map((avatar) =>
  h('label', { class: 'avatar-choice', title: avatar }, h('input', { type: 'radio', name: 'avatar', value: avatar, 'aria-label': avatar }), face({ avatar }))));

function row(profile) {
  const tools = bin
    ? [iconButton('undo', `Restore ${profile.name}`, (event) => busy(event.currentTarget, () => restore(profile)))]
    : [
      profile.current ? badge('On this device', 'good') : h('button', { type: 'button', class: 'button small', 'aria-label': `Go on as ${profile.name}`, onclick: (event) => busy(event.currentTarget, () => choose(profile)) }, 'Go on as'),
      child ? null : iconButton('pencil', `Edit ${profile.name}`, (event) => busy(event.currentTarget, () => open(profile))),
      child ? null : iconButton('trash', `Delete ${profile.name}`, (event) => remove(event.currentTarget, profile), { class: 'danger' }),
    ];
  return h('li', { 'data-id': profile.profile_id },
    face(profile),
    h('div', { class: 'row-text' },
      h('strong', {}, profile.name),
      h('span', {}, bin ? `Deleted ${since(profile.deleted_at)}` : profile.is_child ? 'A child’s profile, left by its PIN' : 'Sees everything')),
    tools);
}

async function show() {
  const items = await profiles(bin);
  const used = bin ? [] : items;
  child = used.find((one) => one.current && one.is_child) ?? null;
  byId('profiles').replaceChildren(...items.map(row));
  byId('profiles').setAttribute('aria-busy', 'false');
  byId('full').hidden = used.length < MOST;
  byId('child-here').hidden = child === null;
  byId('create').hidden = bin || child !== null;
  byId('empty').hidden = items.length > 0;
  byId('empty-title').textContent = bin ? 'The recycle bin is empty' : 'Nobody yet';
  byId('empty-text').textContent = bin ? 'What you delete can be restored from here for 30 days.' : 'Each profile has its own history and recommendations.';
}

async function choose(profile) {
  if (await enter(profile)) location.assign('/browse');
}

async function restore(profile) {
  await api.post(`/profiles/${profile.profile_id}/restore`);
  await show();
  toast(`${profile.name} is back, with what they have heard.`);
}

async function remove(button, profile) {
  const yes = await ask({ title: `Delete the profile of ${profile.name}?`, text: 'Its history goes with it. For 30 days it can be restored.', yes: 'Delete profile' });
  if (!yes) return;
  await busy(button, async () => {
    await api.delete(`/profiles/${profile.profile_id}`);
    await show();
    toast(`${profile.name} is in the recycle bin.`, { label: 'Undo', run: () => restore(profile).catch((problem) => toast(problem.message)) });
  });
}

function showPin() {
  const known = edited?.is_child === true;
  byId('pin-field').hidden = !byId('is_child').checked;
  byId('pin-hint').textContent = known
    ? 'Four to eight digits. Leave it empty to keep the one there is.'
    : 'Four to eight digits, which lead out of the profile.';
}

async function open(profile) {
  edited = profile ? await api.get(`/profiles/${profile.profile_id}`) : null;
  form.reset();
  for (const problem of form.querySelectorAll('.field-error, .form-error')) problem.textContent = '';
  byId('profile-dialog-title').textContent = edited ? `Edit ${edited.name}` : 'New profile';
  byId('name').value = edited?.name ?? '';
  form.elements.namedItem('avatar').value = edited?.avatar ?? AVATARS[0];
  byId('is_child').checked = edited?.is_child === true;
  showPin();
  dialog.showModal();
}

handle(form, async (values) => {
  const isChild = byId('is_child').checked;
  const profile = { name: values.name, avatar: values.avatar, is_child: isChild, ...(isChild && values.pin ? { pin: values.pin } : {}) };
  if (edited) await api.patch(`/profiles/${edited.profile_id}`, profile, edited.etag);
  else await api.post('/profiles', profile);
  dialog.close();
  await show();
  toast('Saved.');
});
byId('is_child').addEventListener('change', showPin);
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
byId('create').addEventListener('click', (event) => busy(event.currentTarget, () => open(null)));
byId('leave').addEventListener('click', (event) => busy(event.currentTarget, async () => {
  if (await leave()) await show();
}));

try {
  await whoAmI();
  await show();
} catch (problem) {
  toast(problem.message);
}
