package dev.condyle.runtime.column;

import static java.lang.Long.rotateRight;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Fingerprint64 of FarmHash by Geoff Pike (github.com/google/farmhash, MIT): the hash that
 * TensorFlow and Keras reduce to bins. Guava's implementation allocates an object for each value;
 * this one does not.
 */
final class FarmHash {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long K0 = 0xc3a5c85c97cb3127L;
    private static final long K1 = 0xb492b66fbe98f273L;
    private static final long K2 = 0x9ae16a3b2f90404fL;
    private static final long CAT = 0xc6a4a7935bd1e995L;

    private FarmHash() {}

    /** Returns the fingerprint of the first {@code length} bytes. */
    static long fingerprint(byte[] bytes, int length) {
        if (length <= 16) {
            return upTo16(bytes, length);
        }
        if (length <= 32) {
            return upTo32(bytes, length);
        }
        return length <= 64 ? upTo64(bytes, length) : longer(bytes, length);
    }

    /** Returns FingerprintCat64, the fingerprint of the concatenation of two fingerprints. */
    static long concatenated(long first, long second) {
        long result = first ^ CAT;
        result ^= shiftMix(second * CAT) * CAT;
        result *= CAT;
        return shiftMix(shiftMix(result) * CAT);
    }

    private static long upTo16(byte[] bytes, int length) {
        long mul = K2 + length * 2L;
        if (length >= 8) {
            long a = long64(bytes, 0) + K2;
            long b = long64(bytes, length - 8);
            long c = rotateRight(b, 37) * mul + a;
            long d = (rotateRight(a, 25) + b) * mul;
            return mixed(c, d, mul);
        }
        if (length >= 4) {
            long a = (int) INTS.get(bytes, 0) & 0xFFFFFFFFL;
            long b = (int) INTS.get(bytes, length - 4) & 0xFFFFFFFFL;
            return mixed(length + (a << 3), b, mul);
        }
        if (length > 0) {
            int y = (bytes[0] & 0xFF) + ((bytes[length >> 1] & 0xFF) << 8);
            int z = length + ((bytes[length - 1] & 0xFF) << 2);
            return shiftMix(y * K2 ^ z * K0) * K2;
        }
        return K2;
    }

    private static long upTo32(byte[] bytes, int length) {
        long mul = K2 + length * 2L;
        long a = long64(bytes, 0) * K1;
        long b = long64(bytes, 8);
        long c = long64(bytes, length - 8) * mul;
        long d = long64(bytes, length - 16) * K2;
        return mixed(
                rotateRight(a + b, 43) + rotateRight(c, 30) + d,
                a + rotateRight(b + K2, 18) + c,
                mul);
    }

    private static long upTo64(byte[] bytes, int length) {
        long mul = K2 + length * 2L;
        long a = long64(bytes, 0) * K2;
        long b = long64(bytes, 8);
        long c = long64(bytes, length - 8) * mul;
        long d = long64(bytes, length - 16) * K2;
        long y = rotateRight(a + b, 43) + rotateRight(c, 30) + d;
        long z = mixed(y, a + rotateRight(b + K2, 18) + c, mul);
        long e = long64(bytes, 16) * mul;
        long f = long64(bytes, 24);
        long g = (y + long64(bytes, length - 32)) * mul;
        long h = (z + long64(bytes, length - 24)) * mul;
        return mixed(
                rotateRight(e + f, 43) + rotateRight(g, 30) + h,
                e + rotateRight(f + a, 18) + g,
                mul);
    }

    private static long longer(byte[] bytes, int length) {
        long x = 81 * K2 + long64(bytes, 0);
        long y = 81 * K1 + 113;
        long z = shiftMix(y * K2 + 113) * K2;
        Pair v = new Pair();
        Pair w = new Pair();
        int end = (length - 1) / 64 * 64;
        for (int at = 0; at < end; at += 64) {
            x = rotateRight(x + y + v.low + long64(bytes, at + 8), 37) * K1;
            y = rotateRight(y + v.high + long64(bytes, at + 48), 42) * K1;
            x ^= w.high;
            y += v.low + long64(bytes, at + 40);
            z = rotateRight(z + w.low, 33) * K1;
            v.absorb(bytes, at, v.high * K1, x + w.low);
            w.absorb(bytes, at + 32, z + w.high, y + long64(bytes, at + 16));
            long swap = x;
            x = z;
            z = swap;
        }
        long mul = K1 + ((z & 0xFF) << 1);
        int at = end + ((length - 1) & 63) - 63;
        w.low += (length - 1) & 63;
        v.low += w.low;
        w.low += v.low;
        x = rotateRight(x + y + v.low + long64(bytes, at + 8), 37) * mul;
        y = rotateRight(y + v.high + long64(bytes, at + 48), 42) * mul;
        x ^= w.high * 9;
        y += v.low * 9 + long64(bytes, at + 40);
        z = rotateRight(z + w.low, 33) * mul;
        v.absorb(bytes, at, v.high * mul, x + w.low);
        w.absorb(bytes, at + 32, z + w.high, y + long64(bytes, at + 16));
        return mixed(
                mixed(v.low, w.low, mul) + shiftMix(y) * K0 + x,
                mixed(v.high, w.high, mul) + z,
                mul);
    }

    private static long long64(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    private static long shiftMix(long value) {
        return value ^ value >>> 47;
    }

    private static long mixed(long u, long v, long mul) {
        long a = (u ^ v) * mul;
        a ^= a >>> 47;
        long b = (v ^ a) * mul;
        b ^= b >>> 47;
        return b * mul;
    }

    /** 128 bits of state. It does not escape its method, so the JVM keeps it in registers. */
    private static final class Pair {

        private long low;
        private long high;

        private void absorb(byte[] bytes, int at, long seedA, long seedB) {
            long last = long64(bytes, at + 24);
            long first = seedA + long64(bytes, at);
            long b = rotateRight(seedB + first + last, 21);
            long sum = first + long64(bytes, at + 8) + long64(bytes, at + 16);
            low = sum + last;
            high = b + rotateRight(sum, 44) + first;
        }
    }
}
