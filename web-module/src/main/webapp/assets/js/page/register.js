import { api, rememberMember, safeNext } from '../api.js';
import { byId } from '../dom.js';
import { handle } from '../form.js';
import '../shell.js';

handle(byId('register'), async ({ name, email, password }) => {
  await api.post('/users', { name, email, password }, { stranger: true });
  const { user } = await api.post('/auth/login', { email, password, use_cookies: true }, { stranger: true });
  rememberMember(true);
  location.assign(safeNext(user));
});

byId('name').focus();
