package dev.condyle.samples.benchforward;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.condyle.samples.benchblock.PairedPass;
import dev.condyle.samples.subclass.ResidualReaderModel;

/** One forward pass through the network of the sample {@code subclass}. */
public class OwnPass extends PairedPass<ResidualReaderModel> {

    @Override
    protected ResidualReaderModel model() {
        return ResidualReaderModel.create();
    }

    @Override
    protected Block generated(ResidualReaderModel model) {
        return model.block();
    }

    @Override
    protected Block byHand() {
        return new HandWrittenResidual();
    }

    @Override
    protected Shape input() {
        return new Shape(1, 28, 28);
    }
}
