package org.pickmeup.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.web.problem.Problem;
import org.pickmeup.web.session.OperatorController.OperatorSession;

/** How long an operator who keeps a page open stays one. */
class ShiftTest {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration SHIFT = Duration.ofHours(12);

    private final MovedClock clock = new MovedClock();
    private final Instant began = clock.instant();

    private SessionTokens tokens;
    private OperatorController controller;
    private String pasted;

    @BeforeEach
    void setUp(@TempDir Path directory) {
        var signing = new SigningProperties(directory, new SigningProperties.Identity(null, null));
        tokens = new SessionTokens(signing.signingKey(), clock);
        controller = new OperatorController(signing, new Refusals(new SimpleMeterRegistry(), clock), clock);
        pasted = tokens.issue(Identity.operator(began, began.plus(LIFETIME)));
    }

    @Test
    void eachSessionIsGoodForAnHourMore() throws Exception {
        clock.pass(Duration.ofMinutes(59));
        var session = renew(pasted);
        assertThat(session.expiresAt()).isEqualTo(clock.instant().plus(LIFETIME));
        assertThat(session.expiresIn()).isEqualTo(LIFETIME.toSeconds());
        assertThat(tokens.verify(session.password()).signedInAt()).isEqualTo(began);
    }

    @Test
    void endsTwelveHoursAfterTheTokenWasMadeHoweverOftenItIsRenewed() {
        var token = pasted;
        while (clock.instant().isBefore(began.plus(SHIFT).minusSeconds(1))) {
            var session = renew(token);
            assertThat(session.expiresAt()).isAfter(clock.instant()).isBeforeOrEqualTo(began.plus(SHIFT));
            token = session.password();
            clock.pass(Duration.ofSeconds(Math.max(1, session.expiresIn() * 2 / 3)));
        }
        clock.pass(Duration.ofSeconds(1));
        isRefused(token);
    }

    @Test
    void isNotResumedWithATokenThatHasEnded() {
        var token = renew(pasted).password();
        clock.pass(LIFETIME);
        isRefused(token);
        isRefused(pasted);
    }

    private OperatorSession renew(String token) {
        return controller.open("Bearer " + token).getBody();
    }

    private void isRefused(String token) {
        assertThatThrownBy(() -> renew(token))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(401));
    }
}
