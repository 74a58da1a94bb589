/** What people try who want to be somebody else, each by name, while a ride goes on beside it. */
package org.pickmeup.app.forgery;
