package org.pickmeup.web.settings;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a ride costs, in dollars, as the pages quote it.
 *
 * @param base whatever the length
 * @param perMile for each mile
 * @param perMinute for each minute
 */
@ConfigurationProperties("pickmeup.fare")
record FareProperties(
        @DefaultValue("5.00") BigDecimal base,
        @DefaultValue("0.75") BigDecimal perMile,
        @DefaultValue("0.50") BigDecimal perMinute) {}
