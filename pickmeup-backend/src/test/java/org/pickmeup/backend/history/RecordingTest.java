package org.pickmeup.backend.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RecordingTest {

    @Test
    void tellsHowLongItPlays() {
        assertThat(Recording.seconds(wav(32_000, 48_000))).contains(1.5);
        assertThat(Recording.seconds(wav(8_000, 8_000))).contains(1.0);
    }

    @Test
    void tellsNothingWhereTheHeaderMakesNoSense() {
        assertThat(Recording.seconds(wav(0, 1000))).isEmpty();
        assertThat(Recording.seconds(wav(-1, 1000))).isEmpty();
        assertThat(Recording.seconds("UklGRg==")).isEmpty();
    }

    private static String wav(int bytesASecond, int bytes) {
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.putInt(28, bytesASecond);
        return Base64.getEncoder().encodeToString(wav.array());
    }
}
