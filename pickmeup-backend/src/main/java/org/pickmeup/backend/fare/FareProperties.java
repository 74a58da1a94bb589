package org.pickmeup.backend.fare;

import java.math.BigDecimal;
import java.util.Currency;
import org.pickmeup.protocol.FareTable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a ride costs, and how far a driver's figures may be from what was seen of it.
 *
 * @param base whatever the length
 * @param perMile for each mile
 * @param perMinute for each minute
 * @param minimum for the shortest ride
 * @param currency of all amounts, by its code of ISO 4217
 * @param tolerance by what share a driver's figures may differ from what the backend has seen
 * @param platformFee the platform's share of the cost; the tip is the driver's
 * @param noShow what a passenger owes for whom a driver has waited in vain
 * @param timeLapse whether a car that moves faster than it says is in time lapse, as in the demo, and is paid the time that
 *     the drive would have taken; without it the clock alone counts
 */
@ConfigurationProperties("pickmeup.fare")
public record FareProperties(
        @DefaultValue("5.00") BigDecimal base,
        @DefaultValue("0.75") BigDecimal perMile,
        @DefaultValue("0.50") BigDecimal perMinute,
        @DefaultValue("5.00") BigDecimal minimum,
        @DefaultValue("USD") Currency currency,
        @DefaultValue("0.1") double tolerance,
        @DefaultValue("0") BigDecimal platformFee,
        @DefaultValue("5.00") BigDecimal noShow,
        @DefaultValue("true") boolean timeLapse) {

    /** @throws IllegalArgumentException when a share is not one, an amount is below zero, or the currency has no cents */
    public FareProperties {
        if (currency.getDefaultFractionDigits() != 2) {
            throw new IllegalArgumentException(
                    "pickmeup.fare.currency is %s, but amounts have two decimals".formatted(currency));
        }
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("pickmeup.fare.tolerance is %s, not from 0 to 1".formatted(tolerance));
        }
        if (platformFee.signum() < 0 || platformFee.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "pickmeup.fare.platform-fee is %s, not from 0 to 1".formatted(platformFee));
        }
        if (noShow.signum() < 0) {
            throw new IllegalArgumentException("pickmeup.fare.no-show is %s, below zero".formatted(noShow));
        }
    }

    public FareTable table() {
        return new FareTable(base, perMile, perMinute, minimum);
    }
}
