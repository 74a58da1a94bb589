package org.pickmeup.backend.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what is wrong with a request, where the framework would only say that something is. */
@RestControllerAdvice(basePackageClasses = HistoryProblems.class)
@Order(0)
class HistoryProblems {

    private static final Logger log = LoggerFactory.getLogger(HistoryProblems.class);

    private static final Map<Class<?>, String> FORMS = Map.of(
            int.class, "a whole number",
            Instant.class, "a time such as 2026-11-22T18:30:00Z",
            UUID.class, "a UUID");

    @ExceptionHandler
    ProblemDetail unreadable(MethodArgumentTypeMismatchException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "%s has to be %s, which '%s' is not."
                        .formatted(e.getName(), FORMS.get(e.getRequiredType()), e.getValue()));
    }

    /** Tomcat reads parameters only when they are asked for, and would log this as a failure of ours. */
    @ExceptionHandler
    ProblemDetail unreadable(InvalidParameterException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(e.getErrorCode()),
                "The parameters cannot be read: they are not UTF-8, too many or too long.");
    }

    @ExceptionHandler
    ProblemDetail unavailable(DataAccessException e) {
        log.warn("The database does not answer: {}", e.getMessage());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer at the moment. Try again later.");
    }
}
