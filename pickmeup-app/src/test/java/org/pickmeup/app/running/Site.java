package org.pickmeup.app.running;

/** Where the pages are, for a browser. */
public interface Site {

    /** The whole address of a page, such as {@code /passenger}. */
    String url(String path);
}
