package org.pickmeup.web.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.pickmeup.identity.Refusals;
import org.pickmeup.web.broker.BrokerAddress;
import org.pickmeup.web.limit.ClientAddress;
import org.pickmeup.web.limit.WebLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    private static final String ADDRESS = "address";

    @Bean
    MqttGateway mqttGateway(BrokerAddress broker, GatewayProperties properties, WebLimits limits, Refusals refusals) {
        return new MqttGateway(broker, properties.sendTimeout(), limits, refusals);
    }

    @Bean
    MeterBinder gatewayMetrics(MqttGateway gateway) {
        return meters -> Gauge.builder("pickmeup.gateway.connections", gateway, MqttGateway::browsers)
                .description("Browsers that are connected to the broker through /mqtt")
                .register(meters);
    }

    @Bean
    WebSocketHandlerMapping gatewayMapping(MqttGateway gateway, GatewayProperties properties, Refusals refusals) {
        var upgrade = new WebSocketHttpRequestHandler(gateway, new MqttHandshake());
        var origins = new Origins(refusals);
        origins.setAllowedOriginPatterns(properties.allowedOrigins());
        upgrade.setHandshakeInterceptors(List.of(origins));
        var mapping = new WebSocketHandlerMapping();
        mapping.setUrlMap(Map.of("/mqtt", upgrade));
        mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return mapping;
    }

    /** Where the browser of a session is, as the handshake has noted it. */
    static InetAddress address(WebSocketSession session) {
        return (InetAddress) session.getAttributes().get(ADDRESS);
    }

    /** Keeps pages of other origins out, and notes where the others come from. */
    private static final class Origins extends OriginHandshakeInterceptor {

        private final Refusals refusals;

        Origins(Refusals refusals) {
            this.refusals = refusals;
        }

        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes)
                throws Exception {
            var from = ClientAddress.of(((ServletServerHttpRequest) request).getServletRequest());
            attributes.put(ADDRESS, from);
            if (super.beforeHandshake(request, response, handler, attributes)) {
                return true;
            }
            refusals.add(
                    "gateway",
                    "origin",
                    from.getHostAddress(),
                    request.getHeaders().getOrigin());
            return false;
        }
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
