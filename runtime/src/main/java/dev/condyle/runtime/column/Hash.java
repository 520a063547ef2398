package dev.condyle.runtime.column;

/**
 * Divides values into bins by the hash of their text form, as {@code keras.layers.Hashing} does:
 * FarmHash's fingerprint, or SipHash under a salt of two numbers, modulo the bins, unsigned.
 *
 * @param bins how many there are
 * @param salted whether there is a salt
 * @param salt0 its first number
 * @param salt1 its second number
 */
record Hash(int bins, boolean salted, long salt0, long salt1) {

    static Hash of(int bins) {
        return new Hash(bins, false, 0, 0);
    }

    int bin(String text) {
        return bin(HashBytes.of(text));
    }

    int bin(long number) {
        return bin(HashBytes.of(number));
    }

    private int bin(HashBytes bytes) {
        long hash = salted ? bytes.sip(salt0, salt1) : bytes.fingerprint();
        return (int) Long.remainderUnsigned(hash, bins);
    }
}
