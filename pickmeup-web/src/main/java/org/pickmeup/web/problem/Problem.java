package org.pickmeup.web.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is refused, with a sentence from the bundle {@code problems} that tells its sender why. */
public class Problem extends ErrorResponseException {

    /**
     * @param code the sentence's key
     * @param arguments what the sentence mentions
     */
    public Problem(HttpStatus status, String code, Object... arguments) {
        super(status, ProblemDetail.forStatus(status), null, code, arguments);
    }

    /** For somebody who has not proved who they are. */
    public static Problem unauthorized(String code) {
        var problem = new Problem(HttpStatus.UNAUTHORIZED, code);
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problem;
    }

    @Override
    public String getTitleMessageCode() {
        return "problem.title." + getStatusCode().value();
    }
}
