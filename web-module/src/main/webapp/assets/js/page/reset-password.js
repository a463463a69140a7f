import { api, rememberMember } from '../api.js';
import { byId } from '../dom.js';
import { handle } from '../form.js';
import '../shell.js';

const token = new URLSearchParams(location.search).get('token');
// The token opens the account: it must not stay in the history.
history.replaceState(null, '', location.pathname);

if (!token) location.replace('/forgot-password');

handle(byId('reset'), async ({ new_password }) => {
  await api.post('/auth/password-reset/confirm', { token, new_password }, { stranger: true });
  rememberMember(false);
  byId('reset-card').hidden = true;
  byId('done-card').hidden = false;
  byId('done-card').querySelector('h1').focus();
});

byId('new_password').focus();
