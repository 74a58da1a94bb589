package org.pickmeup.web.forward;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.pickmeup.identity.plug.Plug;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which parts can be unplugged from here, in this process or in the others. */
@Tag(name = "Plugs")
@RestController("webPlugsController")
class PlugsController {

    private final ObjectProvider<Plug> here;
    private final Optional<BrokerForward> broker;
    private final Optional<BackendForward> backend;

    PlugsController(ObjectProvider<Plug> here, Optional<BrokerForward> broker, Optional<BackendForward> backend) {
        this.here = here;
        this.broker = broker;
        this.backend = backend;
    }

    record PlugState(boolean pulled) {}

    /** A part that cannot be unplugged from here is null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plugs(PlugState broker, PlugState backend) {}

    @Operation(
            summary = "Which plugs are pulled",
            description = "A part that cannot be unplugged from here, because it runs elsewhere, is missing.")
    @GetMapping("/api/plugs")
    ResponseEntity<Plugs> plugs() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Plugs(
                        state("broker")
                                .or(() -> broker.flatMap(BrokerForward::plugState))
                                .orElse(null),
                        state("backend")
                                .or(() -> backend.flatMap(BackendForward::plugState))
                                .orElse(null)));
    }

    private Optional<PlugState> state(String part) {
        return here.stream()
                .filter(plug -> plug.part().equals(part))
                .findFirst()
                .map(plug -> new PlugState(plug.isPulled()));
    }
}
