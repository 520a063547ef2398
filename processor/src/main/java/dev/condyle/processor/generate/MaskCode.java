package dev.condyle.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.layer.RuntimeBlocks;
import dev.condyle.processor.model.MaskRole;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;

/**
 * Generates the code that passes the mask of padded sequences to the layers that use it, in a
 * variable {@code mask}. It is a list, which is empty in a block that was called without a mask.
 */
final class MaskCode {

    private final NetworkModel network;
    private final CodeBlock.Builder body;

    /**
     * Creates the code of a method.
     *
     * @param network the network
     * @param body receives the declaration of the variable
     */
    MaskCode(NetworkModel network, CodeBlock.Builder body) {
        this.network = network;
        this.body = body;
    }

    /** Returns the statement that returns x and its mask. */
    static CodeBlock join() {
        return CodeBlock.of("return $L", masked());
    }

    private static CodeBlock masked() {
        return CodeBlock.of("$T.masked(x, mask)", RuntimeBlocks.UNITS);
    }

    /** Returns the input of a layer that is not the first of the method. */
    Object input(NamedLayer layer) {
        return layer.mask() == MaskRole.USES ? masked() : "x";
    }

    /**
     * Returns the input of the first layer of the method, and declares the variable if later layers
     * use it.
     *
     * @param layer the layer
     * @param argument the expression for the input of the method
     */
    Object firstInput(NamedLayer layer, Object argument) {
        int index = network.layers().indexOf(layer);
        if (index < 0 || !network.hasMaskBefore(index)) {
            if (layer.mask() == MaskRole.STARTS && network.hasMaskBefore(index + 1)) {
                declare(CodeBlock.of("$T.mask($L)", RuntimeBlocks.EMBEDDING, argument));
            }
            return argument;
        }
        if (network.hasMaskBefore(index + 1)) {
            declare(CodeBlock.of("$L.subNDList(1)", argument));
        }
        return layer.mask() == MaskRole.USES
                ? argument
                : CodeBlock.of("$L.subNDList(0, 1)", argument);
    }

    private void declare(CodeBlock value) {
        body.addStatement("$T mask = $L", DjlTypes.ND_LIST, value);
    }
}
