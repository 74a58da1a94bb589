/** Where the broker is. */
package org.pickmeup.web.broker;
