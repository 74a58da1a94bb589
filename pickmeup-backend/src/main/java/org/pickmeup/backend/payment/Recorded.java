package org.pickmeup.backend.payment;

import java.math.BigDecimal;

/** What of a payment both sides are told. */
record Recorded(BigDecimal tip, int rating) {}
