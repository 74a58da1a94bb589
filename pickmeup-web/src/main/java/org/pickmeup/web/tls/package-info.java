/** HTTP over TLS. */
package org.pickmeup.web.tls;
