/** The pages and the texts on them, in the languages people speak. */
package org.pickmeup.web.page;
