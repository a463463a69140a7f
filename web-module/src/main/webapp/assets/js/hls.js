// hls.js as this product uses it; loaded when somebody first presses play.

const LIBRARY = new URL('../vendor/hls/hls.light.min.mjs', import.meta.url).href;
const NATIVE = 'application/vnd.apple.mpegurl';

const SETTINGS = {
  enableWorker: false,
  // each segment has an ID3 time stamp; hls.js would show it in a text track with a data: address, against the policy
  enableID3MetadataCues: false,
  enableEmsgMetadataCues: false,
};

/**
 * Makes hls.js for an audio element, with settings of its own added.
 *
 * @returns Hls (the class, with its names of events) and hls; or null where there is no Media Source
 */
export async function hlsFor(settings) {
  const { default: Hls } = await import(LIBRARY);
  return Hls.isSupported() ? { Hls, hls: new Hls({ ...SETTINGS, ...settings }) } : null;
}

/** Whether the browser itself plays HLS. */
export const playsHls = (audio) => audio.canPlayType(NATIVE) !== '';
