package org.pickmeup.app.fuzz;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.app.running.Credentials;
import org.pickmeup.app.running.Settled;
import org.pickmeup.protocol.Topic;

/**
 * What a well-behaved client sends on one connection.
 *
 * @param greeting how many of its first bytes let it in; what comes after them is heard only if they are as they were
 */
record Conversation(InetSocketAddress address, byte[] bytes, int greeting) {

    private static final String PICTURE = "{\"url\":\"data:image/png;base64,iVBORw0KGgo=\"}";

    /** All that an MQTT client of a driver's says from its coming to its going. */
    static Conversation ofDriver(String serverUrl, Credentials credentials) throws MqttException {
        RecordingSockets sockets = new RecordingSockets();
        MqttClient client = new MqttClient(serverUrl, credentials.clientId(), new MemoryPersistence());
        String presence = Topic.presence(credentials.person()).toString();
        MqttConnectOptions options = credentials.options();
        options.setSocketFactory(sockets);
        client.connect(options);
        int greeting = sockets.sent().length;
        Settled.awaits(client);
        client.subscribe(
                new String[] {presence + "/inbox", presence + "/chat", "pickmeup/requests/+"}, new int[] {2, 0, 1});
        publish(
                client,
                presence,
                "{\"name\":\"%s\",\"connectionTime\":1398270000000}"
                        .formatted(credentials.person().id()),
                0);
        publish(client, presence + "/picture", PICTURE, 0);
        publish(client, presence + "/location", "{\"lon\":-56.19,\"lat\":-34.9,\"heading\":12,\"speed\":9.5}", 0);
        publish(client, "pickmeup/passengers/Nobody/inbox", "{\"type\":\"arrived\"}", 2);
        publish(client, "pickmeup/ratings", "{\"by\":\"driver\",\"rating\":5}", 2);
        client.unsubscribe("pickmeup/requests/+");
        client.disconnect();
        client.close();
        InetSocketAddress address =
                new InetSocketAddress("localhost", URI.create(serverUrl).getPort());
        return new Conversation(address, sockets.sent(), greeting);
    }

    private static void publish(MqttClient client, String topic, String payload, int qos) throws MqttException {
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, qos == 0);
    }

    /** Each kind of call that a page or a program makes. */
    static List<Conversation> ofPages(int port, Credentials credentials) {
        String bearer = "Authorization: Bearer " + credentials.password() + "\r\n";
        List<Conversation> calls = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/driver",
                "/passenger?lang=es",
                "/api/settings",
                "/api/routes?from=-56.19,-34.9&to=-56.17,-34.91",
                "/api/places?near=-56.19,-34.9",
                "/texts/en.json",
                "/js/driver/driver.js",
                "/actuator/health")) {
            calls.add(call(port, "GET " + path, "", ""));
        }
        for (String path : List.of(
                "/api/trips?page=0&size=10&state=paid",
                "/api/trips/6f2b0e5c-3c3f-4a55-9f5e-1d2f3a4b5c6d",
                "/api/drivers/Noise/earnings?from=2026-01-01T00:00:00Z",
                "/api/stats?zone=UTC",
                "/api/sessions")) {
            calls.add(call(port, "GET " + path, bearer, ""));
        }
        calls.add(call(port, "POST /api/sessions", bearer, "{\"role\":\"driver\",\"name\":\"Noise\"}"));
        calls.add(call(port, "DELETE /api/sessions", "", ""));
        return calls;
    }

    private static Conversation call(int port, String methodAndPath, String headers, String body) {
        String request =
                "%s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s"
                        .formatted(methodAndPath, port, headers, body.length(), body);
        return new Conversation(new InetSocketAddress("localhost", port), request.getBytes(StandardCharsets.UTF_8), 0);
    }
}
