package org.pickmeup.web.forward;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.pickmeup.web.forward.PlugsController.PlugState;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The paths of a broker that is another process of PickMeUp. */
@Controller("webBrokerForward")
@ConditionalOnProperty("pickmeup.broker.http-url")
class BrokerForward {

    private final Forward broker;

    BrokerForward(BrokerServerProperties properties) {
        broker = new Forward("broker", properties.httpUrl(), properties.httpTimeout());
    }

    @RequestMapping(
            path = "/api/plugs/broker",
            method = {RequestMethod.GET, RequestMethod.PUT})
    void plug(HttpServletRequest request, HttpServletResponse response) throws IOException {
        broker.pass(request, response);
    }

    @RequestMapping(
            path = {"/api/clients", "/api/operations"},
            method = RequestMethod.GET)
    void figures(HttpServletRequest request, HttpServletResponse response) throws IOException {
        broker.pass(request, response);
    }

    @RequestMapping(path = "/api/clients/{clientId:[0-9A-Za-z_-].*}", method = RequestMethod.DELETE)
    void disconnect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        broker.pass(request, response);
    }

    /** Nothing while it cannot be asked. */
    Optional<PlugState> plugState() {
        return broker.get("/api/plugs/broker", PlugState.class);
    }
}
