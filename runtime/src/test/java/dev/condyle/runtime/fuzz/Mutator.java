package dev.condyle.runtime.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Changes bytes at random, in the ways in which files are damaged and forged: bits and bytes,
 * truncation, ranges that are deleted, inserted, repeated, copied or swapped, integers of extreme
 * size, pieces of text, and parts of another file.
 */
final class Mutator {

    private static final int[] BYTES = {0, 0xFF, 0x7F, 0x80, 1, ' ', '\n', '\r', '"', '0', '9'};
    private static final long[] NUMBERS = {
        0,
        1,
        -1,
        2,
        0x7F,
        0x80,
        0xFF,
        0x100,
        0x7FFF,
        0x8000,
        0xFFFF,
        0x10000,
        0x1000000,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0xFFFFFFFFL,
        0x100000000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MAX_VALUE / 2,
        100,
        4096
    };

    private static final String[] DIGITS = {
        "0",
        "-1",
        "1",
        "00",
        "0.5",
        "1e999",
        "-1e-999",
        "2147483648",
        "4294967296",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551616",
        "99999999999999999999999999999999",
        "NaN",
        "Infinity",
        "0x1p3",
        "null",
        "true"
    };

    /** Pieces on which parsers of JSON and of similar texts fail. */
    static final List<String> JSON =
            List.of(
                    "\"",
                    "'",
                    "{",
                    "}",
                    "[",
                    "]",
                    "(",
                    ")",
                    ":",
                    ",",
                    "null",
                    "true",
                    "false",
                    "\\",
                    "\\u0000",
                    "\\ud800",
                    "\\udc00\\ud800",
                    "\0",
                    "\u202e",
                    "\uFEFF",
                    "é",
                    "\uD83D\uDE00",
                    "{\"a\":",
                    "[[",
                    "//",
                    "/*",
                    "\n",
                    "\t");

    private static final int LONGEST_RANGE = 200;
    private static final int LONGEST_REPETITION = 20_000;

    private final List<byte[]> seeds;
    private final List<byte[]> pieces;

    /**
     * @param seeds the valid files
     * @param pieces texts that are inserted, besides random bytes
     */
    Mutator(List<byte[]> seeds, List<String> pieces) {
        this.seeds = seeds;
        this.pieces =
                pieces.stream()
                        .map(
                                piece ->
                                        // A CESU-8 surrogate, which is not valid UTF-8.
                                        piece.equals("\\")
                                                ? new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}
                                                : piece.getBytes(StandardCharsets.UTF_8))
                        .toList();
    }

    /** Returns one of the valid files with one to six changes. */
    byte[] changed(Random random) {
        return changed(seeds.get(random.nextInt(seeds.size())), random);
    }

    /** Returns a copy with one to six changes. */
    byte[] changed(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        int most = random.nextInt(4) == 0 ? 6 : 2;
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            bytes = changedOnce(bytes, random);
        }
        return bytes;
    }

    private byte[] changedOnce(byte[] bytes, Random random) {
        int at = place(bytes.length, random);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_RANGE));
        if (random.nextBoolean()) {
            end = Math.min(end, at + 1 + random.nextInt(8));
        }
        return switch (random.nextInt(14)) {
            case 0 -> {
                if (at < bytes.length) {
                    bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                }
                yield bytes;
            }
            case 1, 2 -> {
                if (at < bytes.length) {
                    bytes[at] = anyByte(random);
                }
                yield bytes;
            }
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> replaced(bytes, at, end, new byte[0]);
            case 5 -> replaced(bytes, at, at, randomBytes(random));
            case 6 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 7 -> {
                int from = place(bytes.length, random);
                int length = Math.min(end - at, bytes.length - from);
                System.arraycopy(bytes, from, bytes, at, length);
                yield bytes;
            }
            case 8 -> swapped(bytes, at, end, random);
            case 9, 10 -> withNumber(bytes, at, random);
            case 11 -> withPiece(bytes, at, random);
            case 12 -> withDigits(bytes, at, random);
            default -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int from = place(other.length, random);
                yield replaced(
                        bytes, at, bytes.length, Arrays.copyOfRange(other, from, other.length));
            }
        };
    }

    /** Headers and directories are at both ends: half of the changes are there. */
    private static int place(int length, Random random) {
        int edge = Math.min(length, 400);
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(edge + 1);
            case 1 -> length - random.nextInt(edge + 1);
            default -> random.nextInt(length + 1);
        };
    }

    private static byte anyByte(Random random) {
        return (byte)
                (random.nextBoolean() ? BYTES[random.nextInt(BYTES.length)] : random.nextInt());
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(20)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            Arrays.fill(bytes, anyByte(random));
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(part);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] swapped(byte[] bytes, int at, int end, Random random) {
        int other = end + random.nextInt(bytes.length - end + 1);
        int otherEnd = Math.min(bytes.length, other + 1 + random.nextInt(LONGEST_RANGE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(bytes, other, otherEnd - other);
        out.write(bytes, end, other - end);
        out.write(bytes, at, end - at);
        out.write(bytes, otherEnd, bytes.length - otherEnd);
        return out.toByteArray();
    }

    private static byte[] withNumber(byte[] bytes, int at, Random random) {
        long number = NUMBERS[random.nextInt(NUMBERS.length)] + random.nextInt(3) - 1;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int width = 2 << random.nextInt(3);
        if (at + width > bytes.length) {
            return bytes;
        }
        switch (width) {
            case Short.BYTES -> buffer.putShort(at, (short) number);
            case Integer.BYTES -> buffer.putInt(at, (int) number);
            default -> buffer.putLong(at, number);
        }
        return bytes;
    }

    private byte[] withPiece(byte[] bytes, int at, Random random) {
        byte[] piece = pieces.isEmpty() ? randomBytes(random) : any(pieces, random);
        int times = random.nextInt(30) == 0 ? 1 + random.nextInt(LONGEST_REPETITION) : 1;
        byte[] repeated = new byte[piece.length * times];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = piece[i % piece.length];
        }
        int end = Math.min(bytes.length, at + (random.nextBoolean() ? piece.length : 0));
        return replaced(bytes, at, end, repeated);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** Replaces the next number in a text. */
    private static byte[] withDigits(byte[] bytes, int at, Random random) {
        int start = at;
        while (start < bytes.length && !Character.isDigit(bytes[start])) {
            start++;
        }
        int end = start;
        while (end < bytes.length && Character.isDigit(bytes[end])) {
            end++;
        }
        byte[] digits = DIGITS[random.nextInt(DIGITS.length)].getBytes(StandardCharsets.ISO_8859_1);
        return replaced(bytes, start, end, digits);
    }
}
