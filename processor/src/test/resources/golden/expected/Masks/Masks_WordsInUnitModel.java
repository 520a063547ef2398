package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Masks.WordsInUnit}.
 *
 * <pre>
 * Name   Layer           Output shape  Params
 * words  Use(Words)      (N, L=9, 4)      148
 * lstm   Lstm(5)         (N, 5)           220
 * head   Dense(units=3)  (N, 3)            18
 * Total parameters: 386
 * Trainable parameters: 386
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_WordsInUnitModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_WordsInUnit")
            .setFingerprint("d5b1b7e3dc4f09bf59418e607e1a83d32d96eb6e60acdace98c065aafe8259bc")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_WordsInUnitBlock::new)
            .addLayer("words", "Use(Words)", new Shape(new long[] {-1, 9, 4}, "NTC"), 148, 148)
            .addLayer("lstm", "Lstm(5)", new Shape(-1, 5), 220, 220)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 18, 18)
            .build();

    private Masks_WordsInUnitModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_WordsInUnitModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_WordsInUnitModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_WordsInUnitModel create(ModelOptions options) {
        return new Masks_WordsInUnitModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_WordsInUnitModel load(Path folder) {
        return load(folder, ModelOptions.defaults());
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @param options the options: seed and device
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_WordsInUnitModel load(Path folder, ModelOptions options) {
        return new Masks_WordsInUnitModel(folder, options);
    }
}
