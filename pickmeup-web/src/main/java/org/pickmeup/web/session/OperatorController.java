package org.pickmeup.web.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.http.Bearer;
import org.pickmeup.web.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a page of an operator's listen to the broker, and go on for a shift: each under a client id of its own, so that many are
 * open side by side.
 */
@Tag(name = "Sessions")
@RestController
class OperatorController {

    private static final Duration LIFETIME = Duration.ofHours(1);

    /** After that somebody shows again that they can read the key. */
    private static final Duration SHIFT = Duration.ofHours(12);

    private final SessionTokens tokens;
    private final Refusals refusals;
    private final Clock clock;

    OperatorController(SigningProperties signing, Refusals refusals, Clock clock) {
        this.tokens = new SessionTokens(signing.signingKey(), clock);
        this.refusals = refusals;
        this.clock = clock;
    }

    @Operation(
            operationId = "openAsOperator",
            summary = "Opens a session of an operator",
            description =
                    "The bearer is an operator's token, or the password of an operator's session. The new session has a "
                            + "client id of its own, and ends after an hour: twelve hours after the operator's token was "
                            + "made at the latest.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "401",
            description = "The token is not an operator's, or it has expired",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping("/api/operator/sessions")
    ResponseEntity<OperatorSession> open(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        var bearer = operator(authorization);
        var identity = Identity.operator(id, bearer.signedInAt(), end(bearer));
        var session = OperatorSession.of(identity, tokens.issue(identity), clock.instant());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(session);
    }

    /** A token that does not tell when its bearer has signed in is not prolonged. */
    private Instant end(Identity bearer) {
        if (bearer.signedInAt() == null) {
            return bearer.expiresAt();
        }
        var soon = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        var last = bearer.signedInAt().plus(SHIFT);
        return soon.isBefore(last) ? soon : last;
    }

    private Identity operator(String authorization) {
        try {
            var bearer = tokens.verify(Bearer.token(authorization).orElse(""));
            if (bearer.kind() == Kind.OPERATOR) {
                return bearer;
            }
        } catch (InvalidTokenException e) {
            // Whatever is wrong with it: it is no operator's.
        }
        refusals.add("session", "operator", null, null);
        throw Problem.unauthorized("problem.operator");
    }

    /**
     * What an MQTT CONNECT needs.
     *
     * @param expiresIn seconds, for whoever has another idea of what time it is
     */
    record OperatorSession(
            String id, String clientId, String username, String password, Instant expiresAt, long expiresIn) {

        static OperatorSession of(Identity identity, String password, Instant now) {
            return new OperatorSession(
                    identity.id(),
                    identity.clientId(),
                    identity.username(),
                    password,
                    identity.expiresAt(),
                    Duration.between(now, identity.expiresAt()).toSeconds());
        }
    }
}
