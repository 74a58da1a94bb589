package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a trip has come. */
public enum Phase {
    @JsonProperty("requested")
    REQUESTED,
    @JsonProperty("accepted")
    ACCEPTED,
    /** The driver is at the point of pickup. */
    @JsonProperty("arrived")
    ARRIVED,
    @JsonProperty("riding")
    RIDING,
    /** Over, and not paid yet. */
    @JsonProperty("ended")
    ENDED,
    @JsonProperty("paid")
    PAID,
    @JsonProperty("cancelled")
    CANCELLED,
    /** Nobody took it in time. */
    @JsonProperty("expired")
    EXPIRED
}
