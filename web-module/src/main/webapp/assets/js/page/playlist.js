import { byId, toast } from '../dom.js';
import { showAddresses } from '../playlist-share.js';
import { PlaylistView } from '../playlist.js';
import { whoAmI } from '../shell.js';

const view = new PlaylistView(location.pathname.split('/').pop());
await whoAmI();
try {
  await view.open();
  showAddresses(byId('share'), view.playlist);
} catch (problem) {
  toast(problem.status === 404 ? 'This playlist is not here any more.' : problem.message);
}
