/** How much of something anyone may have: counted alike at the broker and at the web server. */
package org.pickmeup.identity.limit;
