/**
 * The way from a browser to the broker through the web server's own port: {@code /mqtt} carries the bytes of one MQTT
 * connection in WebSocket messages, and understands none of them.
 */
package org.pickmeup.web.gateway;
