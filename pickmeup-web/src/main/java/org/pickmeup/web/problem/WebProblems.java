package org.pickmeup.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** A program that calls {@code /api} gets a problem document, a person who looks at a page gets the error page. */
@ControllerAdvice
class WebProblems extends ResponseEntityExceptionHandler {

    /** Tomcat reads parameters only when they are asked for, and would log this as a failure of ours. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException problem, WebRequest request) {
        var status = HttpStatus.valueOf(problem.getErrorCode());
        var body = ProblemDetail.forStatusAndDetail(
                status, "The parameters cannot be read: they are not UTF-8, too many or too long.");
        return handleExceptionInternal(problem, body, new HttpHeaders(), status, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception problem, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var exchange = (ServletWebRequest) request;
        if (exchange.getRequest().getRequestURI().startsWith("/api/")) {
            exchange.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return super.handleExceptionInternal(problem, body, headers, status, request);
        }
        showErrorPage(exchange.getResponse(), status);
        return null;
    }

    private static void showErrorPage(HttpServletResponse response, HttpStatusCode status) {
        try {
            if (!response.isCommitted()) {
                response.sendError(status.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
