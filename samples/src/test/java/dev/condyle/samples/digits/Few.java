package dev.condyle.samples.digits;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.training.Fit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** A small part of the digits, and a reader that has learned from it, for tests. */
public final class Few {

    private static final Split<Image, Digit> ALL = read();

    /** 640 digits of the training set. */
    public static final Dataset<Image, Digit> TRAINING = every(ALL.training(), 640);

    /** 200 digits of the test set. */
    public static final Dataset<Image, Digit> TEST = every(ALL.test(), 200);

    private Few() {}

    /** A new reader, the same for the same seed. */
    public static DigitReaderModel reader(long seed) {
        return DigitReaderModel.create(ModelOptions.defaults().seed(seed));
    }

    /** A reader that has seen the training digits a few times. */
    public static DigitReaderModel trained(long seed) {
        DigitReaderModel model = reader(seed);
        model.fit(TRAINING, Fit.epochs(3).batchSize(32).quiet());
        return model;
    }

    public static List<Image> images(Dataset<Image, Digit> data) {
        return IntStream.range(0, data.size()).mapToObj(data::input).toList();
    }

    /** The digits are in order, so equal steps take of each its share. */
    private static Dataset<Image, Digit> every(Dataset<Image, Digit> data, int count) {
        return data.subset(
                IntStream.range(0, count)
                        .map(i -> (int) ((long) i * data.size() / count))
                        .toArray());
    }

    private static Split<Image, Digit> read() {
        try {
            return DigitData.split();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
