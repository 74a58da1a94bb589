/** What others think of somebody, in a few words. */
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { numberOf } from '../wire/contract.js';

/** @param {{rating?: any, trips?: any}} profile */
export function standing(profile) {
  const rating = numberOf(profile.rating);
  const trips = numberOf(profile.trips) ?? 0;
  if (!rating) {
    return text('partner.new');
  }
  return trips === 1 ? text('partner.ratingOne', format.rating(rating)) : text('partner.rating', format.rating(rating), format.count(trips));
}
