/** What a caller of the HTTP interface is told when something is wrong: RFC 9457 problem documents. */
package org.pickmeup.web.problem;
