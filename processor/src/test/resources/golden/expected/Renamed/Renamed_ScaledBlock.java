package golden;

import dev.condyle.Weight;
import dev.condyle.runtime.block.FanInitializer;
import dev.condyle.runtime.block.MethodHead;
import javax.annotation.processing.Generated;

/**
 * The DJL block of the head {@link Renamed.Scaled}: maps features to
 * logits of shape (N, logits).
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Renamed_ScaledBlock extends MethodHead {
    /**
     * Creates the block.
     *
     * @param classes the number of logits, at least 1
     */
    Renamed_ScaledBlock(int classes) {
        super(MethodHead.builder()
                .setName("Scaled.logits")
                .setFunction((features, weights) -> Renamed.Scaled.logits(features, weights.get(0)))
                .setClasses(classes)
                .addWeight("w", FanInitializer.glorot(), Weight.FEATURES, Weight.CLASSES));
    }
}
