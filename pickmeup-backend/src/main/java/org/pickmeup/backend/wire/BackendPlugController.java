package org.pickmeup.backend.wire;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.pickmeup.identity.http.NotAnOperatorException;
import org.pickmeup.identity.http.Operators;
import org.pickmeup.identity.plug.Plug;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has the backend lose its connections for a while: its last will tells, and what is said meanwhile waits at the broker. */
@Tag(name = "Plugs")
@RestController
@RequestMapping("/api/plugs/backend")
class BackendPlugController {

    private final Plug plug;
    private final Operators operators;

    BackendPlugController(@Qualifier("backendPlug") Plug plug, Operators operators) {
        this.plug = plug;
        this.operators = operators;
    }

    record BackendPlug(boolean pulled) {}

    @Operation(operationId = "backendPlug", summary = "Whether the backend's plug is pulled")
    @GetMapping
    BackendPlug get() {
        return new BackendPlug(plug.isPulled());
    }

    @Operation(
            operationId = "setBackendPlug",
            summary = "Pull the backend's plug, or plug it in again",
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
            @RequestBody BackendPlug wish) {
        operators.require(authorization, "plug");
        plug.set(wish.pulled());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(NotAnOperatorException refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.status());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(ProblemDetail.forStatusAndDetail(status, refusal.getMessage()));
    }
}
