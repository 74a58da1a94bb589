/** Who is let in, and who may say and hear what. Every engine asks here, and only here. */
package org.pickmeup.broker.access;
