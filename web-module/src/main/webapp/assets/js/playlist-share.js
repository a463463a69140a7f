// The addresses of a playlist, to be copied and passed on.

import { copyButton } from './clipboard.js';
import { h } from './dom.js';
import { embedSnippet, pageUrl } from './playlists.js';

/** Fills a list of terms; addresses of one's own site are told as the visitor knows it. */
export function showAddresses(list, playlist) {
  const here = (url) => location.origin + new URL(url).pathname;
  const known = {
    'Page': pageUrl(playlist.playlist_id),
    'HLS': here(playlist.hls_url),
    'M3U': here(playlist.m3u_url),
    'XSPF': here(playlist.xspf_url),
    'Player for your website': embedSnippet(playlist),
  };
  list.replaceChildren(
    ...Object.entries(known).flatMap(([name, text]) => [h('dt', {}, name), h('dd', {}, h('code', {}, text), copyButton(name, () => text))]),
  );
}
