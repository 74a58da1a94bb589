package org.pickmeup.broker;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.pickmeup.identity.http.Operators;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is connected to the broker of this process. */
@Tag(name = "Operations")
@RestController
@ConditionalOnEngine
@RequestMapping("/api/clients")
class ClientController {

    private final BrokerEngine engine;
    private final Operators operators;

    ClientController(BrokerEngine engine, Operators operators) {
        this.engine = engine;
        this.operators = operators;
    }

    /** Everybody who is connected now, by client id. */
    record ConnectedClients(List<ConnectedClient> items) {}

    /**
     * A client of the broker.
     *
     * @param username as in its CONNECT; absent for one without credentials, and where the engine does not tell
     * @param address where it connects from: the web server's for a page
     * @param since absent where the engine does not tell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConnectedClient(
            @Schema(example = "PMU-Driver-Bryan") String clientId,
            @Schema(example = "drivers/Bryan") String username,
            @Schema(example = "192.168.1.20") String address,
            Instant since,
            @Schema(example = "7") int subscriptions) {

        static ConnectedClient of(BrokerEngine.Client client) {
            return new ConnectedClient(
                    client.clientId(), client.username(), client.address(), client.since(), client.subscriptions());
        }
    }

    @Operation(operationId = "clients", summary = "Who is connected to the broker", description = "To operators.")
    @SecurityRequirement(name = "session")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = "No bearer token, or one that is not valid")
    @ApiResponse(responseCode = "403", description = "The bearer of this token is no operator")
    @GetMapping
    ResponseEntity<ConnectedClients> clients(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization) {
        operators.require(authorization, "clients");
        List<ConnectedClient> connected = engine.clients().stream()
                .map(ConnectedClient::of)
                .sorted(Comparator.comparing(ConnectedClient::clientId))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ConnectedClients(connected));
    }

    @Operation(
            operationId = "disconnect",
            summary = "Breaks a client's connection off",
            description = "To operators. Its last will is published. A page comes back by itself.")
    @SecurityRequirement(name = "session")
    @ApiResponse(responseCode = "204", description = "It is no longer connected")
    @ApiResponse(responseCode = "401", description = "No bearer token, or one that is not valid")
    @ApiResponse(responseCode = "403", description = "The bearer of this token is no operator")
    @ApiResponse(responseCode = "404", description = "Nobody is connected under that client id")
    @DeleteMapping("/{clientId}")
    ResponseEntity<Void> disconnect(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization,
            @PathVariable String clientId) {
        operators.require(authorization, "clients");
        return engine.disconnect(clientId)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }
}
