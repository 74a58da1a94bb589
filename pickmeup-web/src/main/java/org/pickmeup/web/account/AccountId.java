package org.pickmeup.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes the id that topics carry out of an account's name, so that different accounts have different ids: what an id cannot
 * have becomes {@code _} and a byte's two digits. Of a name that is too long a digest is taken. {@code ana@example.org}
 * becomes {@code ana_40example_2eorg}.
 */
final class AccountId {

    private static final int LONGEST = 32;
    private static final int DIGEST_BYTES = 13;

    /** Neither this nor the mark of a digest is a byte's two digits, so no name of a person comes out like it. */
    private static final String CLIENT = "_app";

    private static final String DIGEST = "_h";

    private AccountId() {}

    static String ofPerson(String name) {
        return encoded(name, LONGEST);
    }

    static String ofClient(String name) {
        return encoded(name, LONGEST - CLIENT.length()) + CLIENT;
    }

    private static String encoded(String name, int longest) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var id = new StringBuilder();
        for (byte b : bytes) {
            if (isPlain(b)) {
                id.append((char) b);
            } else {
                id.append('_').append(HexFormat.of().toHexDigits(b));
            }
        }
        return id.length() <= longest ? id.toString() : DIGEST + digest(bytes);
    }

    private static boolean isPlain(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-';
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
