package org.pickmeup.web.gateway;

import java.util.List;
import java.util.Map;
import org.pickmeup.web.broker.BrokerAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    WebSocketHandlerMapping gatewayMapping(BrokerAddress broker, GatewayProperties properties) {
        var upgrade =
                new WebSocketHttpRequestHandler(new MqttGateway(broker, properties.sendTimeout()), new MqttHandshake());
        upgrade.setHandshakeInterceptors(List.of(origins(properties.allowedOrigins())));
        var mapping = new WebSocketHandlerMapping();
        mapping.setUrlMap(Map.of("/mqtt", upgrade));
        mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return mapping;
    }

    private static OriginHandshakeInterceptor origins(List<String> allowed) {
        var interceptor = new OriginHandshakeInterceptor();
        interceptor.setAllowedOriginPatterns(allowed);
        return interceptor;
    }

    private static final class MqttHandshake extends DefaultHandshakeHandler {

        MqttHandshake() {
            // MQTT 3.1.1 and later; and 3.1, whose clients give up where their own name is not answered.
            setSupportedProtocols("mqtt", "mqttv3.1");
        }

        /** None, so no compression: it would hold a quarter of a megabyte for each browser to save a few bytes. */
        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }
}
