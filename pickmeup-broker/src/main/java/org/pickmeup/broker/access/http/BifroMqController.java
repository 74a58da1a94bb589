package org.pickmeup.broker.access.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.pickmeup.broker.access.http.RemoteGate.Deed;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For BifroMQ's webhook: everybody is of one tenant, and a user by the user name. */
@RestController
@RequestMapping({"/api/mqtt/bifromq", "/api/mqtt/{key:[\\w=-]{16,}}/bifromq"})
class BifroMqController {

    private static final String TENANT = "pickmeup";

    private final RemoteGate gate;

    BifroMqController(RemoteGate gate) {
        this.gate = gate;
    }

    @PostMapping("/auth")
    Map<String, Object> connect(@RequestBody Map<String, Object> asked) {
        Question question = new Question(asked);
        boolean allowed = gate.admits(question, decoded(question.password()));
        String user = question.username() == null ? "" : question.username();
        return allowed
                ? Map.of("ok", Map.of("tenantId", TENANT, "userId", user))
                : Map.of("reject", Map.of("code", "NotAuthorized", "reason", "not allowed"));
    }

    @PostMapping("/check")
    boolean act(@RequestHeader("user_id") String user, @RequestBody Map<String, Object> action) {
        Question question = new Question(Map.of("username", user));
        if (action.get("pub") instanceof Map<?, ?> publish) {
            return gate.lets(question, Deed.PUBLISH, text(publish.get("topic")));
        } else if (action.get("sub") instanceof Map<?, ?> subscribe) {
            return gate.lets(question, Deed.SUBSCRIBE, text(subscribe.get("topicFilter")));
        }
        return action.containsKey("unsub");
    }

    private static String text(Object value) {
        return value instanceof String text ? text : null;
    }

    private static String decoded(String password) {
        try {
            return password == null ? null : new String(Base64.getDecoder().decode(password), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
