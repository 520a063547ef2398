package dev.condyle.samples.benchinference;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A classifier of prepared arrays with a generated block, so that the time does not include the
 * preparation of images, which other programs do not have.
 */
public final class ArrayModel extends Classifier<float[], Integer> {

    private static final String FINGERPRINT = "0".repeat(64);

    ArrayModel(ModelSpec<float[], Integer> spec, ModelOptions options) {
        super(spec, options);
    }

    ArrayModel(ModelSpec<float[], Integer> spec, Path folder, ModelOptions options) {
        super(spec, folder, options);
    }

    static ModelSpec<float[], Integer> spec(
            String name, Shape input, int classes, Supplier<? extends ClassifierBlock> block) {
        return ModelSpec.<float[], Integer>builder()
                .setName(name)
                .setFingerprint(FINGERPRINT)
                .setInput(Inputs.floats(input))
                .setLabels(LabelSets.ofCount(classes))
                .setBlock(block)
                .build();
    }
}
