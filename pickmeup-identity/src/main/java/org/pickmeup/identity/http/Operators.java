package org.pickmeup.identity.http;

import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.SessionTokens;

/** Tells operators from everybody else, by the token in the {@code Authorization} header of a request. */
public final class Operators {

    private final SessionTokens tokens;
    private final Refusals refusals;

    public Operators(SessionTokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    /**
     * Returns when the request is an operator's.
     *
     * @param authorization the header of that name; null where there is none
     * @param what is asked for, as its refusal is counted
     * @throws NotAnOperatorException when it is not
     */
    public void require(String authorization, String what) {
        String token = Bearer.token(authorization)
                .orElseThrow(() -> refused(
                        "token", what, 401, "This is for operators: Authorization: Bearer, and an operator's token."));
        try {
            if (tokens.verify(token).kind() != Kind.OPERATOR) {
                throw refused("kind", what, 403, "This is for operators.");
            }
        } catch (InvalidTokenException e) {
            throw refused("token", what, 401, "The bearer token is not valid: %s.".formatted(e.getMessage()));
        }
    }

    private NotAnOperatorException refused(String reason, String what, int status, String sentence) {
        refusals.add("operator", reason, null, what);
        return new NotAnOperatorException(status, sentence);
    }
}
