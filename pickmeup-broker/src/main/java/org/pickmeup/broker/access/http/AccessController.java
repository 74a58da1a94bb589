package org.pickmeup.broker.access.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.pickmeup.broker.access.http.RemoteGate.Deed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For brokers whose questions can be worded: EMQX, and Mosquitto with mosquitto-go-auth, each reading its part of the answer. */
@RestController
@RequestMapping({"/api/mqtt", "/api/mqtt/{key:[\\w=-]{16,}}"})
class AccessController {

    private final RemoteGate gate;

    AccessController(RemoteGate gate) {
        this.gate = gate;
    }

    /**
     * @param result for EMQX: {@code allow} or {@code deny}
     * @param isSuperuser for EMQX: nobody is above the rules
     * @param ok for mosquitto-go-auth
     * @param error for mosquitto-go-auth
     */
    record Answer(
            String result, @JsonProperty("is_superuser") boolean isSuperuser, boolean ok, String error) {

        static Answer of(boolean allowed) {
            return new Answer(allowed ? "allow" : "deny", false, allowed, allowed ? "" : "not allowed");
        }
    }

    @PostMapping(path = "/auth", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer connect(@RequestBody Map<String, Object> asked) {
        Question question = new Question(asked);
        return Answer.of(gate.admits(question, question.password()));
    }

    @PostMapping(path = "/auth", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Answer connectByForm(@RequestParam Map<String, Object> asked) {
        return connect(asked);
    }

    @PostMapping(path = "/acl", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer act(@RequestBody Map<String, Object> asked) {
        Question question = new Question(asked);
        Deed deed = deed(question);
        return Answer.of(deed != null && gate.lets(question, deed, question.text("topic")));
    }

    @PostMapping(path = "/acl", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Answer actByForm(@RequestParam Map<String, Object> asked) {
        return act(asked);
    }

    /** EMQX names it; mosquitto-go-auth counts: a message is read before it is delivered, too. Null for anything else. */
    private static Deed deed(Question question) {
        String action = question.text("action");
        String access = question.text("acc");
        if ("publish".equals(action) || "2".equals(access)) {
            return Deed.PUBLISH;
        }
        boolean hears = "subscribe".equals(action) || "1".equals(access) || "4".equals(access);
        return hears ? Deed.SUBSCRIBE : null;
    }
}
