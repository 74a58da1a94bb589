/** How much anyone may send, hold and open at the broker, whatever the engine. */
package org.pickmeup.broker.limit;
