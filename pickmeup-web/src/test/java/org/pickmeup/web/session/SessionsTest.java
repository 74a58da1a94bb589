package org.pickmeup.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.pickmeup.web.session.Sessions.Session;

class SessionsTest {

    private static final Person BRYAN = Person.driver("Bryan");
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Duration COMEBACK = Duration.ofHours(12);
    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final String NOTHING = "";

    private final MovedClock clock = new MovedClock();
    private final Names names = new Names(GRACE, clock);

    private SessionTokens tokens;
    private Sessions sessions;

    @BeforeEach
    void setUp(@TempDir Path directory) {
        tokens = new SessionTokens(SigningKey.loadOrCreate(directory.resolve("session.key")), clock);
        sessions = new Sessions(tokens, new SessionProperties(LIFETIME, COMEBACK, GRACE), names, clock);
    }

    @Test
    void renewsASessionUnderItsId() throws Exception {
        var first = arrives();
        clock.pass(LIFETIME.minusMinutes(5));
        var second = comesBack(first);
        assertThat(sessionId(second)).isEqualTo(sessionId(first));
        assertThat(second.expiresAt()).isEqualTo(first.expiresAt().plus(LIFETIME.minusMinutes(5)));
        assertThat(second.expiresIn()).isEqualTo(LIFETIME.toSeconds());
    }

    @Test
    void letsSomebodyComeBackWhoseTokenHasExpiredMeanwhile() throws Exception {
        var first = arrives();
        clock.pass(LIFETIME.plus(COMEBACK).minusSeconds(1));
        assertThat(sessionId(comesBack(first))).isEqualTo(sessionId(first));
    }

    @Test
    void letsNobodyComeBackAfterTooLong() {
        var first = arrives();
        clock.pass(LIFETIME.plus(COMEBACK));
        assertThat(sessions.open(BRYAN, "Bryan", first.password())).isEmpty();
    }

    @Test
    void anExpiredTokenIsGoodForNothingElse() {
        var first = arrives();
        clock.pass(LIFETIME);
        assertThatThrownBy(() -> sessions.newestConnection(first.password())).isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void aSessionThatWasSignedOutIsNotRenewed() throws Exception {
        var first = arrives();
        sessions.end(first.password());
        // The name is free, for its former holder as for anybody: the session is another one.
        assertThat(sessionId(comesBack(first))).isNotEqualTo(sessionId(first));
    }

    @Test
    void aNameThatWasGivenToAnotherIsNotRenewedNorSignedOutByItsFormerHolder() {
        var first = arrives();
        sessions.end(first.password());
        var others = arrives();

        assertThat(sessions.open(BRYAN, "Bryan", first.password())).isEmpty();
        sessions.end(first.password());
        assertThat(sessions.open(BRYAN, "Bryan", NOTHING)).isEmpty();
        comesBack(others);
    }

    @Test
    void aFormerHolderIsNotToldOfTheOnesAfter() throws Exception {
        var first = arrives();
        sessions.end(first.password());
        var others = arrives();
        assertThat(sessions.newestConnection(others.password())).contains(clock.instant());
        assertThat(sessions.newestConnection(first.password())).isEmpty();
    }

    @Test
    void somebodyWhoseTokenHasExpiredCanStillSignOut() {
        var first = arrives();
        clock.pass(LIFETIME);
        sessions.end(first.password());
        assertThat(sessions.open(BRYAN, "Bryan", NOTHING)).isPresent();
    }

    @Test
    void knowsItsSessionsAgainAfterARestart() throws Exception {
        var first = arrives();
        var restarted = new Names(GRACE, clock);
        restarted.appeared(BRYAN, clock.instant());
        sessions = new Sessions(tokens, new SessionProperties(LIFETIME, COMEBACK, GRACE), restarted, clock);
        assertThat(sessions.open(BRYAN, "Bryan", NOTHING)).isEmpty();
        assertThat(sessionId(comesBack(first))).isEqualTo(sessionId(first));
    }

    /** Signs in and connects. */
    private Session arrives() {
        var session = sessions.open(BRYAN, "Bryan", NOTHING).orElseThrow();
        names.appeared(BRYAN, clock.instant());
        return session;
    }

    private Session comesBack(Session earlier) {
        return sessions.open(BRYAN, "Bryan", earlier.password()).orElseThrow();
    }

    private String sessionId(Session session) throws InvalidTokenException {
        return tokens.verify(session.password(), LIFETIME.plus(COMEBACK)).session();
    }
}
