package org.pickmeup.identity.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.TreeSet;

/** By what others may reach this machine. */
final class HostNames {

    private HostNames() {}

    /** As a certificate names them: {@code dns:localhost}, {@code ip:192.168.1.7}. */
    static Set<String> ofThisMachine() {
        Set<String> names = new TreeSet<>(Set.of("dns:localhost"));
        try {
            String host = InetAddress.getLocalHost().getHostName();
            if (host.matches("[A-Za-z][A-Za-z0-9.-]*")) {
                names.add("dns:" + host);
            }
        } catch (UnknownHostException e) {
            // It has addresses all the same.
        }
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress())
                    .forEach(address -> names.add("ip:" + withoutScope(address)));
        } catch (SocketException e) {
            names.add("ip:127.0.0.1");
        }
        return names;
    }

    private static String withoutScope(InetAddress address) {
        return address.getHostAddress().split("%", 2)[0];
    }
}
