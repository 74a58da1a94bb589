package org.pickmeup.broker.access.http;

import java.util.Map;
import org.pickmeup.broker.access.Gatekeeper;
import org.pickmeup.broker.access.http.RemoteGate.Deed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * For RabbitMQ's HTTP backend. Its exchanges and queues are no topics: whoever is let in needs the exchange of MQTT and the
 * queues that RabbitMQ names after the client; what is said and heard there it asks by topic.
 */
@RestController
@RequestMapping(
        path = {"/api/mqtt/rabbitmq", "/api/mqtt/{key:[\\w=-]{16,}}/rabbitmq"},
        produces = MediaType.TEXT_PLAIN_VALUE)
class RabbitMqController {

    private static final String EXCHANGE = "amq.topic";

    private final RemoteGate gate;
    private final Gatekeeper gatekeeper;

    RabbitMqController(RemoteGate gate, Gatekeeper gatekeeper) {
        this.gate = gate;
        this.gatekeeper = gatekeeper;
    }

    @PostMapping("/user")
    String user(@RequestParam Map<String, String> asked) {
        Question question = new Question(asked);
        return answer(gate.admits(question, question.password()));
    }

    @PostMapping("/vhost")
    String vhost(@RequestParam Map<String, String> asked) {
        return answer(isLetIn(asked));
    }

    @PostMapping("/resource")
    String resource(@RequestParam Map<String, String> asked) {
        String name = asked.getOrDefault("name", "");
        boolean usual = switch (asked.getOrDefault("resource", "")) {
            case "exchange" -> name.equals(EXCHANGE) && !"configure".equals(asked.get("permission"));
            case "queue" -> name.startsWith("mqtt-");
            default -> false;
        };
        return answer(usual && isLetIn(asked));
    }

    @PostMapping("/topic")
    String topic(@RequestParam Map<String, String> asked) {
        Deed deed = "write".equals(asked.get("permission")) ? Deed.PUBLISH : Deed.SUBSCRIBE;
        boolean ours = EXCHANGE.equals(asked.get("name"));
        return answer(ours && gate.lets(new Question(asked), deed, topicOf(asked.get("routing_key"))));
    }

    private boolean isLetIn(Map<String, String> asked) {
        return gatekeeper.admitted(new Question(asked).username()).isPresent();
    }

    /** AMQP parts the levels with dots, and has a star for any one of them. */
    private static String topicOf(String routingKey) {
        return routingKey == null ? null : routingKey.replace('.', '/').replace('*', '+');
    }

    private static String answer(boolean allowed) {
        return allowed ? "allow" : "deny";
    }
}
