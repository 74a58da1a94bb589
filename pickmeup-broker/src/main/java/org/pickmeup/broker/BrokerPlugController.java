package org.pickmeup.broker;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.pickmeup.identity.http.Operators;
import org.pickmeup.identity.plug.Plug;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has the broker stop for a while: everybody's connection breaks, and what it has kept is there when it comes back. */
@Tag(name = "Plugs")
@RestController
@ConditionalOnEngine
@RequestMapping("/api/plugs/broker")
class BrokerPlugController {

    private final Plug plug;
    private final Operators operators;

    BrokerPlugController(@Qualifier("brokerPlug") Plug plug, Operators operators) {
        this.plug = plug;
        this.operators = operators;
    }

    record BrokerPlug(boolean pulled) {}

    @Operation(operationId = "brokerPlug", summary = "Whether the broker's plug is pulled")
    @GetMapping
    BrokerPlug get() {
        return new BrokerPlug(plug.isPulled());
    }

    @Operation(
            operationId = "setBrokerPlug",
            summary = "Pull the broker's plug, or plug it in again",
            description = "To operators. It comes back by itself after two minutes.")
    @SecurityRequirement(name = "session")
    @ApiResponse(responseCode = "204", description = "It is about to go, or to come back")
    @ApiResponse(responseCode = "401", description = "No bearer token, or one that is not valid")
    @ApiResponse(responseCode = "403", description = "The bearer of this token is no operator")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization,
            @RequestBody BrokerPlug wish) {
        operators.require(authorization, "plug");
        plug.set(wish.pulled());
    }
}
