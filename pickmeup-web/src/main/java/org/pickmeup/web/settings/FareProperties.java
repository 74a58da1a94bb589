package org.pickmeup.web.settings;

import java.math.BigDecimal;
import java.util.Currency;
import org.pickmeup.protocol.FareTable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a ride costs, as the pages quote it.
 *
 * @param base whatever the length
 * @param perMile for each mile
 * @param perMinute for each minute
 * @param minimum for the shortest ride
 * @param noShow what a passenger owes for whom a driver has waited in vain
 * @param currency of all amounts, by its code of ISO 4217
 */
@ConfigurationProperties("pickmeup.fare")
record FareProperties(
        @DefaultValue("5.00") BigDecimal base,
        @DefaultValue("0.75") BigDecimal perMile,
        @DefaultValue("0.50") BigDecimal perMinute,
        @DefaultValue("5.00") BigDecimal minimum,
        @DefaultValue("5.00") BigDecimal noShow,
        @DefaultValue("USD") Currency currency) {

    FareTable table() {
        return new FareTable(base, perMile, perMinute, minimum);
    }
}
