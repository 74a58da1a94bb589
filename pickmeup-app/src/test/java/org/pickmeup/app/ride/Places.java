package org.pickmeup.app.ride;

import com.microsoft.playwright.options.Geolocation;

/** Where people stand in Montevideo. */
final class Places {

    static final Geolocation PLAZA = new Geolocation(-34.9061, -56.1996);
    static final Geolocation CENTRE = new Geolocation(-34.9055, -56.1913);

    private Places() {}
}
