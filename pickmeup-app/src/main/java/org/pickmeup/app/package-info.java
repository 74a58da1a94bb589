/** All of PickMeUp in one JVM: the one command of the README. */
package org.pickmeup.app;
