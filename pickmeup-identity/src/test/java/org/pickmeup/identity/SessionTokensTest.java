package org.pickmeup.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.protocol.Person;

class SessionTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    @TempDir
    Path directory;

    private SigningKey key;
    private SessionTokens tokens;

    @BeforeEach
    void setUp() {
        key = SigningKey.loadOrCreate(directory.resolve("session.key"));
        tokens = at(NOW);
    }

    private SessionTokens at(Instant instant) {
        return new SessionTokens(key, Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Test
    void tellsWhoItsBearerIs() throws Exception {
        Identity bryan = Identity.of(Person.driver("Bryan"), "Bryan Boyd", "first", LATER);
        Identity verified = tokens.verify(tokens.issue(bryan));
        assertThat(verified).isEqualTo(bryan);
        assertThat(verified.person()).contains(Person.driver("Bryan"));
        assertThat(verified.clientId()).isEqualTo("PMU-Driver-Bryan");
        assertThat(verified.username()).isEqualTo("drivers/Bryan");
    }

    @Test
    void aProcessIsNoPerson() throws Exception {
        Identity backend = tokens.verify(tokens.issue(Identity.service(Kind.BACKEND, LATER)));
        assertThat(backend.person()).isEmpty();
        assertThat(backend.clientId()).isEqualTo("PMU-backend");
        assertThat(Identity.service(Kind.BACKEND, "2", LATER).clientId()).isEqualTo("PMU-backend-2");
    }

    @Test
    void tellsWhenAnOperatorHasSignedIn() throws Exception {
        Identity olga = Identity.operator("olga", NOW.minus(Duration.ofHours(3)), LATER);
        assertThat(tokens.verify(tokens.issue(olga))).isEqualTo(olga);
        assertThat(olga.clientId()).isEqualTo("PMU-operator-olga");
        Identity once = Identity.service(Kind.OPERATOR, LATER);
        assertThat(tokens.verify(tokens.issue(once)).signedInAt()).isNull();
    }

    @Test
    void endsWhenItSaysSo() throws Exception {
        String token = tokens.issue(Identity.of(Person.driver("Bryan"), "Bryan", LATER));
        assertThat(at(LATER.minusSeconds(1)).verify(token)).isNotNull();
        assertThatThrownBy(() -> at(LATER).verify(token))
                .isInstanceOf(InvalidTokenException.class)
                .hasMessage("the token has expired");
    }

    @Test
    void tellsForAWhileWhoItsBearerWas() throws Exception {
        String token = tokens.issue(Identity.of(Person.driver("Bryan"), "Bryan", LATER));
        Duration overtime = Duration.ofHours(2);
        assertThat(at(LATER.plus(overtime).minusSeconds(1))
                        .verify(token, overtime)
                        .id())
                .isEqualTo("Bryan");
        assertThatThrownBy(() -> at(LATER.plus(overtime)).verify(token, overtime))
                .isInstanceOf(InvalidTokenException.class)
                .hasMessage("the token has expired");
    }

    @Test
    void isRefusedWhenItWasAltered() {
        String bryans = tokens.issue(Identity.of(Person.driver("Bryan"), "Bryan", LATER));
        String mikes = tokens.issue(Identity.of(Person.driver("Mike"), "Mike", LATER));
        String forged = mikes.substring(0, mikes.lastIndexOf('.')) + bryans.substring(bryans.lastIndexOf('.'));
        assertThatThrownBy(() -> tokens.verify(forged))
                .isInstanceOf(InvalidTokenException.class)
                .hasMessage("the token was not signed here");
    }

    @Test
    void isRefusedWhenAnotherKeySignedIt() {
        SigningKey another = SigningKey.loadOrCreate(directory.resolve("another.key"));
        String token = new SessionTokens(another, Clock.fixed(NOW, ZoneOffset.UTC))
                .issue(Identity.of(Person.driver("Bryan"), "Bryan", LATER));
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void isRefusedWhenNobodySignedIt() {
        String unsigned = new PlainJWT(new JWTClaimsSet.Builder()
                        .issuer("pickmeup")
                        .subject("Bryan")
                        .claim("kind", "operator")
                        .expirationTime(Date.from(LATER))
                        .build())
                .serialize();
        assertThatThrownBy(() -> tokens.verify(unsigned)).isInstanceOf(InvalidTokenException.class);
        assertThatThrownBy(() -> tokens.verify("let me in")).isInstanceOf(InvalidTokenException.class);
    }
}
