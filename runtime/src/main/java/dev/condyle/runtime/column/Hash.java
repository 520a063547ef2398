package dev.condyle.runtime.column;

/**
 * Assigns values to bins by the hash of their text form, as {@code keras.layers.Hashing} does: the
 * unsigned FarmHash fingerprint, or SipHash with a salt of two numbers, modulo the number of bins.
 *
 * @param bins the number of bins
 * @param salted whether there is a salt
 * @param salt0 the first number of the salt
 * @param salt1 the second number of the salt
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
