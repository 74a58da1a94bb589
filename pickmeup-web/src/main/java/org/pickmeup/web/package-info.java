/**
 * What a browser sees of PickMeUp: the pages, the sessions that let people onto the broker, the map, and the
 * same-origin gateway to the broker at {@code /mqtt}.
 */
package org.pickmeup.web;
