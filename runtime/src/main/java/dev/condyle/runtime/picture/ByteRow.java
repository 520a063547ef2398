package dev.condyle.runtime.picture;

/**
 * A row of pixels as bytes, somewhere in an array.
 *
 * @param bytes the array
 * @param start where the row begins
 * @param step from one pixel to the next
 * @param offsets from a pixel to each of its channels
 */
record ByteRow(byte[] bytes, int start, int step, int[] offsets) {

    int channels() {
        return offsets.length;
    }

    /** Copies as many values as fit, from 0 to 255, pixel by pixel. */
    void copy(int[] values) {
        for (int c = 0; c < offsets.length; c++) {
            int at = start + offsets[c];
            for (int i = c; i < values.length; i += offsets.length) {
                values[i] = bytes[at] & 0xFF;
                at += step;
            }
        }
    }
}
