/**
 * The backend's record of a trip: what `…/trip` tells, with the track that was seen and what was written.
 *
 * @param {string} tripId
 * @param {string} password of the session
 * @returns {Promise<any>} null where there is none, or none to be had: whoever asks goes on with what is retained
 */
export async function findTrip(tripId, password) {
  try {
    const response = await fetch(`/api/trips/${tripId}`, { headers: { Authorization: `Bearer ${password}` } });
    return response.ok ? withTimes(await response.json()) : null;
  } catch {
    return null;
  }
}

/** The API writes times as text, the wire as milliseconds since 1970. @param {any} record @returns {any} */
export function withTimes(record) {
  if (Array.isArray(record)) {
    return record.map(withTimes);
  }
  if (record === null || typeof record !== 'object') {
    return record;
  }
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, isTime(name, value) ? Date.parse(value) : withTimes(value)]));
}

function isTime(name, value) {
  return typeof value === 'string' && /^at$|At$|Since$/.test(name);
}
