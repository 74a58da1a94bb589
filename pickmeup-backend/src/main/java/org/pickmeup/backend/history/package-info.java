/**
 * What has been: trips with their tracks, events and chats, what drivers have earned, how the days went. Read over HTTP, by
 * those whom it concerns, and forgotten after a time.
 */
package org.pickmeup.backend.history;
