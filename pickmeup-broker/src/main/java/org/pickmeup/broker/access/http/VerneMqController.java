package org.pickmeup.broker.access.http;

import java.util.List;
import java.util.Map;
import org.pickmeup.broker.access.http.RemoteGate.Deed;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For VerneMQ's webhooks: one address for all hooks, which a header tells apart. Those of MQTT 5 end in {@code _m5}. */
@RestController
@RequestMapping({"/api/mqtt", "/api/mqtt/{key:[\\w=-]{16,}}"})
class VerneMqController {

    private static final Map<String, Object> OK = Map.of("result", "ok");
    private static final Map<String, Object> REFUSED = Map.of("result", Map.of("error", "not_allowed"));

    private final RemoteGate gate;

    VerneMqController(RemoteGate gate) {
        this.gate = gate;
    }

    @PostMapping("/vernemq")
    Map<String, Object> answer(@RequestHeader("vernemq-hook") String hook, @RequestBody Map<String, Object> asked) {
        Question question = new Question(asked);
        boolean allowed = switch (hook.replace("_m5", "")) {
            case "auth_on_register" -> gate.admits(question, question.password());
            case "auth_on_publish" -> gate.lets(question, Deed.PUBLISH, question.text("topic"));
            case "auth_on_subscribe" -> maySubscribeToAll(question);
            default -> false;
        };
        return allowed ? OK : REFUSED;
    }

    private boolean maySubscribeToAll(Question question) {
        return question.fields().get("topics") instanceof List<?> topics
                && !topics.isEmpty()
                && topics.stream().allMatch(topic -> gate.lets(question, Deed.SUBSCRIBE, filter(topic)));
    }

    private static String filter(Object topic) {
        return topic instanceof Map<?, ?> named && named.get("topic") instanceof String filter ? filter : null;
    }
}
