/** The bundled city for the pages: its map, its routes, the names of its places. */
package org.pickmeup.web.city;
