import { api, isMember } from '../api.js';
import { busy, byId } from '../dom.js';
import '../shell.js';

const token = new URLSearchParams(location.search).get('token');
history.replaceState(null, '', location.pathname);

// By a button and not at once: programs that check the links of a mail must not confirm it.
byId('confirm').addEventListener('click', () =>
  busy(byId('confirm'), async () => {
    await api.post('/account/email/confirm', { token }, { stranger: true });
    byId('confirm-text').textContent = 'Thank you, this address is confirmed.';
    byId('confirm').hidden = true;
    byId('confirm-next').hidden = false;
    byId('confirm-next').href = isMember() ? '/account' : '/sign-in';
    byId('confirm-next').focus();
  }));
