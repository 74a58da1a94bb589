package org.pickmeup.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "::ffff:192.0.2.1, 192.0.2.1",
        "localhost, 0.0.0.0",
        "unknown, 0.0.0.0",
        "999.1.1.1, 0.0.0.0",
        "_secret, 0.0.0.0",
        "'', 0.0.0.0"
    })
    void looksNothingUp(String told, String address) {
        assertThat(ClientAddress.parse(told).getHostAddress()).isEqualTo(address);
    }
}
