package org.pickmeup.broker.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products that ask in their own words understand the answer. */
class WebhooksTest extends BrokerElsewhere {

    @ParameterizedTest
    @ValueSource(strings = {"", "_m5"})
    void verneMqCallsItsHooks(String version) throws Exception {
        Map<String, Object> bryan =
                Map.of("client_id", "PMU-Driver-Bryan", "username", "drivers/Bryan", "password", token("Bryan"));
        Map<String, Object> anna =
                Map.of("client_id", "PMU-Driver-Anna", "username", "drivers/Anna", "password", token("Bryan"));
        String ok = "{\"result\":\"ok\"}";
        String refused = "{\"result\":{\"error\":\"not_allowed\"}}";

        assertThat(hook("auth_on_register" + version, bryan)).isEqualTo(ok);
        assertThat(hook("auth_on_register" + version, anna)).isEqualTo(refused);
        assertThat(hook("auth_on_publish" + version, publish("pickmeup/drivers/Bryan")))
                .isEqualTo(ok);
        assertThat(hook("auth_on_publish" + version, publish("pickmeup/drivers/Anna")))
                .isEqualTo(refused);
        assertThat(hook("auth_on_subscribe" + version, subscribe("pickmeup/requests/+")))
                .isEqualTo(ok);
        assertThat(hook("auth_on_subscribe" + version, subscribe("pickmeup/#"))).isEqualTo(refused);
        assertThat(hook("on_client_gone", Map.of())).isEqualTo(refused);
    }

    private String hook(String name, Map<String, ?> body) throws Exception {
        return json("/vernemq", body, "vernemq-hook", name);
    }

    private static Map<String, ?> publish(String topic) {
        return Map.of("username", "drivers/Bryan", "topic", topic, "qos", 1, "payload", "e30=", "retain", false);
    }

    private static Map<String, ?> subscribe(String filter) {
        return Map.of("username", "drivers/Bryan", "topics", new Object[] {Map.of("topic", filter, "qos", 1)});
    }

    @Test
    void rabbitMqIsAnsweredInAWord() throws Exception {
        assertThat(form(
                        "/rabbitmq/user",
                        "username",
                        "drivers/Bryan",
                        "password",
                        token("Bryan"),
                        "client_id",
                        "PMU-Driver-Bryan",
                        "vhost",
                        "/"))
                .isEqualTo("allow");
        assertThat(form("/rabbitmq/user", "username", "drivers/Bryan", "password", "wrong"))
                .isEqualTo("deny");
        assertThat(form("/rabbitmq/vhost", "username", "drivers/Bryan", "vhost", "/", "ip", "::1"))
                .isEqualTo("allow");
        assertThat(form("/rabbitmq/vhost", "username", "guest", "vhost", "/", "ip", "::1"))
                .isEqualTo("deny");
        assertThat(resource("exchange", "amq.topic", "write")).isEqualTo("allow");
        assertThat(resource("exchange", "amq.topic", "configure")).isEqualTo("deny");
        assertThat(resource("queue", "mqtt-subscription-PMU-Driver-Bryanqos1", "configure"))
                .isEqualTo("allow");
        assertThat(resource("queue", "others", "read")).isEqualTo("deny");
        assertThat(topic("write", "pickmeup.drivers.Bryan.location")).isEqualTo("allow");
        assertThat(topic("write", "pickmeup.drivers.Anna.location")).isEqualTo("deny");
        assertThat(topic("read", "pickmeup.requests.*")).isEqualTo("allow");
        assertThat(topic("read", "pickmeup.#")).isEqualTo("deny");
    }

    private String resource(String type, String name, String permission) throws Exception {
        String path = "/rabbitmq/resource";
        return form(path, "username", "drivers/Bryan", "resource", type, "name", name, "permission", permission);
    }

    private String topic(String permission, String routingKey) throws Exception {
        return form(
                "/rabbitmq/topic",
                "username",
                "drivers/Bryan",
                "resource",
                "topic",
                "name",
                "amq.topic",
                "permission",
                permission,
                "routing_key",
                routingKey);
    }

    @Test
    void bifroMqShowsPasswordsInBase64() throws Exception {
        String password = Base64.getEncoder().encodeToString(token("Bryan").getBytes(StandardCharsets.UTF_8));
        Map<String, String> connect =
                Map.of("clientId", "PMU-Driver-Bryan", "username", "drivers/Bryan", "password", password);

        assertThat(json("/bifromq/auth", connect)).contains("\"ok\":{", "\"userId\":\"drivers/Bryan\"");
        assertThat(json("/bifromq/auth", Map.of("clientId", "x", "username", "drivers/Bryan", "password", "%%")))
                .contains("\"reject\":{", "\"code\":\"NotAuthorized\"");
        assertThat(check("pub", Map.of("topic", "pickmeup/drivers/Bryan"))).isEqualTo("true");
        assertThat(check("pub", Map.of("topic", "pickmeup/drivers/Anna"))).isEqualTo("false");
        assertThat(check("sub", Map.of("topicFilter", "pickmeup/requests/+"))).isEqualTo("true");
        assertThat(check("sub", Map.of("topicFilter", "pickmeup/#"))).isEqualTo("false");
        assertThat(check("unsub", Map.of("topicFilter", "pickmeup/#"))).isEqualTo("true");
    }

    private String check(String action, Map<String, String> what) throws Exception {
        return json("/bifromq/check", Map.of(action, what), "tenant_id", "pickmeup", "user_id", "drivers/Bryan");
    }
}
