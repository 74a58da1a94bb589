/** Payments: each is recorded once, whatever repeats, and answered each time it is told. */
package org.pickmeup.backend.payment;
