package org.pickmeup.city;

/**
 * A place that people have a name for.
 *
 * @param point on a street, where a car can stop
 */
public record Place(String name, Point point) {}
