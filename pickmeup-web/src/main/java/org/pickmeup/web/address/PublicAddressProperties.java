package org.pickmeup.web.address;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl where others find this server, {@code https://rides.example.org}; without one it is found out
 */
@ConfigurationProperties("pickmeup.web")
record PublicAddressProperties(URI publicUrl) {}
