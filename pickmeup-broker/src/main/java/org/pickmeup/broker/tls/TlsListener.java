package org.pickmeup.broker.tls;

import org.springframework.boot.ssl.SslBundle;

/**
 * Where an engine listens for MQTT over TLS, and with which certificate.
 *
 * @param bundle null where it does not
 */
public record TlsListener(String host, int port, SslBundle bundle) {

    public boolean isOn() {
        return bundle != null;
    }

    /** The same at another port. */
    public TlsListener at(int other) {
        return new TlsListener(host, other, bundle);
    }
}
