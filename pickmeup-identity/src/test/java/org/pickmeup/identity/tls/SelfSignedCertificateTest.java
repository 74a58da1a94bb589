package org.pickmeup.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedCertificateTest {

    private static final Set<String> NAMES = Set.of("dns:localhost", "ip:192.0.2.1", "ip:2001:db8::1");

    @TempDir
    private Path data;

    private X509Certificate certificate(Clock clock, Set<String> names) throws Exception {
        KeyStore keys = KeyStore.getInstance(
                new SelfSignedCertificate(data, clock, names).keyStore().toFile(), "pickmeup".toCharArray());
        return (X509Certificate) keys.getCertificate("pickmeup");
    }

    @Test
    void namesTheMachineByAllItsNames() throws Exception {
        assertThat(certificate(Clock.systemUTC(), NAMES).getSubjectAlternativeNames())
                .extracting(name -> name.get(1).toString())
                .containsExactlyInAnyOrder("localhost", "192.0.2.1", "2001:db8:0:0:0:0:0:1");
        assertThat(HostNames.ofThisMachine()).contains("dns:localhost", "ip:127.0.0.1");
    }

    @Test
    void isForItsOwnerAlone() throws Exception {
        Path file = new SelfSignedCertificate(data, Clock.systemUTC(), NAMES).keyStore();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var folder = Files.list(file.getParent())) {
            assertThat(folder).containsExactly(file);
        }
    }

    @Test
    void isKeptWhileItIsGood() throws Exception {
        assertThat(certificate(Clock.systemUTC(), NAMES)).isEqualTo(certificate(Clock.systemUTC(), NAMES));
    }

    @Test
    void isMadeAnewWhenTheNamesChange() throws Exception {
        X509Certificate before = certificate(Clock.systemUTC(), NAMES);
        assertThat(certificate(Clock.systemUTC(), Set.of("dns:localhost"))).isNotEqualTo(before);
    }

    @Test
    void isMadeAnewBeforeItExpires() throws Exception {
        X509Certificate before = certificate(Clock.systemUTC(), NAMES);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(800));
        assertThat(certificate(later, NAMES)).isNotEqualTo(before);
    }

    @Test
    void isMadeAnewWhenTheFileIsBroken() throws Exception {
        Path file = new SelfSignedCertificate(data, Clock.systemUTC(), NAMES).keyStore();
        Files.writeString(file, "broken");
        assertThat(certificate(Clock.systemUTC(), NAMES)).isNotNull();
    }
}
