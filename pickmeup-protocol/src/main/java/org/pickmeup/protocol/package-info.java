/**
 * The wire contract of PickMeUp: who there is, which topics there are, and how each is published. Everything that drivers,
 * passengers and the backend say to each other is an MQTT message on one of these topics; {@link
 * org.pickmeup.protocol.Channel} is the table of all of them.
 */
package org.pickmeup.protocol;
