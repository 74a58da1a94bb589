/** Taking a part of PickMeUp away for a while, to show what happens without it. */
package org.pickmeup.identity.plug;
