package org.pickmeup.simulator.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PersonalityTest {

    @Test
    void tipsAsItsGenerosityHasIt() {
        assertThat(new Personality(0, 0, 0).tip(new BigDecimal("8.27"))).isZero();
        assertThat(new Personality(0, 1, 0).tip(new BigDecimal("8.27"))).isEqualTo("1.65");
    }

    @Test
    void ratesTheLongerItHasWaitedTheLower() {
        Personality mild = new Personality(1, 1, 0);

        assertThat(mild.starsForDriver(0)).isEqualTo(5);
        assertThat(mild.starsForDriver(2)).isEqualTo(3);
        assertThat(new Personality(1, 0, 0).starsForDriver(2)).isEqualTo(2);
    }
}
