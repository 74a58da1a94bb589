package org.pickmeup.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {

    private final Connections connections = new Connections(2, new TrustedAddresses(List.of("127.0.0.0/8")));

    private static InetAddress address(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }

    @Test
    void letsEachAddressHaveSoMany() throws Exception {
        assertThat(connections.open(address("192.0.2.1"))).isTrue();
        assertThat(connections.open(address("192.0.2.1"))).isTrue();
        assertThat(connections.open(address("192.0.2.1"))).isFalse();
        assertThat(connections.open(address("192.0.2.2"))).isTrue();
    }

    @Test
    void countsWhatIsClosedNoMore() throws Exception {
        connections.open(address("192.0.2.1"));
        connections.open(address("192.0.2.1"));
        connections.close(address("192.0.2.1"));
        assertThat(connections.open(address("192.0.2.1"))).isTrue();
        assertThat(connections.open(address("192.0.2.1"))).isFalse();
    }

    @Test
    void letsTrustedAddressesHaveAnyNumber() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(connections.open(address("127.0.0.1"))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "192.0.2.128/25, 192.0.2.100, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "fc00::/7, fd12::1, true",
        "fc00::/7, 2001:db8::1, false",
        "::1/128, ::1, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "localhost, 127.0.0.1, true",
        "no-such-host.invalid, 127.0.0.1, false"
    })
    void trustsAddressesNetworksAndHosts(String entry, String address, boolean trusted) throws Exception {
        assertThat(new TrustedAddresses(List.of(entry)).contains(address(address)))
                .isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1"})
    void saysWhatIsNoNetwork(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedAddresses(List.of(entry)))
                .withMessageContaining(entry);
    }
}
