/**
 * The gatekeeper's answers for brokers elsewhere that ask over HTTP, in the form that each of them wants. They show no payload,
 * or only some do, so that who rides with whom is not known here; docs/brokers.md tells how each is set up.
 */
package org.pickmeup.broker.access.http;
