/** What is left of the rides when processes die under them. */
package org.pickmeup.app.chaos;
