/** The certificate that a process shows where it has been given none. */
package org.pickmeup.identity.tls;
