package org.pickmeup.broker;

import org.pickmeup.identity.http.NotAnOperatorException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells whoever asks for what is for operators why they do not get it. */
@RestControllerAdvice(name = "brokerOperatorProblems")
class OperatorProblems {

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
