/** What log and trace tell of one ride: every line and every span of it carry the trip's id. */
package org.pickmeup.backend.trace;
