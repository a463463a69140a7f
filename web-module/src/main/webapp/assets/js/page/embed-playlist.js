import { PlaylistView } from '../playlist.js';

await new PlaylistView(location.pathname.split('/').pop()).open({ anonymous: true });
