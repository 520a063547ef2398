package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.weights.LoadReport;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with what the originals of networks compute from the same weights and pictures. */
class OriginalsTest {

    private static final double TOLERANCE = 1e-5;

    @TempDir Path folder;

    static List<OriginalCase> cases() {
        return OriginalCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void outputsMatchTheOriginal(OriginalCase original) throws IOException {
        try (NDManager manager = Engines.newManager(Optional.empty());
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Block block = original.original().block(original.options());
            NDArray picture =
                    manager.create(
                            Formula.picture(original.batch(), original.height(), original.width()),
                            new Shape(original.batch(), 3, original.height(), original.width()));
            block.initialize(manager, DataType.FLOAT32, picture.getShape());
            fill(block, original, manager);

            NDArray output =
                    block.forward(
                                    new ParameterStore(manager, false),
                                    new NDList(picture),
                                    original.training())
                            .singletonOrThrow();

            Shape shape = new Shape(original.shape());
            assertEquals(shape, output.getShape());
            assertArrayEquals(
                    new Shape[] {shape}, block.getOutputShapes(new Shape[] {picture.getShape()}));
            assertClose(original.values(), output, "output");
            if (original.statistics() != null) {
                Map<String, Parameter> parameters = ParameterNames.of(block).parameters();
                original.statistics()
                        .forEach(
                                (name, values) ->
                                        assertClose(values, parameters.get(name).getArray(), name));
            }
        }
    }

    /** Loads the weights from a file with the names of the original. */
    private void fill(Block block, OriginalCase original, NDManager manager) throws IOException {
        List<NameMap> maps = original.original().nameMaps(original.options());
        NameMap map =
                maps.stream()
                        .filter(m -> m.origin().equals(original.naming()))
                        .findFirst()
                        .orElseThrow();
        Map<String, NDArray> tensors = new HashMap<>();
        ParameterNames.of(block)
                .parameters()
                .forEach(
                        (name, parameter) -> {
                            Shape shape = parameter.getArray().getShape();
                            String inFile = map.names().get(name);
                            float[] numbers = Formula.tensor(inFile, shape);
                            tensors.put(inFile, manager.create(numbers, shape));
                        });
        Path path = folder.resolve("weights.safetensors");
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            SafetensorsWriter.write(tensors, Map.of(), channel);
        }
        try (TensorFile file = TensorFile.open(path)) {
            LoadReport report = new WeightFiller(block, maps).fill(file);
            assertEquals(tensors.size(), report.fitting().size());
            assertEquals(List.of(), report.adapted());
        }
    }

    private static void assertClose(List<Float> expected, NDArray actual, String what) {
        float[] all = actual.toFloatArray();
        int step = Math.max(1, all.length / 256);
        double scale = expected.stream().mapToDouble(Math::abs).max().orElseThrow();
        double worst = 0;
        for (int i = 0; i < expected.size(); i++) {
            worst = Math.max(worst, Math.abs(expected.get(i) - all[i * step]));
        }
        assertTrue(
                worst <= TOLERANCE * scale,
                what + " differs by " + worst + " at a scale of " + scale);
    }
}
