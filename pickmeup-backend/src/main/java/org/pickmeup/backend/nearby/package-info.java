/** Who is nearby, cell by cell of a grid, for those who are to see it without following everybody. In memory alone. */
package org.pickmeup.backend.nearby;
