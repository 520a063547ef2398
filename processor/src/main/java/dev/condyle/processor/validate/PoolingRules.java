package dev.condyle.processor.validate;

import dev.condyle.Pooling;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import java.util.Optional;

/** Validates the pooling of feature maps. */
final class PoolingRules {

    private PoolingRules() {}

    /**
     * Reads the pooling, which is {@code NONE} if the head does its own pooling.
     *
     * @param defaultValue the default pooling of the network
     */
    static Pooling read(
            Mirror backbone, Optional<Mirror> head, Pooling defaultValue, Problems problems) {
        Pooling requested = backbone.constant("pooling", Pooling.class);
        if (head.filter(BuiltInHeadRules::pools).isEmpty()) {
            return requested == Pooling.DEFAULT ? defaultValue : requested;
        }
        if (requested == Pooling.AVERAGE || requested == Pooling.MAX) {
            problems.add(Message.DUPLICATE_POOLING, backbone.location("pooling"), requested);
        }
        return Pooling.NONE;
    }
}
