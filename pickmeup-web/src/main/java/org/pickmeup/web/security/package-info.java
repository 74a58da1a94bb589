/** What a browser is told to allow the pages, and nothing else. */
package org.pickmeup.web.security;
