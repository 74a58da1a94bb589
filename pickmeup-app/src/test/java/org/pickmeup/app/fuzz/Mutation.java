package org.pickmeup.app.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Damages bytes as a broken client, a bad line or somebody with intent might. */
final class Mutation {

    private static final int MOST_CHANGES = 8;
    private static final int LONGEST_PIECE = 64;
    private static final byte[] EDGES = {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF};

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** @param intact how many of the first bytes stay as they are */
    byte[] of(byte[] original, int intact) {
        byte[] head = Arrays.copyOf(original, intact);
        byte[] rest = Arrays.copyOfRange(original, intact, original.length);
        for (int change = random.nextInt(MOST_CHANGES) + 1; change > 0; change--) {
            rest = changed(rest);
        }
        return join(head, rest);
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length == 0) {
            return noise();
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(LONGEST_PIECE));
        byte[] before = Arrays.copyOf(bytes, from);
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        byte[] after = Arrays.copyOfRange(bytes, to, bytes.length);
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, from);
            case 1 -> join(before, new byte[] {EDGES[random.nextInt(EDGES.length)]}, piece, after);
            case 2 -> join(before, noise(), piece, after);
            case 3 -> join(before, piece, piece, after);
            case 4 -> join(before, after);
            default -> before;
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(LONGEST_PIECE)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
