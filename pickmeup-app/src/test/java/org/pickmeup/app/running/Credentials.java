package org.pickmeup.app.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page is given when somebody signs in: all that an MQTT CONNECT needs. */
public record Credentials(Person person, String clientId, String username, String password) {

    public static Credentials of(Site app, Role role, String name) throws IOException, InterruptedException {
        String body = JsonMapper.shared().writeValueAsString(Map.of("role", role.label(), "name", name));
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(app.url("/api/sessions")))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        JsonNode session = JsonMapper.shared().readTree(response.body());
        return new Credentials(
                new Person(role, session.path("id").stringValue()),
                session.path("clientId").stringValue(),
                session.path("username").stringValue(),
                session.path("password").stringValue());
    }

    /** With the last will that clears the presence. */
    public MqttConnectOptions options() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(username);
        options.setPassword(password.toCharArray());
        options.setWill(Topic.presence(person).toString(), new byte[0], 0, true);
        return options;
    }
}
