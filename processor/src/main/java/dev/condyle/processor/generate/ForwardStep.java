package dev.condyle.processor.generate;

import dev.condyle.processor.model.LayerPlan.Commuting;
import dev.condyle.processor.model.MaskRole;
import dev.condyle.processor.model.NamedLayer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A step of a forward pass.
 *
 * @param layer the layer
 * @param isActivation whether the step is the activation after the block of the layer, and not the
 *     block
 */
record ForwardStep(NamedLayer layer, boolean isActivation) {

    /**
     * Returns the steps of layers in the order of execution. A rectifier before max pooling runs
     * after it: the result is the same, and the rectifier has fewer values to compute, in the
     * forward and the backward pass.
     */
    static List<ForwardStep> of(List<NamedLayer> layers) {
        List<ForwardStep> steps = new ArrayList<>();
        for (NamedLayer layer : layers) {
            steps.add(new ForwardStep(layer, false));
            if (layer.plan().activation().isPresent()) {
                steps.add(new ForwardStep(layer, true));
            }
        }
        // The first step reads the input of the method, so it stays first.
        for (int i = 1; i < steps.size() - 1; i++) {
            if (steps.get(i).isRectifier() && steps.get(i + 1).isMaxPool()) {
                Collections.swap(steps, i, i + 1);
                i++;
            }
        }
        return steps;
    }

    private boolean isRectifier() {
        return layer.plan().commuting() == Commuting.RECTIFIER
                && isActivation == layer.plan().activation().isPresent();
    }

    private boolean isMaxPool() {
        return layer.plan().commuting() == Commuting.MAX_POOL && layer.mask() == MaskRole.NONE;
    }
}
