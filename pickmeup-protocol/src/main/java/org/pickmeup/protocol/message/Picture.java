package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.pickmeup.protocol.Limits;

/**
 * Somebody's face.
 *
 * @param url a data URL of a PNG, JPEG, GIF or WebP image in base64; the line breaks of 2014 are taken out
 */
public record Picture(@JsonProperty(required = true) String url) implements Message {

    private static final Pattern DATA_URL =
            Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}");

    public Picture {
        url = Checks.required("url", url).replaceAll("\\s", "");
        if (url.length() > Limits.PICTURE_LENGTH) {
            throw new IllegalArgumentException("url is longer than %d characters".formatted(Limits.PICTURE_LENGTH));
        }
        if (!DATA_URL.matcher(url).matches()) {
            throw new IllegalArgumentException("url is not a data URL of a PNG, JPEG, GIF or WebP image in base64");
        }
    }
}
