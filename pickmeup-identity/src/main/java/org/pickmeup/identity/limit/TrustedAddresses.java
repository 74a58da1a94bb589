package org.pickmeup.identity.limit;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses behind which many people are, or one who needs no limit: a gateway, a proxy, this machine.
 *
 * <p>Each is an address, {@code 10.0.0.5}; a network, {@code 10.0.0.0/8}; or the name of a host, {@code web}, which is
 * looked up each time it matters, as a container has another address after each start.
 */
public final class TrustedAddresses {

    /** Who is trusted unless said otherwise. */
    public static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1/128");

    private final List<String> entries;

    public TrustedAddresses(List<String> entries) {
        this.entries = entries.stream().map(String::strip).toList();
        this.entries.stream().filter(entry -> entry.contains("/")).forEach(entry -> isIn(entry, null));
    }

    public boolean contains(InetAddress address) {
        return entries.stream().anyMatch(entry -> entry.contains("/") ? isIn(entry, address) : is(entry, address));
    }

    private static boolean is(String host, InetAddress address) {
        try {
            return Arrays.asList(InetAddress.getAllByName(host)).contains(address);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException when it is no network */
    private static boolean isIn(String network, InetAddress address) {
        String[] parts = network.split("/", 2);
        try {
            byte[] base = InetAddress.getByName(parts[0]).getAddress();
            int bits = base.length * Byte.SIZE;
            int length = Integer.parseInt(parts[1]);
            if (length < 0 || length > bits) {
                throw new IllegalArgumentException("'%s' is no network: it has %d bits".formatted(network, bits));
            }
            return address != null
                    && address.getAddress().length == base.length
                    && new BigInteger(1, base)
                            .xor(new BigInteger(1, address.getAddress()))
                            .shiftRight(bits - length)
                            .equals(BigInteger.ZERO);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no network, such as 10.0.0.0/8".formatted(network), e);
        }
    }
}
