package dev.condyle.runtime.column;

/**
 * The bytes of a value's text form, in a buffer that each thread reuses, so that hashing a column
 * allocates nothing.
 */
final class HashBytes {

    private static final ThreadLocal<HashBytes> OF_THREAD = ThreadLocal.withInitial(HashBytes::new);
    private static final int MAX_DIGITS = 20;

    private byte[] bytes = new byte[256];
    private int length;

    private HashBytes() {}

    /** Returns the text as UTF-8. An unpaired surrogate is replaced by a question mark. */
    static HashBytes of(String text) {
        HashBytes result = OF_THREAD.get();
        result.put(text);
        return result;
    }

    /** Returns the decimal digits of the number. */
    static HashBytes of(long number) {
        HashBytes result = OF_THREAD.get();
        result.put(number);
        return result;
    }

    /**
     * Returns the 64-bit FarmHash fingerprint, which TensorFlow's {@code to_hash_bucket_fast} uses.
     */
    long fingerprint() {
        return FarmHash.fingerprint(bytes, length);
    }

    /** Returns the SipHash-2-4, which TensorFlow's {@code to_hash_bucket_strong} uses. */
    long sip(long key0, long key1) {
        return SipHash.hash(bytes, length, key0, key1);
    }

    private void put(String text) {
        int chars = text.length();
        // A char is encoded in at most 3 bytes, and a surrogate pair in 4.
        if (bytes.length < 3L * chars) {
            bytes = new byte[Math.multiplyExact(3, chars)];
        }
        int at = 0;
        while (at < chars && text.charAt(at) < 0x80) {
            bytes[at] = (byte) text.charAt(at);
            at++;
        }
        length = at;
        while (at < chars) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            append(point >= 0xD800 && point < 0xE000 ? '?' : point);
        }
    }

    private void append(int point) {
        if (point < 0x80) {
            bytes[length++] = (byte) point;
        } else if (point < 0x800) {
            bytes[length++] = (byte) (0xC0 | point >> 6);
            bytes[length++] = continuation(point);
        } else if (point < 0x10000) {
            bytes[length++] = (byte) (0xE0 | point >> 12);
            bytes[length++] = continuation(point >> 6);
            bytes[length++] = continuation(point);
        } else {
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = continuation(point >> 12);
            bytes[length++] = continuation(point >> 6);
            bytes[length++] = continuation(point);
        }
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }

    private void put(long number) {
        int from = MAX_DIGITS;
        long rest = number;
        do {
            bytes[--from] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        } while (rest != 0);
        if (number < 0) {
            bytes[--from] = '-';
        }
        length = MAX_DIGITS - from;
        System.arraycopy(bytes, from, bytes, 0, length);
    }
}
