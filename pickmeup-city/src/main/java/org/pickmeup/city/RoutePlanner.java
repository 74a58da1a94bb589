package org.pickmeup.city;

/** Finds ways to drive. */
@FunctionalInterface
public interface RoutePlanner {

    /** A way from one place to another, which begins and ends where a car gets to. There is always one. */
    Route route(Point from, Point to);
}
