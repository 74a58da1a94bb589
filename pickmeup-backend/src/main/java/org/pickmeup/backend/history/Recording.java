package org.pickmeup.backend.history;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;

/** A WAV in base64. */
final class Recording {

    /** The canonical header, which ends with the length of the sound; and as many bytes as base64 writes without a rest. */
    private static final int HEADER_BYTES = 45;

    private static final int HEADER_CHARACTERS = HEADER_BYTES / 3 * 4;
    private static final int BYTES_A_SECOND = 28;

    private Recording() {}

    /** How long it plays, by its header alone; nothing where that makes no sense. */
    static Optional<Double> seconds(String base64) {
        if (base64.length() < HEADER_CHARACTERS) {
            return Optional.empty();
        }
        byte[] header = Base64.getDecoder().decode(base64.substring(0, HEADER_CHARACTERS));
        int bytesASecond =
                ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(BYTES_A_SECOND);
        double bytes = base64.length() * 3 / 4.0 - HEADER_BYTES;
        return bytesASecond <= 0 ? Optional.empty() : Optional.of(Math.round(10 * bytes / bytesASecond) / 10.0);
    }
}
