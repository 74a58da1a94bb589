/** Real browsers for the tests: the Chromium and Node.js that are installed, driven by Playwright. */
package org.pickmeup.app.browser;
