package org.pickmeup.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where others in the room find this server: at the address that is told, or else at the one that the asker used. An asker
 * on this machine used one that is of no use to others; they come by its address in the network.
 */
@Component
class PublicAddress {

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

    /** One of those that are never anybody's: where to is the only question, nothing is sent. */
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.1", 9);

    private final PublicAddressProperties properties;

    PublicAddress(PublicAddressProperties properties) {
        this.properties = properties;
    }

    /** Without a slash at the end. */
    String of(HttpServletRequest request) {
        if (properties.publicUrl() != null) {
            return properties.publicUrl().toString().replaceAll("/+$", "");
        }
        var url = UriComponentsBuilder.newInstance().scheme(request.getScheme()).host(host(request.getServerName()));
        int port = request.getServerPort();
        if (port != (request.isSecure() ? 443 : 80)) {
            url.port(port);
        }
        return url.build().toUriString();
    }

    private static String host(String asked) {
        return OF_THIS_MACHINE.contains(asked)
                ? inNetwork().map(InetAddress::getHostAddress).orElse(asked)
                : asked;
    }

    /** The address by which this machine would go out, or else any that it has in a network. */
    private static Optional<InetAddress> inNetwork() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(ELSEWHERE);
            if (isOfUse(socket.getLocalAddress())) {
                return Optional.of(socket.getLocalAddress());
            }
        } catch (IOException e) {
            // There is no way out, but perhaps a network all the same.
        }
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(PublicAddress::isOfUse)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfUse(InetAddress address) {
        return address instanceof Inet4Address
                && !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress();
    }
}
