/** Who may see what over HTTP, alike in every process that has a web server. */
package org.pickmeup.identity.http;
