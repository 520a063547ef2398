package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.LayerShape;
import dev.condyle.processor.layer.MaskEffect;
import dev.condyle.processor.layer.Members;
import dev.condyle.processor.model.MaskRole;
import java.util.Optional;

/** Follows the mask of padded sequences through the layers. */
final class MaskFlow {

    private static final String MASK_ZERO = "maskZero";

    private boolean present;
    private boolean used;
    private Optional<Members> source = Optional.empty();
    private String lostAt = "";

    /**
     * Starts with a mask of the input, a sequence. Whether there is one depends on the use of the
     * class, so its loss is not reported.
     */
    void start() {
        present = true;
    }

    /** Returns whether a mask accompanies the current value. */
    boolean isPresent() {
        return present;
    }

    /**
     * Follows the mask through a layer, and warns if the layer does not support it.
     *
     * @param field the layer
     * @param forward whether a {@code @Forward} method calls the layer, so that there is no mask
     */
    MaskRole follow(LayerField field, boolean forward) {
        LayerShape shape = field.shape();
        Members members = field.members();
        if (shape.startsMask() && !forward) {
            present = true;
            source = Optional.of(members);
            used |= shape.usesOwnMask();
            return MaskRole.STARTS;
        }
        if (shape.startsMask() && members.isWritten(MASK_ZERO)) {
            members.reject(MASK_ZERO, Message.MASK_IN_FORWARD);
        }
        if (!present) {
            return MaskRole.NONE;
        }
        MaskEffect effect = shape.mask();
        used |= effect.uses();
        present = effect.after() == MaskEffect.After.KEPT;
        if (effect.after() == MaskEffect.After.LOST) {
            lostAt = field.name();
            if (source.isPresent()) {
                members.reject(Message.MASK_LOST, "@" + members.layer(), effect.part());
            }
        }
        return effect.uses() ? MaskRole.USES : MaskRole.NONE;
    }

    /** Warns if the features of a head have a mask, which layers before it have used. */
    void checkHead(ParsedHead head, Problems problems) {
        if (present && used && source.isPresent()) {
            problems.add(Message.MASK_LOST, head.mirror().location(), "the head", "");
        }
    }

    /** Warns if the features of the heads have a mask that no layer has used. */
    void checkUsed() {
        if (present && !used) {
            source.ifPresent(
                    it ->
                            it.reject(
                                    it.isWritten(MASK_ZERO) ? MASK_ZERO : "value",
                                    Message.NO_EFFECT,
                                    MASK_ZERO,
                                    "no layer uses the mask"));
        }
    }

    /** Returns what the layers do with the mask of the input. */
    MaskEffect effect() {
        MaskEffect.After after =
                present
                        ? MaskEffect.After.KEPT
                        : lostAt.isEmpty() ? MaskEffect.After.CONSUMED : MaskEffect.After.LOST;
        return new MaskEffect(used, after, lostAt);
    }
}
