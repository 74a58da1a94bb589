/** The stars that passenger and driver give each other, once for a trip and a side. */
package org.pickmeup.backend.rating;
