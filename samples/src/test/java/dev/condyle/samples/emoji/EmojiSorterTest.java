package dev.condyle.samples.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.training.Fit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmojiSorterTest {

    @Test
    void onlyTheHeadIsTrained() {
        try (EmojiSorterModel model = EmojiSorterModel.create()) {
            long trained = model.layers().stream().mapToLong(LayerSummary::trainable).sum();

            assertEquals(256 * 4 + 4, trained);
            assertTrue(model.summary().contains("frozen"), model.summary());
        }
    }

    /** 64 emoji are few, but the network has seen enough of the world before. */
    @Test
    void aFewEmojiAreEnoughToSortOthersAndTheModelAnswersTheSameAfterLoading(@TempDir Path folder)
            throws IOException {
        Dataset<Image, EmojiGroup> all = EmojiData.shipped();
        Dataset<Image, EmojiGroup> training = every(all, 64, 0);
        Dataset<Image, EmojiGroup> test = every(all, 32, 5);
        List<Image> images = IntStream.range(0, test.size()).mapToObj(test::input).toList();
        List<Prediction<EmojiGroup>> before;
        try (EmojiSorterModel model = EmojiSorterModel.create(ModelOptions.defaults().seed(1))) {
            model.fit(training, Fit.epochs(30).batchSize(16).quiet());
            before = model.predict(images);
            assertTrue(model.evaluate(test).accuracy() > 0.6, model.evaluate(test).toString());
            model.save(folder);
        }
        try (EmojiSorterModel loaded = EmojiSorterModel.load(folder)) {
            assertEquals(before, loaded.predict(images));
        }
    }

    /** The emoji are in order, so equal steps take of each group its share. */
    private static Dataset<Image, EmojiGroup> every(
            Dataset<Image, EmojiGroup> data, int count, int from) {
        return data.subset(
                IntStream.range(0, count).map(i -> from + i * data.size() / count).toArray());
    }
}
