package org.pickmeup.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Issues and verifies tokens: JSON Web Tokens, signed with HMAC SHA-256. */
public final class SessionTokens {

    private static final String ISSUER = "pickmeup";
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String CLIENT_ID = "client_id";
    private static final String SESSION = "sid";
    private static final String SIGNED_IN_AT = "auth_time";

    private final SigningKey key;
    private final Clock clock;

    public SessionTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A token that says who this is until the identity expires. */
    public String issue(Identity identity) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(identity.id())
                .claim(KIND, identity.kind().label())
                .claim(NAME, identity.name())
                .claim(CLIENT_ID, identity.clientId())
                .claim(SESSION, identity.session())
                .claim(SIGNED_IN_AT, date(identity.signedInAt()))
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(identity.expiresAt()))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key.secret()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
        return token.serialize();
    }

    /** Who a token says its bearer is. */
    public Identity verify(String token) throws InvalidTokenException {
        return verify(token, Duration.ZERO);
    }

    /**
     * Who a token says its bearer is or was.
     *
     * @param overtime how long ago it may have expired; what it allowed has ended with it all the same
     */
    public Identity verify(String token, Duration overtime) throws InvalidTokenException {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            // The verifier of a MAC takes no other family of algorithms, whatever the token's header asks for.
            if (!signed.verify(new MACVerifier(key.secret()))) {
                throw new InvalidTokenException("the token was not signed here");
            }
            return identity(signed.getJWTClaimsSet(), overtime);
        } catch (ParseException | JOSEException e) {
            throw new InvalidTokenException("this is not a token", e);
        }
    }

    private Identity identity(JWTClaimsSet claims, Duration overtime) throws ParseException, InvalidTokenException {
        Date expiresAt = claims.getExpirationTime();
        if (!ISSUER.equals(claims.getIssuer()) || expiresAt == null) {
            throw new InvalidTokenException("the token was issued for something else");
        }
        if (!clock.instant().isBefore(expiresAt.toInstant().plus(overtime))) {
            throw new InvalidTokenException("the token has expired");
        }
        Kind kind = Kind.ofLabel(claims.getStringClaim(KIND))
                .orElseThrow(() -> new InvalidTokenException("the token is for nobody that is known here"));
        return new Identity(
                kind,
                claims.getSubject(),
                claims.getStringClaim(NAME),
                claims.getStringClaim(CLIENT_ID),
                claims.getStringClaim(SESSION),
                instant(claims.getDateClaim(SIGNED_IN_AT)),
                expiresAt.toInstant());
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
