// What to type into an encoder so that it reaches a stream, ready to be copied.

import { copyButton } from './clipboard.js';
import { h } from './dom.js';
import { tabs } from './tabs.js';

const HIDDEN_KEY = 'YOUR-STREAM-KEY';

const inShell = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const inLiquidsoap = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function rows(known) {
  return h('dl', { class: 'settings' },
    Object.entries(known).flatMap(([name, value]) => [
      h('dt', {}, name),
      h('dd', {}, h('code', {}, String(value)), copyButton(name.toLowerCase(), () => String(value))),
    ]));
}

function snippet(what, text) {
  return h('div', { class: 'snippet' }, h('pre', { tabindex: '0', 'aria-label': what }, h('code', {}, text)), copyButton(what, () => text));
}

const steps = (text) => h('p', { class: 'hint' }, text);

function icecastUrl({ host, port, mount, user }, key) {
  return `icecast://${encodeURIComponent(user)}:${encodeURIComponent(key)}@${host}:${port}${mount}`;
}

function butt(icecast, key) {
  return [
    steps('Settings → Main → Server → Add, type Icecast. For the stream itself: MP3 or AAC, 128 to 320 kbit/s.'),
    rows({ 'Type': 'Icecast', 'Address': icecast.host, 'Port': icecast.port, 'Password': key, 'Icecast mountpoint': icecast.mount, 'Icecast user': icecast.user }),
  ];
}

function mixxx(icecast, key) {
  return [
    steps('Preferences → Live Broadcasting → New connection, type Icecast 2. Turn on “Enable UTF-8 metadata”.'),
    rows({ 'Type': 'Icecast 2', 'Host': icecast.host, 'Port': icecast.port, 'Mount': icecast.mount, 'Login': icecast.user, 'Password': key }),
  ];
}

function liquidsoap(icecast, key, name) {
  const script = `radio = mksafe(playlist("~/music"))
output.icecast(
  %mp3(bitrate=192),
  host=${inLiquidsoap(icecast.host)}, port=${icecast.port}, mount=${inLiquidsoap(icecast.mount)},
  user=${inLiquidsoap(icecast.user)}, password=${inLiquidsoap(key)},
  name=${inLiquidsoap(name)},
  radio)`;
  return [steps('Save it as radio.liq and run: liquidsoap radio.liq'), snippet('Liquidsoap script', script)];
}

function ffmpeg(icecast, key) {
  const url = icecastUrl(icecast, key);
  return [
    steps('OBS: Settings → Output → Advanced → Recording, type Custom Output (FFmpeg), output to URL. “Start recording” goes on the air.'),
    rows({ 'File path or URL': url, 'Container format': 'mp3', 'Audio encoder': 'libmp3lame' }),
    steps('ffmpeg, here with a file at its own speed:'),
    snippet('ffmpeg command', `ffmpeg -re -i mix.flac -vn -c:a libmp3lame -b:a 192k -content_type audio/mpeg -f mp3 ${inShell(url)}`),
  ];
}

function shoutcast({ shoutcast: server, icecast }, key) {
  return [
    steps('For encoders that speak SHOUTcast v1 only. They add 1 to the port by themselves. The mount stands in the password, for the protocol has no place for it.'),
    rows({ 'Type': 'SHOUTcast (v1)', 'Address': server.host, 'Port': server.port, 'Password': `${icecast.mount}:${key}` }),
  ];
}

/**
 * The settings for the usual encoders.
 *
 * @param ingest the addresses that the API gives
 * @param key the stream key, while it is known
 */
export function encoderSettings({ ingest, name }, key = HIDDEN_KEY) {
  const { icecast } = ingest;
  return tabs('Encoder', [
    { id: 'butt', title: 'BUTT', content: butt(icecast, key) },
    { id: 'mixxx', title: 'Mixxx', content: mixxx(icecast, key) },
    { id: 'liquidsoap', title: 'Liquidsoap', content: liquidsoap(icecast, key, name) },
    { id: 'ffmpeg', title: 'OBS, ffmpeg', content: ffmpeg(icecast, key) },
    { id: 'shoutcast', title: 'SHOUTcast', content: shoutcast(ingest, key) },
  ]);
}
