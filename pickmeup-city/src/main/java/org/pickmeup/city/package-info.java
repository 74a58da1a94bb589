/**
 * The bundled city: a street map to draw, to name places by and to route on. Positions are WGS 84 degrees, distances
 * great-circle miles, times seconds.
 */
package org.pickmeup.city;
