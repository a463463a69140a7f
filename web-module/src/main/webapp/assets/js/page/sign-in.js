import { api, rememberMember, safeNext } from '../api.js';
import { byId } from '../dom.js';
import { handle } from '../form.js';
import '../shell.js';

let oneTimePassword = null;

function chooseNewPassword() {
  byId('sign-in-card').hidden = true;
  byId('change-card').hidden = false;
  byId('new_password').focus();
}

handle(byId('sign-in'), async ({ email, password }) => {
  const { user } = await api.post('/auth/login', { email, password, use_cookies: true }, { stranger: true });
  rememberMember(true);
  if (user?.must_change_password) {
    oneTimePassword = password;
    chooseNewPassword();
  } else {
    location.assign(safeNext());
  }
});

handle(byId('change'), async ({ new_password }) => {
  await api.post('/account/password', { current_password: oneTimePassword, new_password });
  location.assign(safeNext());
});

byId('email').focus();
