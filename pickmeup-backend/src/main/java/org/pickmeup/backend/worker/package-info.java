/** Work that follows from what was committed, each kind on a thread of its own. */
package org.pickmeup.backend.worker;
