package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.RunningApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a certificate that it has made itself: pages, sessions and MQTT in private. */
@BrowserTest
class TlsIT {

    @TempDir
    private Path data;

    @AutoClose
    private RunningApp app;

    private void start(String engine) {
        app = RunningApp.start(
                data,
                "--pickmeup.tls=self-signed",
                "--pickmeup.broker.tls-port=0",
                "--pickmeup.broker.engine=" + engine,
                "--pickmeup.broker.persistence=memory");
    }

    private SSLContext trustingItsCertificate() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(
                data.resolve("tls").resolve("self-signed.p12").toFile(), "pickmeup".toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hivemq", "moquette"})
    void servesHttpsAndMqttsWithOneCertificate(String engine) throws Exception {
        start(engine);
        SSLContext tls = trustingItsCertificate();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .sslContext(tls)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(app.url("/api/sessions")))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"driver\",\"name\":\"Bryan\"}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("a browser that does not trust it shall not be held to it")
                .isEmpty();

        JsonNode session = JsonMapper.shared().readTree(answer.body());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setSocketFactory(tls.getSocketFactory());
        options.setHttpsHostnameVerificationEnabled(true);
        options.setUserName(session.get("username").asString());
        options.setPassword(session.get("password").asString().toCharArray());
        try (MqttClient client =
                new MqttClient(app.tlsUrl(), session.get("clientId").asString(), new MemoryPersistence())) {
            client.connect(options);
            assertThat(client.isConnected()).isTrue();
            client.disconnect();
        }
    }

    @Test
    void letsAPhoneConnectAndUseItsMicrophone(Browsers browsers) {
        start("hivemq");
        DriverPage bryan = new DriverPage(browsers.open("Bryan", Device.PHONE, Places.CENTRE));
        // A browser does without the service worker of whom it does not trust.
        bryan.window.tolerate("certificate error occurred when fetching the script");
        bryan.comesOnline(app, "Bryan");
        bryan.isConnected();

        assertThat(bryan.page.url()).startsWith("https://");
        assertThat(bryan.page.evaluate("window.isSecureContext")).isEqualTo(true);
        assertThat(bryan.page.evaluate("navigator.mediaDevices.getUserMedia({audio: true}).then(() => true)"))
                .isEqualTo(true);
        await().until(() -> app.connectedClients() > 0);
    }
}
