package org.pickmeup.broker;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.pickmeup.broker.BrokerEngine.Figure;
import org.pickmeup.identity.http.Operators;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What an operator's page shows of the broker's process, out of its metrics. */
@Tag(name = "Operations")
@RestController
@ConditionalOnEngine
class OperationsController {

    private final BrokerEngine engine;
    private final MeterRegistry meters;
    private final Operators operators;

    OperationsController(BrokerEngine engine, MeterRegistry meters, Operators operators) {
        this.engine = engine;
        this.meters = meters;
        this.operators = operators;
    }

    /**
     * How the broker's process does.
     *
     * @param clients how many are connected
     * @param received messages that clients have published since the start; absent where the engine does not tell
     * @param sent messages that clients have been sent; absent where the engine does not tell
     * @param refused what was asked for and not given since the start, the most frequent first; in one JVM that of all parts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BrokerFigures(
            @Schema(example = "42") int clients,
            @Schema(example = "120345") Long received,
            @Schema(example = "240690") Long sent,
            List<Refused> refused) {}

    /**
     * Refusals of one kind.
     *
     * @param where what was refused
     * @param reason why
     */
    record Refused(
            @Schema(example = "publish") String where,
            @Schema(example = "pairing") String reason,
            @Schema(example = "3") long count) {

        static Refused of(Counter counter) {
            return new Refused(
                    counter.getId().getTag("where"), counter.getId().getTag("reason"), (long) counter.count());
        }
    }

    @Operation(
            operationId = "operations",
            summary = "How many are connected, what has passed, and what was refused",
            description = "To operators.")
    @SecurityRequirement(name = "session")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = "No bearer token, or one that is not valid")
    @ApiResponse(responseCode = "403", description = "The bearer of this token is no operator")
    @GetMapping("/api/operations")
    ResponseEntity<BrokerFigures> operations(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization) {
        operators.require(authorization, "operations");
        List<Refused> refused = meters.find("pickmeup.refused").counters().stream()
                .map(Refused::of)
                .sorted(Comparator.comparingLong(Refused::count).reversed())
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new BrokerFigures(
                        engine.connectedClients(),
                        figure(Figure.MESSAGES_RECEIVED),
                        figure(Figure.MESSAGES_SENT),
                        refused));
    }

    private Long figure(Figure figure) {
        OptionalDouble value = engine.figure(figure);
        return value.isPresent() ? (long) value.getAsDouble() : null;
    }
}
