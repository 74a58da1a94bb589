/** What a page must know before it starts: the fare, the map, the limits. */
package org.pickmeup.web.settings;
