package org.pickmeup.web.forward;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.pickmeup.web.forward.PlugsController.PlugState;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The paths of a backend that is another process. */
@Controller("webBackendForward")
@ConditionalOnProperty("pickmeup.backend.url")
class BackendForward {

    private final Forward backend;

    BackendForward(BackendServerProperties properties) {
        backend = new Forward("backend", properties.url(), properties.timeout());
    }

    @GetMapping({
        "/api/trips",
        "/api/trips/{id:[0-9A-Za-z-]+}",
        "/api/drivers/{id:[0-9A-Za-z_-]+}/earnings",
        "/api/stats"
    })
    void history(HttpServletRequest request, HttpServletResponse response) throws IOException {
        backend.pass(request, response);
    }

    @RequestMapping(
            path = "/api/plugs/backend",
            method = {RequestMethod.GET, RequestMethod.PUT})
    void plug(HttpServletRequest request, HttpServletResponse response) throws IOException {
        backend.pass(request, response);
    }

    /** Nothing while it cannot be asked. */
    Optional<PlugState> plugState() {
        return backend.get("/api/plugs/backend", PlugState.class);
    }
}
