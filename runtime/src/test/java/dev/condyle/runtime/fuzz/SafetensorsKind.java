package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.internal.weights.TensorInfo;
import dev.condyle.runtime.internal.weights.TensorType;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Safetensors files. Half of the changes are in a header whose length is correct. */
final class SafetensorsKind implements FuzzKind {

    private static final String HEADER =
            "{\"__metadata__\":{\"format\":\"pt\",\"é\":\"\\u00e9\"},"
                    + "\"a\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]},"
                    + "\"b.c\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[24,32]},"
                    + "\"d\":{\"dtype\":\"BF16\",\"shape\":[1,2],\"data_offsets\":[32,36]},"
                    + "\"e\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[36,36]},"
                    + "\"f\":{\"dtype\":\"BOOL\",\"shape\":[4],\"data_offsets\":[36,40]}}";

    private final List<byte[]> seeds = new ArrayList<>();
    private Mutator mutator;
    private NDManager manager;

    @Override
    public String name() {
        return "safetensors";
    }

    @Override
    public Class<WeightsException> documented() {
        return WeightsException.class;
    }

    /** Returns a file. */
    static byte[] file(String header, byte[] data) {
        return file(header.getBytes(StandardCharsets.UTF_8), data);
    }

    private static byte[] file(byte[] header, byte[] data) {
        return ByteBuffer.allocate(Long.BYTES + header.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .put(data)
                .array();
    }

    /** Returns a copy of a file with a changed header, and its correct length. */
    static byte[] withChangedHeader(byte[] file, Mutator mutator, Random random) {
        int length = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        int end = Long.BYTES + length;
        return file(
                mutator.changed(Arrays.copyOfRange(file, Long.BYTES, end), random),
                Arrays.copyOfRange(file, end, file.length));
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        byte[] data = new byte[40];
        for (int i = 0; i < 36; i++) {
            data[i] = (byte) (7 * i);
        }
        seeds.add(file(HEADER, data));
        seeds.addAll(
                Resources.all(
                        "internal/weights/types.safetensors",
                        "internal/weights/written.safetensors"));
        mutator = new Mutator(seeds, Mutator.JSON);
        manager = Engines.newManager(Optional.empty());
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            Path path = Files.write(folder.resolve("valid" + i + ".safetensors"), seeds.get(i));
            inputs.add(new FileInput(path, seeds.get(i)));
        }
        return inputs;
    }

    @Override
    public Input changed(Random random, Path folder) throws IOException {
        byte[] bytes =
                random.nextBoolean()
                        ? mutator.changed(random)
                        : withChangedHeader(
                                seeds.get(random.nextInt(seeds.size())), mutator, random);
        return new FileInput(Files.write(folder.resolve("a.safetensors"), bytes), bytes);
    }

    @Override
    public void close() {
        manager.close();
    }

    private final class FileInput implements Input {

        private final Path path;
        private final byte[] bytes;

        FileInput(Path path, byte[] bytes) {
            this.path = path;
            this.bytes = bytes;
        }

        @Override
        public long bytes() {
            return bytes.length;
        }

        @Override
        public Map<String, TensorInfo> read() throws IOException {
            try (TensorFile file = TensorFile.open(path)) {
                file.sha256();
                return Map.copyOf(file.tensors());
            }
        }

        /** Reads the header with Gson, and the tensors from where it places them. */
        @Override
        public void check(Object read) throws IOException {
            Map<?, ?> tensors = (Map<?, ?>) read;
            long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
            String text = new String(bytes, Long.BYTES, (int) length, StandardCharsets.UTF_8);
            JsonObject header = JsonParser.parseString(text).getAsJsonObject();
            header.remove("__metadata__");
            assertEquals(header.keySet(), tensors.keySet());
            long end = 0;
            try (TensorFile file = TensorFile.open(path);
                    NDManager scratch = manager.newSubManager()) {
                for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
                    JsonObject expected = entry.getValue().getAsJsonObject();
                    TensorInfo found = (TensorInfo) tensors.get(entry.getKey());
                    assertEquals(expected.get("dtype").getAsString(), found.type().name());
                    long[] shape =
                            expected.getAsJsonArray("shape").asList().stream()
                                    .mapToLong(JsonElement::getAsLong)
                                    .toArray();
                    assertArrayEquals(shape, found.shape().getShape());
                    long count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
                    long begin = expected.getAsJsonArray("data_offsets").get(0).getAsLong();
                    long last = expected.getAsJsonArray("data_offsets").get(1).getAsLong();
                    assertEquals(count * found.type().bytes(), last - begin);
                    assertEquals(Long.BYTES + length + begin, found.begin());
                    end = Math.max(end, Long.BYTES + length + last);
                    byte[] numbers = file.read(entry.getKey(), scratch).toByteArray();
                    if (found.type().bytes() == found.type().dataType().getNumOfBytes()) {
                        int from = (int) found.begin();
                        byte[] data = Arrays.copyOfRange(bytes, from, from + (int) (last - begin));
                        assertArrayEquals(
                                found.type() == TensorType.BOOL ? bits(data) : data, numbers);
                    }
                }
            }
            assertEquals(header.size() == 0 ? Long.BYTES + length : end, bytes.length);
        }

        private static byte[] bits(byte[] data) {
            for (int i = 0; i < data.length; i++) {
                data[i] = (byte) (data[i] == 0 ? 0 : 1);
            }
            return data;
        }

        @Override
        public String toString() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
