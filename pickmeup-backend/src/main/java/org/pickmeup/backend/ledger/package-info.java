/** Money, and the book of who paid whom: double entry, so that what a trip moves always adds up to zero. */
package org.pickmeup.backend.ledger;
