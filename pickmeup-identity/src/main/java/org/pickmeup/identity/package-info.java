/**
 * Who somebody is, on every process alike: a signed, expiring token that is both the password of an MQTT CONNECT and the
 * bearer of a REST call. Whoever holds the signing key can issue one; only the processes of PickMeUp do.
 */
package org.pickmeup.identity;
