/** How much anyone may ask of the web server. */
package org.pickmeup.web.limit;
