package org.pickmeup.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** A program that calls {@code /api} gets a problem document, a person who looks at a page gets the error page. */
@ControllerAdvice
class WebProblems extends ResponseEntityExceptionHandler {

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
