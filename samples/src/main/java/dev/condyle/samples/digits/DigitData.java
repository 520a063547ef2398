package dev.condyle.samples.digits;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.IdxFiles;
import dev.condyle.runtime.data.Split;
import java.io.IOException;
import java.io.InputStream;

/** The 10,000 digits that come with the samples. {@code ORIGIN.txt} beside them says whence. */
public final class DigitData {

    /** The seed of the one split that all samples use. */
    private static final long SPLIT = 1;

    private DigitData() {}

    /**
     * Reads all of them and splits them.
     *
     * @return 8,000 digits to train and 2,000 to test, each digit with its share in both
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
