package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.pickmeup.protocol.Limits;

/**
 * A text or a voice message.
 *
 * @param format {@code text}, or {@code data:audio/wav;base64} for a recording
 * @param data the text, or the recording in base64; the line breaks of 2014 are taken out
 */
public record Chat(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) String data,
        UUID tripId,
        Instant at)
        implements Message {

    public static final String TEXT = "text";
    public static final String WAV = "data:audio/wav;base64";

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

    public Chat {
        Checks.required("format", format);
        Checks.required("data", data);
        if (format.equals(TEXT)) {
            data = Checks.text("data", data, Limits.CHAT_LENGTH);
        } else if (format.equals(WAV)) {
            data = recording(data.replaceAll("\\s", ""));
        } else {
            throw new IllegalArgumentException("format is neither %s nor %s".formatted(TEXT, WAV));
        }
    }

    private static String recording(String data) {
        if (data.length() > Limits.VOICE_LENGTH) {
            throw new IllegalArgumentException("data is longer than %d characters".formatted(Limits.VOICE_LENGTH));
        }
        if (!BASE64.matcher(data).matches()) {
            throw new IllegalArgumentException("data is not base64");
        }
        return data;
    }

    public static Chat text(String text, UUID tripId, Instant at) {
        return new Chat(TEXT, text, tripId, at);
    }

    public static Chat voice(byte[] wav, UUID tripId, Instant at) {
        return new Chat(WAV, Base64.getEncoder().encodeToString(wav), tripId, at);
    }

    /** Whether the data is a recording. */
    @JsonIgnore
    public boolean isVoice() {
        return format.equals(WAV);
    }
}
