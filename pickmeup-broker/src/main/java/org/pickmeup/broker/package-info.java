/**
 * The embedded broker: starts the chosen engine before anything else needs it, stops it after everything else, and
 * tells where it listens. What an engine is stands in {@link org.pickmeup.broker.BrokerEngine}.
 */
package org.pickmeup.broker;
