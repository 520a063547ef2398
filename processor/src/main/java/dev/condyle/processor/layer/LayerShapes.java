package dev.condyle.processor.layer;

import static java.util.Map.entry;

import dev.condyle.layer.Activation;
import dev.condyle.layer.AvgPool1d;
import dev.condyle.layer.AvgPool2d;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Conv1d;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.DepthwiseConv2d;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Embedding;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.layer.GlobalMaxPool;
import dev.condyle.layer.Gru;
import dev.condyle.layer.LayerNorm;
import dev.condyle.layer.Lstm;
import dev.condyle.layer.MaxPool1d;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.layer.Permute;
import dev.condyle.layer.TransformerEncoder;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The registry of all kinds of layers, by annotation. */
public final class LayerShapes {

    private static final Map<Class<? extends Annotation>, Function<Members, LayerShape>> READERS =
            Map.ofEntries(
                    entry(Activation.class, ActivationShape::read),
                    entry(AvgPool1d.class, PoolShape::readAvg1d),
                    entry(AvgPool2d.class, PoolShape::readAvg2d),
                    entry(BatchNorm.class, BatchNormShape::read),
                    entry(Conv1d.class, ConvolutionShape::read1d),
                    entry(Conv2d.class, ConvolutionShape::read2d),
                    entry(Dense.class, DenseShape::read),
                    entry(DepthwiseConv2d.class, DepthwiseConv2dShape::read),
                    entry(Dropout.class, DropoutShape::read),
                    entry(Embedding.class, EmbeddingShape::read),
                    entry(Flatten.class, FlattenShape::read),
                    entry(GlobalAvgPool.class, GlobalPoolShape::readAvg),
                    entry(GlobalMaxPool.class, GlobalPoolShape::readMax),
                    entry(Gru.class, RecurrentShape::readGru),
                    entry(LayerNorm.class, LayerNormShape::read),
                    entry(Lstm.class, RecurrentShape::readLstm),
                    entry(MaxPool1d.class, PoolShape::readMax1d),
                    entry(MaxPool2d.class, PoolShape::readMax2d),
                    entry(Permute.class, PermuteShape::read),
                    entry(TransformerEncoder.class, TransformerEncoderShape::read));

    private LayerShapes() {}

    /**
     * Reads the members of a layer annotation. Values out of range are reported; such a layer must
     * not be planned.
     *
     * @param members the members
     * @return the layer, or empty if the annotation is unknown because its version differs
     */
    public static Optional<LayerShape> read(Members members) {
        return READERS.entrySet().stream()
                .filter(reader -> members.isOf(reader.getKey()))
                .findFirst()
                .map(reader -> reader.getValue().apply(members));
    }
}
