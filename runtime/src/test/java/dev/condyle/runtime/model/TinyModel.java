package dev.condyle.runtime.model;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.inference.TinyBlock;
import java.nio.file.Path;

/** A classifier of the {@link TinyBlock}, written as the processor writes them. */
public final class TinyModel extends Classifier<float[], Size> {

    /** Its spec. */
    public static final ModelSpec<float[], Size> SPEC =
            ModelSpec.<float[], Size>builder()
                    .setName("Tiny")
                    .setFingerprint("ab".repeat(32))
                    .setInput(Inputs.floats(new Shape(4)))
                    .setLabels(LabelSets.of(Size.class))
                    .setBlock(TinyBlock::new)
                    .addLayer("hidden", "Dense(units=8)", new Shape(-1, 8), 40, 40)
                    .addLayer("norm", "BatchNorm", new Shape(-1, 8), 32, 16)
                    .addLayer("dropout", "Dropout(0.5)", new Shape(-1, 8), 0, 0)
                    .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27)
                    .build();

    /** Random weights, of a spec of a test's own. */
    public TinyModel(ModelSpec<float[], Size> spec) {
        super(spec, ModelOptions.defaults());
    }

    /** Random weights. */
    public TinyModel(ModelOptions options) {
        super(SPEC, options);
    }

    /** Saved weights. */
    public TinyModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }
}
