/** Who has been seen, and what others may know of them: a retained profile that is published when something in it changes. */
package org.pickmeup.backend.profile;
