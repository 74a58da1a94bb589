/**
 * What the messages say: one record for each payload of the contract. A record cannot be made wrong: its constructor
 * checks shapes and {@linkplain org.pickmeup.protocol.Limits lengths} and says in a sentence what does not fit. {@link
 * org.pickmeup.protocol.message.Payloads} reads them leniently, as the clients of 2014 wrote them, and writes them
 * strictly.
 *
 * <p>Units are the contract's: degrees (WGS 84), miles, seconds, dollars. Times are milliseconds since 1970 on the wire.
 */
package org.pickmeup.protocol.message;
