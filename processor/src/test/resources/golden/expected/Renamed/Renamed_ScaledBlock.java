package golden;

import dev.condyle.Weight;
import dev.condyle.runtime.block.FanInitializer;
import dev.condyle.runtime.block.MethodHead;
import javax.annotation.processing.Generated;

/**
 * The DJL block of the head {@link Renamed.Scaled}: maps features to logits of shape (N, classes).
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Renamed_ScaledBlock extends MethodHead {
    /**
     * Creates the block.
     *
     * @param classes the number of classes, at least 2
     */
    Renamed_ScaledBlock(int classes) {
        super(MethodHead.builder()
                .setName("Scaled.logits")
                .setFunction((features, weights) -> Renamed.Scaled.logits(features, weights.get(0)))
                .setClasses(classes)
                .addWeight("w", FanInitializer.glorot(), Weight.FEATURES, Weight.CLASSES));
    }
}
