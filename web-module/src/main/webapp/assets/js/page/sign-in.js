import { Problem, api, rememberMember, safeNext } from '../api.js';
import { busy, byId } from '../dom.js';
import { handle } from '../form.js';
import '../shell.js';

let account = null;
let credentials = null;

async function signIn() {
  const { user } = await api.post('/auth/login', { ...credentials, use_cookies: true }, { stranger: true });
  rememberMember(true);
  account = user;
  if (user.must_change_password) chooseNewPassword();
  else location.assign(safeNext(user));
}

function chooseNewPassword() {
  byId('sign-in-card').hidden = true;
  byId('change-card').hidden = false;
  byId('new_password').focus();
}

handle(byId('sign-in'), async ({ email, password }) => {
  credentials = { email, password };
  byId('restore').hidden = true;
  try {
    await signIn();
  } catch (problem) {
    // The password was right, but the account is locked or was deleted.
    byId('restore').hidden = !(problem instanceof Problem && problem.status === 403);
    throw problem;
  }
});

byId('restore-button').addEventListener('click', () =>
  busy(byId('restore-button'), async () => {
    await api.post('/account/restore', credentials, { stranger: true });
    await signIn();
  }));

handle(byId('change'), async ({ new_password }) => {
  await api.post('/account/password', { current_password: credentials.password, new_password });
  location.assign(safeNext(account));
});

byId('email').focus();
