package dev.condyle.runtime.column;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.TruncatedNormalInitializer;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The first block of a network for tabular data: maps the packed rows that a {@link RecordEncoder}
 * writes, (N, packed), to the input features of the network, (N, width). Indices are expanded to
 * one-hot vectors or embeddings; numbers are passed through. The inputs are the arrays that {@link
 * RecordEncoder#arrays()} specifies: the rows as FLOAT32 and, if they contain an index, the same
 * rows as INT32.
 *
 * <p>The parameters are the embedding tables, (rows, dimension), each named after its column or
 * after the table that columns share. Their initial values are drawn from a truncated normal
 * distribution with standard deviation 1 / sqrt(dimension). Their type is {@code OTHER}, so an
 * initializer for weights does not overwrite them.
 */
public final class ColumnsBlock extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final int WIDE = 100_000;

    private final RowLayout layout;
    private final OneHots oneHots;
    private final Map<String, Parameter> tables = new LinkedHashMap<>();

    ColumnsBlock(RowLayout layout) {
        super(VERSION);
        this.layout = layout;
        oneHots = OneHots.of(layout);
        for (PlacedPart placed : layout.parts()) {
            placed.part().embedding().ifPresent(spec -> addTable(placed, spec));
        }
    }

    /**
     * Returns a warning about columns whose one-hot vectors are so wide that they dominate time and
     * memory; empty if there is none.
     *
     * @param batchSize the number of rows in a batch
     */
    public Optional<String> warning(int batchSize) {
        return layout.parts().stream()
                .filter(ColumnsBlock::isWide)
                .max(Comparator.comparingInt(placed -> placed.part().width()))
                .map(widest -> warning(widest, batchSize));
    }

    private static boolean isWide(PlacedPart placed) {
        // The length of an array of numbers is declared, and it cannot be embedded.
        return placed.part().embedding().isEmpty()
                && !(placed.column() instanceof FloatsColumn)
                && placed.part().width() >= WIDE;
    }

    private String warning(PlacedPart widest, int batchSize) {
        return String.format(
                Locale.ROOT,
                "Warning: %s is encoded as %,d of the %,d input features. A batch of %d rows takes"
                        + " %,.0f MB, and each unit of a dense layer has as many weights. Embed it"
                        + " with @Embedded, or reduce the number of its categories.",
                widest.column().component(),
                widest.part().width(),
                layout.width(),
                batchSize,
                (double) batchSize * layout.width() * Float.BYTES / 1e6);
    }

    private void addTable(PlacedPart placed, EmbeddingSpec spec) {
        Shape shape = new Shape(placed.part().width(), spec.dimension());
        Parameter earlier = tables.get(placed.table());
        if (earlier == null) {
            tables.put(placed.table(), addParameter(table(placed.table(), shape)));
        } else if (!earlier.getShape().equals(shape)) {
            throw new IllegalArgumentException(
                    "%s: shares the table '%s' of the shape %s, but requires the shape %s."
                            .formatted(
                                    placed.column().component(),
                                    placed.table(),
                                    earlier.getShape(),
                                    shape));
        }
    }

    private static Parameter table(String name, Shape shape) {
        double deviation = 1 / Math.sqrt(shape.get(1));
        return Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.OTHER)
                .optShape(shape)
                .optInitializer(new TruncatedNormalInitializer((float) deviation))
                .build();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDArray plain = oneHots.expand(inputs);
        List<NDArray> pieces = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (PlacedPart placed : layout.parts()) {
            if (placed.part().embedding().isEmpty()) {
                to += placed.part().width();
                continue;
            }
            addSlice(pieces, plain, from, to);
            from = to;
            NDArray table =
                    parameterStore.getValue(
                            tables.get(placed.table()), plain.getDevice(), training);
            pieces.add(Vectors.of(placed, inputs, table));
        }
        addSlice(pieces, plain, from, to);
        return new NDList(
                pieces.size() == 1 ? pieces.get(0) : NDArrays.concat(new NDList(pieces), 1));
    }

    private static void addSlice(List<NDArray> pieces, NDArray plain, int from, int to) {
        if (from < to) {
            boolean whole = from == 0 && to == plain.getShape().get(1);
            pieces.add(whole ? plain : plain.get(":, {}:{}", from, to));
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), layout.width())};
    }
}
