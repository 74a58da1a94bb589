package org.pickmeup.backend.payment;

/** A payment service has not answered, or not with what it makes of a charge: ask again. */
public class GatewayUnavailableException extends RuntimeException {

    public GatewayUnavailableException(String message) {
        super(message);
    }
}
