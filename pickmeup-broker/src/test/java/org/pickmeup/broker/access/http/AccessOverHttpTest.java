package org.pickmeup.broker.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** Brokers whose questions can be worded, and what all have in common. */
class AccessOverHttpTest extends BrokerElsewhere {

    @ParameterizedTest
    @CsvSource({"Bryan, allow, true", "Anna, deny, false"})
    void emqxAndMosquittoGoAuthLetInWhoHasAToken(String owner, String result, String ok) throws Exception {
        String expected = "\"result\":\"%s\",\"is_superuser\":false,\"ok\":%s".formatted(result, ok);
        Map<String, String> connect =
                Map.of("clientid", "PMU-Driver-Bryan", "username", "drivers/Bryan", "password", token(owner));

        assertThat(json("/auth", connect)).contains(expected);
        assertThat(form(
                        "/auth",
                        "clientid",
                        "PMU-Driver-Bryan",
                        "username",
                        "drivers/Bryan",
                        "password",
                        connect.get("password")))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "publish,   pickmeup/drivers/Bryan/location,    allow",
        "publish,   pickmeup/drivers/Anna/location,     deny",
        "publish,   pickmeup/passengers/Mike/inbox,     allow",
        "subscribe, pickmeup/drivers/Bryan/#,           allow",
        "subscribe, pickmeup/passengers/+/location,     deny",
        "subscribe, #,                                  deny",
        "unheardOf, pickmeup/drivers/Bryan/location,    deny",
    })
    void emqxAsksForEachTopic(String action, String topic, String result) throws Exception {
        Map<String, String> act =
                Map.of("clientid", "PMU-Driver-Bryan", "username", "drivers/Bryan", "action", action, "topic", topic);

        assertThat(json("/acl", act)).contains("\"result\":\"%s\"".formatted(result));
    }

    @ParameterizedTest
    @CsvSource({
        "2, pickmeup/drivers/Bryan/location, true",
        "2, pickmeup/drivers/Anna/location,  false",
        "1, pickmeup/requests/Mike,          true",
        "4, pickmeup/requests/+,             true",
        "4, pickmeup/#,                      false",
        "3, pickmeup/drivers/Bryan/location, false",
    })
    void mosquittoGoAuthCounts(String access, String topic, String ok) throws Exception {
        assertThat(form("/acl", "username", "drivers/Bryan", "topic", topic, "acc", access))
                .contains("\"ok\":" + ok);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "driver", "drivers/", "nobody/Bryan", "drivers/no id"})
    void nobodyElseMayDoAnything(String username) throws Exception {
        assertThat(form("/acl", "username", username, "topic", "pickmeup/requests/+", "acc", "4"))
                .contains("\"ok\":false");
    }

    @Test
    void showsTheKeyInThePathWhereABrokerCannotSetAHeader() throws Exception {
        String inPath = key().replace('+', '-').replace('/', '_');
        http.post()
                .uri("/api/mqtt/" + inPath + "/bifromq/check")
                .header("user_id", "drivers/Bryan")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("sub", Map.of("topicFilter", "pickmeup/requests/+")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth", "/acl", "/vernemq", "/rabbitmq/user", "/bifromq/auth", "/a-key-that-is-wrong/acl"})
    void answersNobodyWithoutTheKey(String path, @Autowired MeterRegistry meters) {
        http.post()
                .uri("/api/mqtt" + path)
                .contentType(
                        path.contains("rabbitmq") ? MediaType.APPLICATION_FORM_URLENCODED : MediaType.APPLICATION_JSON)
                .header("vernemq-hook", "auth_on_register")
                .header("Authorization", "Bearer wrong")
                .body(path.contains("rabbitmq") ? new LinkedMultiValueMap<>() : Map.of())
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(meters.get("pickmeup.refused")
                        .tags("where", "access")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void keepsTheKeyForItsOwnerAlone() throws Exception {
        Path file = data.resolve("broker").resolve("access.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
