package dev.condyle.runtime.model;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;
import java.util.Set;

/** Models with one head of each kind, written as the processor writes them. */
final class KindModels {

    private static final ModelOptions SEED = ModelOptions.defaults().seed(4);

    private KindModels() {}

    static <L> ModelSpec<float[], L> spec(Target<L> target) {
        return ModelSpec.<float[], L>builder()
                .setName("Kind")
                .setFingerprint("1f".repeat(32))
                .setInput(Inputs.floats(new Shape(4)))
                .setTarget(target)
                .setBlock(() -> new KindBlock(target.logits()))
                .addLayer("hidden", "Dense(units=16)", new Shape(-1, 16), 80, 80)
                .addLayer("head", "Dense(units=" + target.logits() + ")")
                .build();
    }

    /** A model with a binary head. */
    static final class OfTwo<C> extends BinaryClassifier<float[], C> {

        OfTwo(Binary<C> target) {
            super(spec(target), SEED);
        }

        OfTwo(Binary<C> target, Path folder) {
            this(target, folder, SEED);
        }

        OfTwo(Binary<C> target, Path folder, ModelOptions options) {
            super(spec(target), folder, options);
        }
    }

    /** A model with a multi-label head. */
    static final class OfSets<C> extends MultiLabelClassifier<float[], C> {

        OfSets(MultiLabel<C> target) {
            super(KindModels.<Set<C>>spec(target), SEED);
        }

        OfSets(MultiLabel<C> target, Path folder) {
            super(KindModels.<Set<C>>spec(target), folder, SEED);
        }
    }

    /** A model with an ordinal head. */
    static final class OfRanks<C> extends OrdinalClassifier<float[], C> {

        OfRanks(Ordinal<C> target) {
            super(spec(target), SEED);
        }

        OfRanks(Ordinal<C> target, Path folder) {
            super(spec(target), folder, SEED);
        }
    }

    /** A model with a regression head. */
    static final class OfNumbers<T> extends Regressor<float[], T> {

        OfNumbers(Regression<T> target) {
            super(spec(target), SEED);
        }

        OfNumbers(Regression<T> target, Path folder) {
            super(spec(target), folder, SEED);
        }
    }
}
