/** The application as the tests run it, and what looks at it from outside: another MQTT client, the ledger's tables. */
package org.pickmeup.app.running;
