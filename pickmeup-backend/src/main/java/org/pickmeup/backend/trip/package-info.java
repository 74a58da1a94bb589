/**
 * A trip, from the request to the payment. {@link org.pickmeup.backend.trip.Trip} is a value whose own transitions alone
 * change it; {@link org.pickmeup.backend.trip.Trips} keeps the trips and tells both sides of every change.
 */
package org.pickmeup.backend.trip;
