package org.pickmeup.backend.history;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beside what the controllers say of themselves. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "PickMeUp", version = "1", description = """
                                What is asked over HTTP; all else is said over MQTT. Distances are miles, durations seconds, \
                                amounts of money in the currency of `/api/settings`, positions degrees (WGS 84), moments \
                                ISO 8601 in UTC. Fields may be added; a reader ignores those that it does not know."""), servers = @Server(url = "/"))
@SecurityScheme(
        name = ApiDocument.SESSION,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The `password` of a session, or an operator's token.")
class ApiDocument {

    static final String SESSION = "session";
}
