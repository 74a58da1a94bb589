package org.pickmeup.backend.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pickmeup.protocol.Person;

/**
 * Who gets what of a payment.
 *
 * @param total what the passenger pays
 * @param driver the cost less the platform's share, and the whole tip
 * @param platform its share of the cost
 */
public record Split(Money total, Money driver, Money platform) {

    /** @param platformFee the platform's share of the cost, 0 to 1 */
    public static Split of(Money cost, Money tip, BigDecimal platformFee) {
        Money platform = cost.times(platformFee);
        return new Split(cost.plus(tip), cost.minus(platform).plus(tip), platform);
    }

    /** The amounts by account; they add up to zero. */
    public Map<String, Money> between(Person payer, Person payee) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put(payer.toString(), total.negated());
        amounts.put(payee.toString(), driver);
        amounts.put(Ledger.PLATFORM, platform);
        return amounts;
    }
}
