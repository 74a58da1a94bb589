package org.pickmeup.simulator.person;

/** What somebody lives through on a ride, each from the one's own side. */
public enum Moment {
    REQUESTED,
    ACCEPTED,
    ARRIVED,
    RIDING,
    ENDED,
    PAID,
    /** Nobody took the request while the passenger's patience lasted. */
    GIVEN_UP
}
