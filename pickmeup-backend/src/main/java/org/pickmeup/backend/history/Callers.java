package org.pickmeup.backend.history;

import java.time.Clock;
import org.pickmeup.backend.BackendProperties;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.http.Bearer;
import org.springframework.stereotype.Component;

/** Tells who asks by the token of a session, which is the bearer's. */
@Component
class Callers {

    private final SessionTokens tokens;

    Callers(BackendProperties properties, Clock clock) {
        tokens = new SessionTokens(properties.signingKey(), clock);
    }

    /** @param authorization the header of that name; null where there is none */
    Caller of(String authorization) {
        Identity identity = verify(Bearer.token(authorization)
                .orElseThrow(() -> Refusal.nobodyKnown(
                        "Say who you are: Authorization: Bearer, and the password of your session.")));
        if (identity.kind() != Kind.OPERATOR && identity.person().isEmpty()) {
            throw Refusal.notTheirs("History is for drivers, passengers and operators.");
        }
        return new Caller(identity.person());
    }

    /** The caller, who has to be an operator. */
    Caller operator(String authorization) {
        Caller caller = of(authorization);
        if (!caller.isOperator()) {
            throw Refusal.notTheirs("This is for operators.");
        }
        return caller;
    }

    private Identity verify(String token) {
        try {
            return tokens.verify(token);
        } catch (InvalidTokenException e) {
            throw Refusal.nobodyKnown("The bearer token is not valid: %s.".formatted(e.getMessage()));
        }
    }
}
