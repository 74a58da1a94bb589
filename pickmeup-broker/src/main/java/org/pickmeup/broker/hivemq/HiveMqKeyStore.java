package org.pickmeup.broker.hivemq;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.UUID;
import org.springframework.boot.ssl.SslBundle;

/**
 * The file that HiveMQ wants its certificate in, whatever form the bundle has it in.
 *
 * @param password made up for this start
 */
record HiveMqKeyStore(Path file, String password) {

    static HiveMqKeyStore write(SslBundle bundle, Path folder) throws IOException {
        HiveMqKeyStore written =
                new HiveMqKeyStore(folder.resolve("tls.jks"), UUID.randomUUID().toString());
        Files.deleteIfExists(written.file);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(
                    written.file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = Files.newOutputStream(written.file)) {
            copy(bundle, written.password.toCharArray()).store(out, written.password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate cannot be read: " + e.getMessage(), e);
        }
        return written;
    }

    private static KeyStore copy(SslBundle bundle, char[] password) throws GeneralSecurityException, IOException {
        KeyStore from = bundle.getStores().getKeyStore();
        KeyStore copy = KeyStore.getInstance("JKS");
        copy.load(null, null);
        for (String alias : Collections.list(from.aliases())) {
            String chosen = bundle.getKey().getAlias();
            if (from.isKeyEntry(alias) && (chosen == null || chosen.equals(alias))) {
                copy.setKeyEntry(
                        alias, from.getKey(alias, keyPassword(bundle)), password, from.getCertificateChain(alias));
            }
        }
        return copy;
    }

    private static char[] keyPassword(SslBundle bundle) {
        String ofKey = bundle.getKey().getPassword();
        String password = ofKey != null ? ofKey : bundle.getStores().getKeyStorePassword();
        return password == null ? null : password.toCharArray();
    }
}
