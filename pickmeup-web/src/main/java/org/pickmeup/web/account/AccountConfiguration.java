package org.pickmeup.web.account;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.http.Bearer;
import org.pickmeup.web.problem.Problem;
import org.pickmeup.web.session.Accounts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Two chains of filters, for the pages and for the sessions; everything else is none of their business. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${pickmeup.accounts.issuer:}'.isEmpty()")
@EnableWebSecurity
class AccountConfiguration {

    private static final String REGISTRATION = "pickmeup";
    private static final String SIGN_IN = "/oauth2/authorization/" + REGISTRATION;
    private static final String SESSIONS = "/api/sessions";
    private static final String[] PAGES = {"/passenger", "/driver", "/oauth2/**", "/login/**", "/logout"};

    /** After {@link org.pickmeup.web.security the headers}, which go with a refusal, too. */
    private static final int AFTER_HEADERS = 0;

    @Bean
    Accounts webAccounts(AccountProperties properties, Refusals refusals) {
        return new OidcAccounts(properties, accessTokens(properties), refusals);
    }

    /** The provider is asked for its keys when the first token comes: it need not be there when this process starts. */
    private static JwtDecoder accessTokens(AccountProperties properties) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(properties.issuer());
            var audience = new JwtClaimValidator<List<String>>(
                    JwtClaimNames.AUD, told -> told != null && told.contains(properties.requiredAudience()));
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(properties.issuer()), audience));
            return decoder;
        });
    }

    /** Asked anew until it has answered. */
    @Bean
    ClientRegistrationRepository webClientRegistrations(AccountProperties properties, Refusals refusals) {
        return new SupplierClientRegistrationRepository(() -> {
            try {
                return new InMemoryClientRegistrationRepository(registration(properties));
            } catch (RuntimeException e) {
                refusals.add("session", "provider", null, properties.issuer());
                throw e;
            }
        });
    }

    private static ClientRegistration registration(AccountProperties properties) {
        var secret = properties.clientSecret();
        return ClientRegistrations.fromIssuerLocation(properties.issuer())
                .registrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(secret == null ? "" : secret.value())
                .scope(properties.scopes())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain webSessionChain(
            HttpSecurity http,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            Refusals refusals) {
        return http.securityMatcher(SESSIONS)
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        // No other site can have a browser send this header.
                        .ignoringRequestMatchers(AccountConfiguration::hasBearer))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler((request, response, denied) -> {
                    refusals.add("session", "csrf", request.getRemoteAddr(), request.getHeader(HttpHeaders.ORIGIN));
                    problems.resolveException(request, response, null, withoutProof());
                }))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webPageChain(HttpSecurity http, Refusals refusals) {
        var wished = new HttpSessionRequestCache();
        wished.setMatchingRequestParameterName(null);
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2Login(login -> login.loginPage(SIGN_IN).failureHandler((request, response, failure) -> {
                    refusals.add("session", "sign-in", request.getRemoteAddr(), null);
                    response.sendError(HttpStatus.FORBIDDEN.value());
                }))
                .logout(logout -> logout.logoutSuccessHandler(
                        (request, response, who) -> response.setStatus(HttpStatus.NO_CONTENT.value())))
                .requestCache(cache -> cache.requestCache(wished))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                // The rest goes with every answer, also where there are no accounts.
                .headers(headers -> headers.defaultsDisabled().cacheControl(control -> {}))
                .build();
    }

    /** Whoever has not signed in has nothing that another site could make use of. */
    private static Problem withoutProof() {
        return SecurityContextHolder.getContext().getAuthentication() == null
                ? Problem.unauthorized("problem.account.none")
                : new Problem(HttpStatus.FORBIDDEN, "problem.account.reload");
    }

    private static boolean hasBearer(HttpServletRequest request) {
        return Bearer.token(request.getHeader(HttpHeaders.AUTHORIZATION)).isPresent();
    }

    /** In a cookie that scripts cannot read, and masked in the page. */
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Not stricter: the cookie has to come back with the browser when the provider sends it. */
    @Bean
    CookieSameSiteSupplier webSessionCookie() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    FilterRegistrationBean<Filter> webAccountFilter(@Qualifier("springSecurityFilterChain") Filter chains) {
        var registration = new FilterRegistrationBean<>(chains);
        registration.addUrlPatterns("/passenger", "/driver", "/oauth2/*", "/login/*", "/logout", SESSIONS);
        registration.setOrder(AFTER_HEADERS);
        return registration;
    }
}
