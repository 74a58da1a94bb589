/** The simulated city within the whole application. */
package org.pickmeup.app.city;
