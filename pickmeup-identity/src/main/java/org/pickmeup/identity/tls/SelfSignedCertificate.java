package org.pickmeup.identity.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * A certificate for this machine, by all its names and addresses, which it has signed itself. It is kept, so that a browser
 * that was told to accept it need not be told again, until the names change or it is about to expire.
 */
final class SelfSignedCertificate {

    static final String TYPE = "PKCS12";

    /** No secret: what protects the key is that only its owner can read the file. */
    static final String PASSWORD = "pickmeup";

    private static final String ALIAS = "pickmeup";

    /** As long as phones accept it. */
    private static final Duration LIFETIME = Duration.ofDays(825);

    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int DNS = 2;
    private static final int IP = 7;

    private final Path file;
    private final Clock clock;
    private final Set<String> names;

    SelfSignedCertificate(Path dataDirectory, Clock clock) {
        this(dataDirectory, clock, HostNames.ofThisMachine());
    }

    SelfSignedCertificate(Path dataDirectory, Clock clock, Set<String> names) {
        this.file = dataDirectory.resolve("tls").resolve("self-signed.p12").toAbsolutePath();
        this.clock = clock;
        this.names = names;
    }

    /** The file that it is in, with its key. */
    Path keyStore() {
        try {
            if (Files.notExists(file) || !isStillGood()) {
                make();
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("There is no making a certificate in %s: %s".formatted(file, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a certificate was made", e);
        }
    }

    private boolean isStillGood() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(TYPE);
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        } catch (IOException e) {
            return false;
        }
        return keys.getCertificate(ALIAS) instanceof X509Certificate certificate
                && certificate.getNotAfter().toInstant().isAfter(clock.instant().plus(RENEWED_BEFORE))
                && namesIn(certificate).equals(namesAsAddresses());
    }

    private static Set<String> namesIn(X509Certificate certificate) throws GeneralSecurityException, IOException {
        Set<String> found = new TreeSet<>();
        if (certificate.getSubjectAlternativeNames() != null) {
            for (List<?> name : certificate.getSubjectAlternativeNames()) {
                if (name.get(0).equals(DNS)) {
                    found.add("dns:" + name.get(1));
                } else if (name.get(0).equals(IP)) {
                    found.add("ip:" + canonical((String) name.get(1)));
                }
            }
        }
        return found;
    }

    private Set<String> namesAsAddresses() throws IOException {
        Set<String> canonical = new TreeSet<>();
        for (String name : names) {
            canonical.add(name.startsWith("ip:") ? "ip:" + canonical(name.substring(3)) : name);
        }
        return canonical;
    }

    /** The same address is written in several ways. */
    private static String canonical(String address) throws IOException {
        return InetAddress.getByName(address).getHostAddress();
    }

    /** The JDK has no other way to make a certificate than its keytool. */
    private void make() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(file.getParent());
        // Only its owner can look into a temporary folder, so nobody sees the key before its own rights are set.
        Path workshop = Files.createTempDirectory(folder, "making");
        Path made = workshop.resolve(file.getFileName());
        try {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            ALIAS,
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=PickMeUp on this machine",
                            "-startdate",
                            "-1d",
                            "-validity",
                            Long.toString(LIFETIME.toDays()),
                            "-ext",
                            "SAN=" + String.join(",", names),
                            "-ext",
                            "EKU=serverAuth",
                            "-storetype",
                            TYPE,
                            "-keystore",
                            made.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes());
            if (!keytool.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                keytool.destroy();
                throw new IOException("keytool fails: " + said.strip());
            }
            if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
            Files.delete(workshop);
        }
    }
}
