package org.pickmeup.web.account;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pickmeup.identity.Refusals;
import org.pickmeup.protocol.DisplayName;
import org.pickmeup.protocol.Limits;
import org.pickmeup.protocol.Role;
import org.pickmeup.web.problem.Problem;
import org.pickmeup.web.session.Account;
import org.pickmeup.web.session.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Accounts as the provider's claims tell of them: a person's, or that of a program which speaks for itself. */
final class OidcAccounts implements Accounts {

    private final AccountProperties properties;
    private final JwtDecoder accessTokens;
    private final Refusals refusals;

    OidcAccounts(AccountProperties properties, JwtDecoder accessTokens, Refusals refusals) {
        this.properties = properties;
        this.accessTokens = accessTokens;
        this.refusals = refusals;
    }

    @Override
    public Optional<Account> find(String bearer) {
        if (isOfProvider(bearer)) {
            return Optional.of(account(decode(bearer)));
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(signedIn)
                .map(authentication -> authentication.getPrincipal() instanceof OidcUser user ? user : null)
                .map(this::person);
    }

    /** Not a proof: it tells a token of the provider from a session's. */
    private boolean isOfProvider(String bearer) {
        try {
            return properties
                    .issuer()
                    .equals(JWTParser.parse(bearer).getJWTClaimsSet().getIssuer());
        } catch (ParseException e) {
            return false;
        }
    }

    private Jwt decode(String bearer) {
        try {
            return accessTokens.decode(bearer);
        } catch (JwtDecoderInitializationException e) {
            refusals.add("session", "provider", null, properties.issuer());
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "problem.account.away");
        } catch (JwtException e) {
            refusals.add("session", "access-token", null, null);
            throw Problem.unauthorized("problem.token");
        }
    }

    private Account account(Jwt token) {
        return client(token)
                .map(client -> new Account(AccountId.ofClient(client), shortened(client), roles(token)))
                .orElseGet(() -> person(token));
    }

    /** Whose own token it is, by the client credentials grant; a token that a client got for a person is the person's. */
    private static Optional<String> client(Jwt token) {
        var subject = token.getSubject();
        return Stream.of("client_id", "azp")
                .map(token::getClaimAsString)
                .filter(client -> client != null && !client.isBlank())
                .findFirst()
                .or(() -> Optional.ofNullable(token.getAudience())
                        .filter(audience -> audience.contains(subject))
                        .map(audience -> subject))
                .filter(client -> Set.of(client, client + "@clients").contains(subject)
                        || ("service-account-" + client)
                                .equalsIgnoreCase(token.getClaimAsString("preferred_username")));
    }

    private Account person(ClaimAccessor claims) {
        var name = Optional.ofNullable(claims.getClaimAsString(properties.nameClaim()))
                .filter(told -> !told.isBlank())
                .orElseGet(() -> claims.getClaimAsString("sub"));
        var shown = Stream.of(claims.getClaimAsString("name"), name)
                .filter(told -> told != null && !told.isBlank() && DisplayName.isVisible(told.strip()))
                .findFirst()
                .map(OidcAccounts::shortened);
        var id = AccountId.ofPerson(name);
        return new Account(id, shown.orElse(id), roles(claims));
    }

    private static String shortened(String name) {
        var stripped = name.strip();
        var length = Math.min(Limits.NAME_LENGTH, stripped.codePointCount(0, stripped.length()));
        return stripped.substring(0, stripped.offsetByCodePoints(0, length));
    }

    private Set<Role> roles(ClaimAccessor claims) {
        if (properties.roleClaim() == null) {
            return EnumSet.allOf(Role.class);
        }
        var told = claims.hasClaim(properties.roleClaim())
                ? claims.getClaimAsStringList(properties.roleClaim())
                : List.<String>of();
        return Arrays.stream(Role.values())
                .filter(role -> told.contains(role.label()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
