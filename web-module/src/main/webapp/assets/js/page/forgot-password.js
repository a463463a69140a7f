import { api } from '../api.js';
import { byId } from '../dom.js';
import { handle } from '../form.js';
import '../shell.js';

handle(byId('forgot'), async ({ email }) => {
  await api.post('/auth/password-reset', { email }, { stranger: true });
  byId('ask-card').hidden = true;
  byId('sent-card').hidden = false;
  byId('sent-card').querySelector('h1').focus();
});

byId('email').focus();
