package dev.condyle.runtime.column;

import java.util.Arrays;

/** A map from long to int that allocates no objects per entry. Concurrent reads are safe. */
final class LongMap {

    private static final int MAX_LENGTH = 1 << 30;

    private long[] keys = new long[16];
    private int[] values = new int[16];
    private boolean[] used = new boolean[16];
    private int size;

    int size() {
        return size;
    }

    int get(long key, int absent) {
        int at = slot(key);
        return used[at] ? values[at] : absent;
    }

    void put(long key, int value) {
        // claim may replace the array.
        int at = claim(key);
        values[at] = value;
    }

    /** Adds a number from 0 to a value; the sum saturates at {@link Integer#MAX_VALUE}. */
    void add(long key, int more) {
        int at = claim(key);
        values[at] = (int) Math.min((long) values[at] + more, Integer.MAX_VALUE);
    }

    long[] keys() {
        long[] all = new long[size];
        int count = 0;
        for (int at = 0; at < keys.length; at++) {
            if (used[at]) {
                all[count++] = keys[at];
            }
        }
        // The order in the hash table depends on its size.
        Arrays.sort(all);
        return all;
    }

    private int claim(long key) {
        int at = slot(key);
        if (used[at]) {
            return at;
        }
        if (2 * (size + 1) > keys.length) {
            grow();
            at = slot(key);
        }
        used[at] = true;
        keys[at] = key;
        size++;
        return at;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & keys.length - 1;
        while (used[at] && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        if (keys.length == MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "There are more than " + MAX_LENGTH / 2 + " different numbers.");
        }
        long[] oldKeys = keys;
        int[] oldValues = values;
        boolean[] oldUsed = used;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        used = new boolean[keys.length];
        size = 0;
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldUsed[at]) {
                put(oldKeys[at], oldValues[at]);
            }
        }
    }
}
