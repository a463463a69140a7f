// Plans in words: what they cost, and what they open.

const OPENS = {
  live_streams: 'Live streams for subscribers',
  playlist_access: 'Playlists for subscribers',
  podcast_access: 'Podcasts for subscribers',
  vod_access: 'The whole catalogue',
};

export const FEATURES = Object.keys(OPENS);

/** What an entitlement opens. */
export const opens = (feature) => OPENS[feature] ?? feature;

/** Decimal places differ: yen have none. */
function places(currency) {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
}

/** An amount in the smallest unit of its currency as people write it. */
export function money(cents, currency) {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(cents / 10 ** places(currency));
}

/** What somebody typed, in the smallest unit of the currency; NaN: no amount. */
export const cents = (text, currency) => Math.round(Number(text.replace(',', '.')) * 10 ** places(currency));

/** The other way round, for a field. */
export const amount = (value, currency) => (value / 10 ** places(currency)).toFixed(places(currency));

export const per = (interval) => (interval === 'yearly' ? 'year' : 'month');
