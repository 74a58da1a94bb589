package org.pickmeup.simulator.chaos;

/** What has to be said until it is answered. */
enum Step {
    REQUEST,
    ACCEPT,
    CONFIRM,
    ARRIVED,
    START,
    END,
    CANCEL,
    PAYMENT
}
