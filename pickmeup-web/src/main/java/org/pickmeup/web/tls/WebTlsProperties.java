package org.pickmeup.web.tls;

import org.pickmeup.identity.tls.Tls;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the pages come in private.
 *
 * @param tls with which certificate
 */
@ConfigurationProperties("pickmeup")
public record WebTlsProperties(@DefaultValue("none") Tls tls) {}
