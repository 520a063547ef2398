package dev.condyle.samples.benchblock;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.condyle.samples.digits.DigitReaderModel;

/** One forward pass through the network of the sample {@code digits}. */
public class BlockForward extends PairedPass<DigitReaderModel> {

    @Override
    protected DigitReaderModel model() {
        return DigitReaderModel.create();
    }

    @Override
    protected Block generated(DigitReaderModel model) {
        return model.block();
    }

    @Override
    protected Block byHand() {
        return HandWritten.block();
    }

    @Override
    protected Shape input() {
        return new Shape(1, 28, 28);
    }
}
