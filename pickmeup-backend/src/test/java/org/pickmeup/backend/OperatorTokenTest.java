package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;

class OperatorTokenTest {

    @TempDir
    Path dataDir;

    @Test
    void isAnOperatorsForAnHour() throws Exception {
        SessionTokens tokens =
                new SessionTokens(SigningKey.loadOrCreate(SigningKey.fileIn(dataDir)), Clock.systemUTC());
        Instant asked = Instant.now();
        Identity identity = tokens.verify(OperatorToken.issue("operator-token", "--pickmeup.data-dir=" + dataDir));
        assertThat(identity.kind()).isEqualTo(Kind.OPERATOR);
        assertThat(identity.expiresAt())
                .isBetween(asked.plus(Duration.ofMinutes(59)), asked.plus(Duration.ofMinutes(61)));
        assertThat(identity.signedInAt()).isEqualTo(identity.expiresAt().minus(Duration.ofHours(1)));
    }

    @Test
    void isNotSignedWithAKeyThatNobodyElseHas() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OperatorToken.issue("operator-token", "--pickmeup.data-dir=" + dataDir))
                .withMessageStartingWith("There is no key in " + SigningKey.fileIn(dataDir));
        assertThat(dataDir).isEmptyDirectory();
    }

    @Test
    void isPrintedOnlyWhereItIsAskedFor() {
        assertThat(OperatorToken.printIfAskedFor()).isFalse();
        assertThat(OperatorToken.printIfAskedFor("--server.port=0")).isFalse();
    }
}
