package org.pickmeup.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class BrokerApplicationTests {

    @TempDir
    Path data;

    @Test
    void publishesThePortsItListensOn() throws Exception {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                BrokerApplication.class,
                "--server.port=0",
                "--pickmeup.data-dir=" + data,
                "--pickmeup.broker.port=0",
                "--pickmeup.broker.websocket-port=0")) {
            for (String url : new String[] {
                "tcp://localhost:${local.mqtt.port}", "ws://localhost:${local.mqtt.websocket-port}/mqtt"
            }) {
                MqttClient client = new MqttClient(
                        context.getEnvironment().resolveRequiredPlaceholders(url), "somebody", new MemoryPersistence());
                client.connect();
                assertThat(client.isConnected()).isTrue();
                client.disconnect();
                client.close();
            }
        }
    }
}
