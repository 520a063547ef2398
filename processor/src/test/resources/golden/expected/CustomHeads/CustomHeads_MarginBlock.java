package golden;

import dev.condyle.Weight;
import dev.condyle.runtime.block.FanInitializer;
import dev.condyle.runtime.block.MethodHead;
import javax.annotation.processing.Generated;

/**
 * The DJL block of the head {@link CustomHeads.Margin}: maps features to
 * logits of shape (N, logits).
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_MarginBlock extends MethodHead {
    /**
     * Creates the block.
     *
     * @param classes the number of logits, at least 1
     */
    public CustomHeads_MarginBlock(int classes) {
        super(MethodHead.builder()
                .setName("Margin.margins")
                .setFunction((features, weights) -> CustomHeads.Margin.margins(features,
                        weights.get(0)))
                .setClasses(classes)
                .addWeight("kernel", FanInitializer.glorot(), Weight.FEATURES, Weight.CLASSES));
    }
}
