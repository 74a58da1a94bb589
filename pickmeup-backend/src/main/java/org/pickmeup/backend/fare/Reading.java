package org.pickmeup.backend.fare;

/**
 * What a meter shows.
 *
 * @param distance miles
 * @param time seconds
 */
record Reading(double distance, double time) {

    static final Reading NOTHING = new Reading(0, 0);
}
