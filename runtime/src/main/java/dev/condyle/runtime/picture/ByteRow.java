package dev.condyle.runtime.picture;

/**
 * A row of pixels in an array of bytes.
 *
 * @param bytes the array
 * @param start the index of the first pixel
 * @param step the distance between two pixels
 * @param offsets the offset of each channel within a pixel
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
