package org.pickmeup.web.account;

import java.util.List;
import org.pickmeup.identity.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts at an OpenID Connect provider.
 *
 * @param issuer the provider's address, as it stands in its tokens; without one there are no accounts
 * @param clientId what the provider knows PickMeUp as
 * @param clientSecret what PickMeUp proves that with
 * @param scopes what PickMeUp asks the provider for; openid and profile if not set
 * @param audience whom an access token of a program has to be for; the client id if not set
 * @param nameClaim the claim that tells an account's name, which no other account may have; {@code sub} where it is missing
 * @param roleClaim the claim with the roles, driver or passenger, that an account may have; if not set it may have both
 */
@ConfigurationProperties("pickmeup.accounts")
record AccountProperties(
        String issuer,
        @DefaultValue("pickmeup") String clientId,
        Secret clientSecret,
        List<String> scopes,
        String audience,
        @DefaultValue("preferred_username") String nameClaim,
        String roleClaim) {

    AccountProperties {
        scopes = scopes == null ? List.of("openid", "profile") : scopes;
    }

    String requiredAudience() {
        return audience == null ? clientId : audience;
    }
}
