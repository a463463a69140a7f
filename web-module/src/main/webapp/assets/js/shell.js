// What every page shows around its content: who is signed in, where one can go.

import { api, goToSignIn, homeOf, isMember, rememberMember } from './api.js';
import { byId, toast } from './dom.js';
import { showDunning } from './dunning.js';

/** Who may see a page; the server checks each call by itself, this only leads to the right place. */
const ROLES = { dj: ['dj', 'admin'], admin: ['admin'] };

function showMember(account) {
  byId('account-menu').hidden = false;
  byId('account-initial').textContent = (account.name || account.email).slice(0, 1);
  byId('account-name').textContent = `${account.name} · ${account.email}`;
  for (const link of document.querySelectorAll('[data-role]')) link.hidden = !link.dataset.role.split(' ').includes(account.role);
  byId('site-nav').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

function showPlace() {
  for (const link of byId('site-nav').querySelectorAll('a')) {
    const path = new URL(link.href).pathname;
    if (location.pathname === path || location.pathname.startsWith(`${path}/`)) link.setAttribute('aria-current', 'page');
  }
}

function showGuest() {
  byId('sign-in-link').hidden = location.pathname === '/sign-in';
}

function closeMenuFromOutside() {
  const menu = byId('account-menu');
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}

byId('sign-out').addEventListener('click', async () => {
  try {
    await api.post('/auth/logout', {}, { stranger: true });
  } catch (problem) {
    if (problem.status !== 401) {
      toast(problem.message);
      return;
    }
  }
  rememberMember(false);
  location.assign('/');
});
closeMenuFromOutside();
showPlace();

/** Who is signed in; a page for members sends strangers to the sign-in page, any other gets null. */
export async function whoAmI() {
  const wanted = document.body.dataset.access;
  if (!isMember()) {
    if (wanted !== 'anyone') {
      goToSignIn();
      return new Promise(() => {});
    }
    showGuest();
    return null;
  }
  const account = await api.get('/account');
  if (account.must_change_password) {
    location.replace('/sign-in?change');
    return new Promise(() => {});
  }
  if (ROLES[wanted] && !ROLES[wanted].includes(account.role)) {
    location.replace(homeOf(account));
    return new Promise(() => {});
  }
  showMember(account);
  showDunning(account.user_id);
  return account;
}
