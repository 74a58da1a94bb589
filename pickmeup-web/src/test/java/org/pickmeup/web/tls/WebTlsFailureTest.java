package org.pickmeup.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.web.WebApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who starts it with the wrong certificate is told so in plain words. */
@ExtendWith(OutputCaptureExtension.class)
class WebTlsFailureTest {

    @TempDir
    private Path data;

    private void start(String... properties) {
        SpringApplication.run(
                WebApplication.class,
                Stream.concat(
                                Stream.of(properties),
                                List.of("--server.port=0", "--pickmeup.data-dir=" + data, "--pickmeup.tls=bundle")
                                        .stream())
                        .toArray(String[]::new));
    }

    @Test
    void saysThatThereIsNoBundle(CapturedOutput output) {
        assertThatThrownBy(this::start).isNotNull();
        assertThat(output)
                .contains("There is no certificate for TLS", "'pickmeup'", "--pickmeup.tls=self-signed")
                .doesNotContain("\tat ");
    }

    @Test
    void saysThatThereIsNoFile(CapturedOutput output) {
        assertThatThrownBy(() -> start(
                        "--spring.ssl.bundle.pem.pickmeup.keystore.certificate=file:/no/such.pem",
                        "--spring.ssl.bundle.pem.pickmeup.keystore.private-key=file:/no/such.key"))
                .isNotNull();
        assertThat(output)
                .contains("There is no certificate for TLS", "/no/such.pem (No such file or directory)")
                .doesNotContain("\tat ");
    }
}
