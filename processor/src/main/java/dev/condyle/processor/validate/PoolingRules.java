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
     * Reads the pooling; none, if the head does its own pooling.
     *
     * @param otherwise the default of the network
     */
    static Pooling read(
            Mirror backbone, Optional<Mirror> head, Pooling otherwise, Problems problems) {
        Pooling wanted = backbone.constant("pooling", Pooling.class);
        if (head.filter(BuiltInHeadRules::pools).isEmpty()) {
            return wanted == Pooling.DEFAULT ? otherwise : wanted;
        }
        if (wanted == Pooling.AVERAGE || wanted == Pooling.MAX) {
            problems.add(Message.POOLED_TWICE, backbone.location("pooling"), wanted);
        }
        return Pooling.NONE;
    }
}
