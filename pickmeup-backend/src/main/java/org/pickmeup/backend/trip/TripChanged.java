package org.pickmeup.backend.trip;

/**
 * A trip has changed. Published inside the transaction that changes it, so that what follows from it is there with it or
 * not at all.
 *
 * @param before null where the trip is new
 */
public record TripChanged(Trip before, Trip now) {}
