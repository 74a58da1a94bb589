package org.pickmeup.app.forgery;

import static org.pickmeup.app.forgery.Stage.BRYAN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;

/** Coming as somebody else. */
interface Connecting extends Forgeries {

    String BRYANS_CLIENT = BRYAN.clientId();
    String BRYANS_NAME = "drivers/Bryan";

    private static Identity bryan(Instant expiresAt) {
        return Identity.of(BRYAN, "Bryan", expiresAt);
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private SessionTokens ours() {
        return stage().app.tokens();
    }

    @Test
    default void withANameAndNoPassword() throws MqttException {
        assertNotLetIn(BRYANS_CLIENT, BRYANS_NAME, null);
    }

    @Test
    default void withAPasswordThatIsNone() throws MqttException {
        assertNotLetIn(BRYANS_CLIENT, BRYANS_NAME, "secret");
    }

    @Test
    default void withAnExpiredToken() throws MqttException {
        assertNotLetIn(
                BRYANS_CLIENT, BRYANS_NAME, ours().issue(bryan(Instant.now().minusSeconds(1))));
    }

    @Test
    default void withATokenThatSomebodyElseHasSigned(@TempDir Path folder) throws MqttException {
        SessionTokens theirs = new SessionTokens(SigningKey.loadOrCreate(folder.resolve("key")), Clock.systemUTC());
        assertNotLetIn(BRYANS_CLIENT, BRYANS_NAME, theirs.issue(bryan(later())));
    }

    @Test
    default void withATokenThatWasAltered() throws MqttException {
        String[] parts = stage().mallory.password().split("\\.");
        String claims = text(parts[1]).replace("Mallory", "Bryan");
        assertNotLetIn(BRYANS_CLIENT, BRYANS_NAME, parts[0] + "." + base64(claims) + "." + parts[2]);
    }

    @Test
    default void withATokenThatAsksForNoSignature() throws MqttException {
        String[] parts = ours().issue(bryan(later())).split("\\.");
        assertNotLetIn(BRYANS_CLIENT, BRYANS_NAME, base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    }

    @Test
    default void underTheClientIdOfAnother() throws MqttException {
        assertNotLetIn(BRYANS_CLIENT, "drivers/Mallory", stage().mallory.password());
    }

    @Test
    default void underTheUserNameOfAnother() throws MqttException {
        assertNotLetIn("PMU-Driver-Mallory", BRYANS_NAME, stage().mallory.password());
    }

    @Test
    default void asADriverWithAPassengersToken() throws MqttException {
        assertNotLetIn("PMU-Driver-Moritz", "drivers/Moritz", stage().moritz.password());
    }

    @Test
    default void asTheBackendWithADriversToken() throws MqttException {
        assertNotLetIn("PMU-backend", "backend", stage().mallory.password());
    }

    @Test
    default void asAnOperatorWithADriversToken() throws MqttException {
        assertNotLetIn(
                "PMU-operator-Mallory", "operator:Mallory", stage().mallory.password());
    }

    @Test
    default void underTheClientIdOfAProcessWithAPersonsToken() throws MqttException {
        Identity identity = Identity.of(Person.driver("backend"), "backend", later());
        assertNotLetIn("PMU-backend", "drivers/backend", ours().issue(identity));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
