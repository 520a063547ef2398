package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiLabelClassifier;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HeadKinds.AfterAPass}.
 *
 * <pre>
 * Name   Layer           Output shape  Params
 * dense  Dense(8)        ?                  ?
 * head   Dense(units=5)  (N, 5)             ?
 * Total parameters: 0 + those of dense, head
 * Trainable parameters: 0 + those of dense, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_AfterAPassModel extends MultiLabelClassifier<float[], Integer> {
    private static final ModelSpec<float[], Set<Integer>> SPEC = ModelSpec.<float[], Set<Integer>>builder()
            .setName("HeadKinds_AfterAPass")
            .setFingerprint("6d1fb76f4d1d4882c5e219a563637c2151df4afd7547ed7f6fdf6a72f43943a8")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.multiLabel(LabelSets.ofCount(5)).focal(1.5))
            .setBlock(HeadKinds_AfterAPassBlock::new)
            .addLayer("dense", "Dense(8)")
            .addLayer("head", "Dense(units=5)", new Shape(-1, 5))
            .build();

    private HeadKinds_AfterAPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_AfterAPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_AfterAPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_AfterAPassModel create(ModelOptions options) {
        return new HeadKinds_AfterAPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_AfterAPassModel load(Path folder) {
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
    static HeadKinds_AfterAPassModel load(Path folder, ModelOptions options) {
        return new HeadKinds_AfterAPassModel(folder, options);
    }
}
