package org.pickmeup.web.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.http.Bearer;
import org.pickmeup.web.problem.Problem;
import org.pickmeup.web.session.Sessions.Session;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@Tag(name = "Sessions")
@RestController
@RequestMapping("/api/sessions")
class SessionController {

    private final Admission admission;
    private final Sessions sessions;
    private final Refusals refusals;
    private final JsonMapper json;

    SessionController(Admission admission, Sessions sessions, Refusals refusals, JsonMapper json) {
        this.admission = admission;
        this.sessions = sessions;
        this.refusals = refusals;
        this.json = json;
    }

    @Operation(
            summary = "Opens a session under a name",
            description =
                    "Answers what an MQTT CONNECT needs; the password is the bearer token of the other calls, too. "
                            + "With the password of that session as bearer it is renewed, for a while also after it has expired.",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wish.class))))
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "400",
            description = "The name or the role is none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "401",
            description = "There are accounts, and nobody has signed in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "403",
            description = "The account may not have the role, or the request does not come from a page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The name is in use",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "429",
            description = "So many sessions were asked for from that address that the next has to wait",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Session> open(
            InputStream body,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization)
            throws IOException {
        var session = admission.admit(Wish.read(body, json), bearer(authorization));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(session);
    }

    /** For a page that was thrown out by the broker, which does not say why: whether a newer page has taken its place. */
    @Operation(summary = "When the newest page of the bearer connected")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "401",
            description = "There is no token, or it has expired",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping
    ResponseEntity<Connected> newest(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization) {
        try {
            var connected = sessions.newestConnection(bearer(authorization))
                    .map(Instant::toEpochMilli)
                    .orElse(null);
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Connected(connected));
        } catch (InvalidTokenException e) {
            refusals.add("session", "token", null, null);
            throw Problem.unauthorized("problem.token");
        }
    }

    @Operation(summary = "Gives the name of the bearer back")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization) {
        sessions.end(bearer(authorization));
    }

    private static String bearer(String authorization) {
        return Bearer.token(authorization).orElse("");
    }

    /** @param connectionTime milliseconds since 1970; null where nobody is or was just there */
    private record Connected(Long connectionTime) {}
}
