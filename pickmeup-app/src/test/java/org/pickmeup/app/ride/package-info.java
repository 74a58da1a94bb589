/** Whole rides, from presence to payment, as people take them. */
package org.pickmeup.app.ride;
