package org.pickmeup.protocol;

import java.util.regex.Pattern;

/** How long things may be. What is longer is refused with a sentence that says so. */
public final class Limits {

    /** What an id looks like; the cell of a grid is named the same way. */
    public static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /** The characters of a display name, at most. */
    public static final int NAME_LENGTH = 40;

    /** The characters of a driver's description of the vehicle, at most. */
    public static final int VEHICLE_LENGTH = 60;

    /** The characters of a picture's data URL, at most: about 96 kB of image. */
    public static final int PICTURE_LENGTH = 128 * 1024;

    /** The characters of a voice message's base64, at most: 15 seconds of 16 kHz, 16 bit, mono WAV take 640,060. */
    public static final int VOICE_LENGTH = 700_000;

    /** The characters of a chat text, at most. */
    public static final int CHAT_LENGTH = 1000;

    /** The characters of any other text: a place's label, a reason. */
    public static final int TEXT_LENGTH = 200;

    /** The bytes of a whole MQTT message, at most. */
    public static final int MESSAGE_BYTES = 1024 * 1024;

    static final String ID_RULE = "1 to 32 of A-Z a-z 0-9 _ -";

    private Limits() {}
}
