package dev.condyle.samples.digits;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.IdxFiles;
import dev.condyle.runtime.data.Split;
import java.io.IOException;
import java.io.InputStream;

/**
 * The 10,000 digits that are included in the samples. See {@code ORIGIN.txt} in the same package
 * for their origin.
 */
public final class DigitData {

    /** The seed of the split, which is the same in all samples. */
    private static final long SPLIT = 1;

    private DigitData() {}

    /**
     * Reads and splits the digits.
     *
     * @return 8,000 digits for training and 2,000 for testing, with the same proportion of each
     *     digit
     * @throws IOException if the files cannot be read
     */
    public static Split<Image, Digit> split() throws IOException {
        return read().split(0.2, SPLIT);
    }

    private static Dataset<Image, Digit> read() throws IOException {
        try (InputStream images = open("images-idx3-ubyte.gz");
                InputStream labels = open("labels-idx1-ubyte.gz")) {
            return IdxFiles.read(images, labels, Digit.class);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = DigitData.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is missing on the class path");
        }
        return stream;
    }
}
