package org.pickmeup.backend.history;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is not answered, with a sentence that tells its sender why. */
final class Refusal extends ErrorResponseException {

    private Refusal(HttpStatus status, String sentence) {
        super(status, ProblemDetail.forStatusAndDetail(status, sentence), null);
    }

    static Refusal malformed(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST, sentence);
    }

    static Refusal nobodyKnown(String sentence) {
        Refusal refusal = new Refusal(HttpStatus.UNAUTHORIZED, sentence);
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refusal;
    }

    static Refusal notTheirs(String sentence) {
        return new Refusal(HttpStatus.FORBIDDEN, sentence);
    }

    static Refusal notThere(String sentence) {
        return new Refusal(HttpStatus.NOT_FOUND, sentence);
    }
}
