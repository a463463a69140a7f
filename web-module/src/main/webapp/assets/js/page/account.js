import { api, rememberMember } from '../api.js';
import { ask, badge, busy, byId, h, icon, toast } from '../dom.js';
import { handle } from '../form.js';
import { dateTime, device, since } from '../format.js';
import { playingList } from '../playing.js';
import { whoAmI } from '../shell.js';
import { showSubscriptions, wirePortal } from '../subscriptions.js';

let account = await whoAmI();
showProfile();
showSessions();
showPlaying();
wirePortal();
followPayment();

/** Who comes back from paying sees the plan as soon as Stripe has told of it. */
async function followPayment() {
  const planId = new URLSearchParams(location.search).get('paid');
  const has = (items) => items.some((it) => it.plan_id === planId && it.status !== 'canceled');
  try {
    let items = await showSubscriptions();
    byId('paid').hidden = planId === null || has(items);
    for (let tries = 0; planId !== null && !has(items) && tries < 30; tries += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
      items = await showSubscriptions();
    }
    byId('paid').hidden = planId === null || has(items);
  } catch (problem) {
    toast(problem.message);
  }
}

function showProfile() {
  byId('name').value = account.name;
  byId('current-email').textContent = account.email;
  byId('email-state').textContent = account.email_verified_at ? 'Confirmed' : 'Not confirmed';
  byId('email-state').className = account.email_verified_at ? 'badge good' : 'badge busy';
}

handle(byId('profile'), async ({ name }) => {
  account = await api.patch('/account', { name }, account.etag);
  showProfile();
  toast('Your name is saved.');
});

handle(
  byId('email-change'),
  async ({ new_email, email_password }, form) => {
    await api.post('/account/email', { email: new_email, password: email_password });
    form.reset();
    toast(`We have sent a link to ${new_email}.`);
  },
  { email: 'new_email', password: 'email_password' },
);

handle(byId('password'), async ({ current_password, new_password }, form) => {
  await api.post('/account/password', { current_password, new_password });
  form.reset();
  toast('Your password is changed. Other devices have been signed out.');
  await showSessions();
});

async function showPlaying() {
  try {
    const { items } = await api.get('/playback');
    byId('not-playing').hidden = items.length > 0;
    byId('playing').replaceChildren(items.length > 0 ? playingList(items, showPlaying) : '');
  } catch (problem) {
    toast(problem.message);
  }
}

async function showSessions() {
  const list = byId('sessions');
  const { items } = await api.get('/account/sessions');
  list.replaceChildren(...items.map(sessionRow));
  list.setAttribute('aria-busy', 'false');
}

function sessionRow(session) {
  const name = device(session.device);
  const row = h(
    'li',
    {},
    icon('device'),
    h('div', { class: 'row-text' },
      h('strong', { title: session.device }, name),
      h('span', { title: dateTime(session.last_used_at) }, `${session.ip_address ?? ''} · used ${since(session.last_used_at)}`)),
  );
  if (session.current) {
    row.append(badge('This device', 'good'));
  } else {
    row.append(
      h('button', { type: 'button', class: 'button small', 'aria-label': `Sign out ${name}`, onclick: (event) => revoke(event.currentTarget, session) }, 'Sign out'),
    );
  }
  return row;
}

const revoke = (button, session) =>
  busy(button, async () => {
    await api.delete(`/account/sessions/${session.session_id}`);
    await showSessions();
    toast('The device is signed out.');
  });

byId('sign-out-all').addEventListener('click', async () => {
  const yes = await ask({ title: 'Sign out everywhere?', text: 'Every device, this one included, has to sign in again.', yes: 'Sign out everywhere' });
  if (!yes) return;
  await busy(byId('sign-out-all'), async () => {
    await api.post('/auth/logout-all');
    rememberMember(false);
    location.assign('/sign-in');
  });
});

byId('export').addEventListener('click', () =>
  busy(byId('export'), async () => {
    const answer = await api.raw('GET', '/account/export', { headers: { Accept: 'application/zip' } });
    const url = URL.createObjectURL(await answer.blob());
    h('a', { href: url, download: 'streamcore-my-data.zip' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }));

byId('delete').addEventListener('click', async () => {
  const password = await ask({
    title: 'Delete your account?',
    text: 'Your account and your uploads disappear at once. For 30 days you can come back; then everything is erased for good.',
    yes: 'Delete my account',
    secret: true,
  });
  if (password === null) return;
  await busy(byId('delete'), async () => {
    await api.delete('/account', { body: { password } });
    rememberMember(false);
    location.assign('/');
  });
});
