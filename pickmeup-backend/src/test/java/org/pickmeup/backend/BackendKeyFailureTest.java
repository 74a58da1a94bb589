package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.DefaultResourceLoader;

/** Who starts it with something that is no key is told so in plain words. */
@ExtendWith(OutputCaptureExtension.class)
class BackendKeyFailureTest {

    @TempDir
    private Path data;

    @Test
    void saysWhatToDoWhereTheKeyIsNone(CapturedOutput output) {
        // The broker, which is there for other tests, says it as well.
        SpringApplication alone = new SpringApplication(
                new DefaultResourceLoader(new FilteredClassLoader("org.pickmeup.broker.BrokerKeyFailureAnalyzer")),
                BackendApplication.class);
        assertThatThrownBy(() ->
                        alone.run("--server.port=0", "--pickmeup.data-dir=" + data, "--pickmeup.identity.key=a-secret"))
                .isNotNull();
        assertThat(output)
                .contains("pickmeup.identity.key is not a key", "openssl rand -base64 32")
                .doesNotContain("a-secret")
                .doesNotContain("\tat ");
    }
}
