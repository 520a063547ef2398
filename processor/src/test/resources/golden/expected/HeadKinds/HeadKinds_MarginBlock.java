package golden;

import dev.condyle.Weight;
import dev.condyle.runtime.block.FanInitializer;
import dev.condyle.runtime.block.MethodHead;
import javax.annotation.processing.Generated;

/**
 * The DJL block of the head {@link HeadKinds.Margin}: maps features to
 * logits of shape (N, logits).
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_MarginBlock extends MethodHead {
    /**
     * Creates the block.
     *
     * @param classes the number of logits, at least 1
     */
    HeadKinds_MarginBlock(int classes) {
        super(MethodHead.builder()
                .setName("Margin.logits")
                .setFunction((features, weights) -> HeadKinds.Margin.logits(features,
                        weights.get(0)))
                .setClasses(classes)
                .addWeight("kernel", FanInitializer.glorot(), Weight.FEATURES, Weight.CLASSES));
    }
}
