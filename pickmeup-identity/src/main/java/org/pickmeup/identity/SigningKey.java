package org.pickmeup.identity;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that signs tokens, of 256 bits or more, which the processes of one installation share. */
public final class SigningKey {

    private static final int BYTES = 32;

    private final byte[] secret;

    private SigningKey(byte[] secret) {
        this.secret = secret;
    }

    /** Where the key of an installation is, unless it is told otherwise. */
    public static Path fileIn(Path dataDirectory) {
        return dataDirectory.resolve("identity").resolve("session.key");
    }

    /**
     * The key of an installation.
     *
     * @param text the key itself, in base64; null or empty where it is in a file
     * @param file where it is; null for {@link #fileIn the place it has} in the data directory
     * @throws SigningKeyException when what is there is not a key, or cannot be read or made
     */
    public static SigningKey of(Secret text, Path file, Path dataDirectory) {
        if (isTold(text)) {
            return parse(text);
        }
        return loadOrCreate(file == null ? fileIn(dataDirectory) : file);
    }

    /** Whether a key is told as text, so that no file is needed. */
    public static boolean isTold(Secret text) {
        return text != null && !text.isEmpty();
    }

    private static SigningKey parse(Secret text) {
        try {
            byte[] secret = Base64.getDecoder().decode(text.value().strip());
            if (secret.length >= BYTES) {
                return new SigningKey(secret);
            }
        } catch (IllegalArgumentException e) {
            // The exception would tell a part of the text.
        }
        throw new SigningKeyException(
                "pickmeup.identity.key is not a key of %d bytes or more in base64.".formatted(BYTES),
                "Set it to such a key, the same for all processes: openssl rand -base64 %d makes one.".formatted(BYTES),
                null);
    }

    byte[] secret() {
        return secret.clone();
    }

    /**
     * The key in that file. Where there is none yet, one is made that only its owner can read; of several processes that
     * start at once, all get the same.
     *
     * @throws SigningKeyException when the file cannot be read or made, or what it holds is not a key
     */
    public static SigningKey loadOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length == BYTES) {
                return new SigningKey(secret);
            }
        } catch (IOException e) {
            throw new SigningKeyException(
                    "The key in %s cannot be read or made: %s".formatted(file, e),
                    "See that whoever starts PickMeUp may read and write there.",
                    e);
        } catch (IllegalArgumentException e) {
            // The exception would tell a part of the text.
        }
        throw new SigningKeyException(
                "%s is not a key of %d bytes in base64.".formatted(file, BYTES),
                "Put back what it held, or delete it: the next start makes another.",
                null);
    }

    /** Written aside and then linked into place, so that nobody ever reads half a key and the first one stays. */
    private static void create(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path written = Files.createTempFile(directory, "key", ".tmp", ownerOnly(directory));
        try {
            Files.writeString(written, Base64.getEncoder().encodeToString(secret));
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker: its key is the key.
        } finally {
            Files.delete(written);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
