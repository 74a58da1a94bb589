/** Where others find this server, to be read and to be scanned. */
package org.pickmeup.web.address;
