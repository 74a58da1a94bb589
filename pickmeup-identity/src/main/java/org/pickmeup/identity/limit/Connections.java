package org.pickmeup.identity.limit;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** How many connections each address has open. Trusted addresses may have any number. */
public final class Connections {

    private final int most;
    private final TrustedAddresses trusted;
    private final Map<InetAddress, Integer> open = new HashMap<>();

    public Connections(int most, TrustedAddresses trusted) {
        this.most = most;
        this.trusted = trusted;
    }

    /** Counts one more, which {@link #close} has to follow, unless there are as many as may be. */
    public synchronized boolean open(InetAddress address) {
        int already = open.getOrDefault(address, 0);
        if (already >= most && !trusted.contains(address)) {
            return false;
        }
        open.put(address, already + 1);
        return true;
    }

    /** How many there are, of all addresses. */
    public synchronized int all() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    public synchronized void close(InetAddress address) {
        open.computeIfPresent(address, (known, count) -> count > 1 ? count - 1 : null);
    }
}
