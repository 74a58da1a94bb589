package org.pickmeup.web.tls;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.ssl.NoSuchSslBundleException;

/** Tells in plain words that there is something wrong with the certificate. */
class WebTlsFailureAnalyzer implements FailureAnalyzer {

    private static final String UNREADABLE = "Could not load store";

    private static final String ACTION = "Set spring.ssl.bundle.pem.pickmeup.keystore.certificate and .private-key, or "
            + "spring.ssl.bundle.jks.pickmeup.keystore.location and .password, or have a certificate made: "
            + "--pickmeup.tls=self-signed.";

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return causes(failure)
                .filter(WebTlsFailureAnalyzer::isOfCertificate)
                .findFirst()
                .map(cause -> new FailureAnalysis(
                        "There is no certificate for TLS (%s).".formatted(root(cause)), ACTION, cause))
                .orElse(null);
    }

    private static boolean isOfCertificate(Throwable cause) {
        return cause instanceof NoSuchSslBundleException
                || Optional.ofNullable(cause.getMessage()).orElse("").startsWith(UNREADABLE);
    }

    private static String root(Throwable failure) {
        return causes(failure)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .orElseThrow();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
