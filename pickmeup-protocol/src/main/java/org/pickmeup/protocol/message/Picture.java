package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.pickmeup.protocol.Limits;

/**
 * Somebody's face.
 *
 * @param url a data URL of a PNG, JPEG or WebP image in base64; the line breaks of 2014 are taken out
 */
public record Picture(@JsonProperty(required = true) String url) implements Message {

    private static final Pattern DATA_URL =
            Pattern.compile("data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/]{4,}={0,2}");

    /** Characters of base64 that hold what an image begins with. */
    private static final int BEGINNING = 16;

    private static final Pattern IMAGE = Pattern.compile("\\x89PNG|\\xFF\\xD8\\xFF|RIFF.{4}WEBP", Pattern.DOTALL);

    public Picture {
        url = Checks.required("url", url).replaceAll("\\s", "");
        if (url.length() > Limits.PICTURE_LENGTH) {
            throw new IllegalArgumentException("url is longer than %d characters".formatted(Limits.PICTURE_LENGTH));
        }
        if (!DATA_URL.matcher(url).matches()) {
            throw new IllegalArgumentException("url is not a data URL of a PNG, JPEG or WebP image in base64");
        }
        if (!IMAGE.matcher(beginning(url)).lookingAt()) {
            throw new IllegalArgumentException("url is called an image, but begins like none");
        }
    }

    private static String beginning(String url) {
        String base64 = url.substring(url.indexOf(',') + 1);
        byte[] bytes = Base64.getDecoder().decode(base64.substring(0, Math.min(BEGINNING, base64.length() / 4 * 4)));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
