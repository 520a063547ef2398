package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.condyle.runtime.backbone.DescribedNetwork;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.weights.LoadReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loads image networks from files with 16 bits per number, into parameters with 32 bits. */
class HalfPrecisionFilesTest {

    private static final NetworkOptions OPTIONS = NetworkOptions.defaults().width(0.25).classes(4);
    private static final DescribedNetwork NETWORK = new MobileNetV1();

    @TempDir Path folder;

    /** A tensor of random bits, which are never NaN or infinite, and what they mean. */
    private record Half(Shape shape, byte[] bytes, float[] numbers) {

        static Half random(Shape shape, boolean brain, SplittableRandom random) {
            int size = (int) shape.size();
            ByteBuffer bytes = ByteBuffer.allocate(2 * size).order(ByteOrder.LITTLE_ENDIAN);
            float[] numbers = new float[size];
            int infinity = brain ? 0x7F80 : 0x7C00;
            for (int i = 0; i < size; i++) {
                int bits = random.nextInt(infinity) | random.nextInt(2) << 15;
                bytes.putShort((short) bits);
                numbers[i] = brain ? Float.intBitsToFloat(bits << 16) : float16(bits);
            }
            return new Half(shape, bytes.array(), numbers);
        }

        /** The definition of binary16 in IEEE 754: 1 sign, 5 exponent and 10 fraction bits. */
        private static float float16(int bits) {
            int exponent = bits >> 10 & 31;
            int fraction = bits & 1023;
            float size =
                    exponent == 0
                            ? Math.scalb((float) fraction, -24)
                            : Math.scalb((float) (1024 + fraction), exponent - 25);
            return bits >> 15 == 0 ? size : -size;
        }
    }

    private void write(String name, String type, Map<String, Half> tensors) throws IOException {
        JsonObject header = new JsonObject();
        int offset = 0;
        for (Map.Entry<String, Half> tensor : tensors.entrySet()) {
            JsonArray shape = new JsonArray();
            Arrays.stream(tensor.getValue().shape().getShape()).forEach(shape::add);
            JsonArray offsets = new JsonArray();
            offsets.add(offset);
            offset += tensor.getValue().bytes().length;
            offsets.add(offset);
            JsonObject entry = new JsonObject();
            entry.addProperty("dtype", type);
            entry.add("shape", shape);
            entry.add("data_offsets", offsets);
            header.add(tensor.getKey(), entry);
        }
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer file =
                ByteBuffer.allocate(Long.BYTES + text.length + offset)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(text.length)
                        .put(text);
        tensors.values().forEach(tensor -> file.put(tensor.bytes()));
        Files.write(folder.resolve(name), file.array());
    }

    /** Writes the tensors to three files in turn, and returns the index. */
    private Path writeShards(String type, Map<String, Half> tensors) throws IOException {
        List<Map<String, Half>> shards =
                List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        JsonObject weightMap = new JsonObject();
        for (Map.Entry<String, Half> tensor : tensors.entrySet()) {
            int shard = weightMap.size() % shards.size();
            shards.get(shard).put(tensor.getKey(), tensor.getValue());
            weightMap.addProperty(tensor.getKey(), shard + ".safetensors");
        }
        for (int i = 0; i < shards.size(); i++) {
            write(i + ".safetensors", type, shards.get(i));
        }
        JsonObject index = new JsonObject();
        index.add("metadata", new JsonObject());
        index.add("weight_map", weightMap);
        return Files.writeString(folder.resolve("index.json"), index.toString());
    }

    @ParameterizedTest
    @CsvSource({"F16, false", "F16, true", "BF16, false", "BF16, true"})
    void everyParameterHasTheValueOfTheFile(String type, boolean sharded) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        List<NameMap> maps = NETWORK.nameMaps(OPTIONS);
        Map<String, Half> byParameter = new LinkedHashMap<>();
        Map<String, Half> inFile = new LinkedHashMap<>();
        for (TensorSpec tensor : NETWORK.architecture(OPTIONS).tensors()) {
            Half half = Half.random(tensor.shape(), type.equals("BF16"), random);
            byParameter.put(tensor.name(), half);
            inFile.put(maps.get(1).names().get(tensor.name()), half);
        }
        Path path = folder.resolve("weights.safetensors");
        if (sharded) {
            path = writeShards(type, inFile);
        } else {
            write("weights.safetensors", type, inFile);
        }
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            Block block = NETWORK.block(OPTIONS);
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));

            LoadReport report;
            try (TensorFile file = TensorFile.open(path)) {
                report = new WeightFiller(block, maps).fill(file);
            }

            assertEquals(byParameter.size(), report.fitting().size());
            ParameterNames.of(block)
                    .parameters()
                    .forEach(
                            (name, parameter) -> {
                                NDArray array = parameter.getArray();
                                assertEquals(DataType.FLOAT32, array.getDataType());
                                assertArrayEquals(
                                        byParameter.get(name).numbers(),
                                        array.toFloatArray(),
                                        name);
                            });
        }
    }
}
