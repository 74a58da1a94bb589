/**
 * Accounts at an OpenID Connect provider, where {@code pickmeup.accounts.issuer} names one: people sign in there, and
 * programs show its access tokens. Without it nothing in here is in force.
 */
package org.pickmeup.web.account;
