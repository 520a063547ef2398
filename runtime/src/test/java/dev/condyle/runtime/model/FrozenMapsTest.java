package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.block.ConcatPoolHead;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.Photos;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Over a frozen backbone a head may take maps of features, which are computed once too. */
class FrozenMapsTest {

    private static final Dataset<float[], Size> TRAINING = Photos.random(33, 1);
    private static final Dataset<float[], Size> TEST = Photos.random(18, 2);

    @Test
    void aConcatPoolHeadLearnsFromCachedFeatureMaps() {
        try (PhotoModel model =
                new PhotoModel(
                        PhotoModel.frozenMaps(
                                () ->
                                        ConcatPoolHead.builder()
                                                .setClasses(3)
                                                .optUnits(16)
                                                .build()))) {
            Map<String, byte[]> before = model.bytes();
            Fit<Object, Object> fit = Fit.epochs(20).batchSize(11).quiet();
            History history = model.fit(TRAINING, fit.validation(TEST));
            assertEquals(33 + 18, model.block().seen());

            Evaluation<Size> kept = model.evaluate(TEST);
            assertEquals(0, model.block().seen());
            Evaluation<Size> computed = model.evaluate(Photos.random(18, 2));
            assertEquals(computed.loss(), kept.loss(), 1e-6);
            assertTrue(
                    history.last().loss() < history.epochs().get(0).loss() / 2, history.toString());

            model.bytes()
                    .forEach(
                            (name, now) -> {
                                if (name.startsWith("backbone.")) {
                                    assertArrayEquals(before.get(name), now, name);
                                } else {
                                    assertFalse(Arrays.equals(before.get(name), now), name);
                                }
                            });
            assertEquals(52 * 5 + 10, before.size());
        }
    }
}
