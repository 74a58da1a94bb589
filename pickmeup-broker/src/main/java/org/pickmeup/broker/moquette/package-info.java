/** Moquette as the engine: small, for a laptop on a trusted network. Its limits stand in docs/brokers.md. */
package org.pickmeup.broker.moquette;
