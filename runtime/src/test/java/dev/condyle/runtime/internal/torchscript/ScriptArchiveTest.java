package dev.condyle.runtime.internal.torchscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Size;
import dev.condyle.runtime.internal.program.Value;
import dev.condyle.runtime.internal.weights.TorchArchive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptArchiveTest {

    private static final String WEIRD = "\"''\\\n\t\u00e9\u540d\ud83d\ude00\u0000\"\"\" # {0} %s";

    @TempDir Path folder;
    private NDManager manager;

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static Value value(long... sizes) {
        List<Size> shape = new ArrayList<>(List.of(new Size(0, 1)));
        for (long size : sizes) {
            shape.add(Size.of(size));
        }
        return new Value(shape, DataType.FLOAT32);
    }

    private static Program sum(Constant constant, DataType result) {
        Value x = value(3);
        Value y = new Value(x.shape(), result);
        return new Program(
                List.of(x),
                List.of(new Node(Operator.ADD, List.of(x, constant), List.of(y))),
                List.of(y));
    }

    private static Map<String, String> entries(byte[] archive) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return entries;
    }

    @Test
    void textsOfUsersAreOnlyInAdditionalFiles() throws IOException {
        Program program = sum(Constant.of(WEIRD, new float[] {1, 2, 3}, 3), DataType.FLOAT32);
        byte[] labels = WEIRD.getBytes(StandardCharsets.UTF_8);
        byte[] archive = Archives.bytes(program, Map.of("labels.json", labels));
        TorchArchive.check(Files.write(folder.resolve("weird.pt"), archive));
        Map<String, String> with = entries(archive);
        assertEquals(
                new String(labels, StandardCharsets.ISO_8859_1),
                with.remove("net/extra/labels.json"));
        Program plain = sum(Constant.of("", new float[] {1, 2, 3}, 3), DataType.FLOAT32);
        assertEquals(entries(Archives.bytes(plain, Map.of())), with);
    }

    @Test
    void theCodeIsReadable() {
        Program program = sum(Constant.of("fc.bias", new float[] {1, 2, 3}, 3), DataType.FLOAT32);
        assertEquals(
                List.of(
                        "class Net(Module):",
                        "  __parameters__ = []",
                        "  __buffers__ = []",
                        "  def forward(self: __torch__.Net,",
                        "    x0: Tensor) -> Tensor:",
                        "    v0 = torch.add(x0, CONSTANTS.c0)",
                        "    return v0"),
                Archives.code(program));
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"BOOLEAN", "FLOAT32", "FLOAT64", "INT32", "INT64", "INT8", "UINT8"})
    void constantsOfEachTypeKeepTheirValues(DataType type) throws IOException {
        for (Shape shape : new Shape[] {new Shape(2, 3), new Shape(), new Shape(0, 3)}) {
            Constant constant =
                    Constant.of(
                            "",
                            manager.arange((float) shape.size())
                                    .reshape(shape)
                                    .toType(type, false));
            Value x = value(3);
            Program program = new Program(List.of(x), List.of(), List.of(constant, x));
            byte[] archive = Archives.bytes(program, Map.of());
            TorchArchive.check(Files.write(folder.resolve(type + ".pt"), archive));
            try (ScriptModule module = ScriptModule.load(program, manager)) {
                NDList results = module.run(new NDList(manager.ones(new Shape(1, 3))));
                assertEquals(2, results.size());
                assertEquals(type, results.get(0).getDataType());
                assertEquals(shape, results.get(0).getShape());
                assertEquals(constant.bytes(), results.get(0).toByteBuffer());
            }
        }
    }

    @Test
    void anUnsupportedTypeIsRejected() {
        Constant half = Constant.of("", manager.ones(new Shape(3)).toType(DataType.FLOAT16, false));
        Program program = sum(half, DataType.FLOAT32);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> Archives.bytes(program, Map.of()));
        assertEquals("A program does not support the type float16.", e.getMessage());
    }

    @Test
    void largeAndNegativeNumbersAreWritten() throws IOException {
        Constant large = Constant.of("", new float[70_000], 70_000);
        Value x = value(3);
        Value y = new Value(List.of(new Size(7, 2), Size.of(300)), DataType.FLOAT32);
        Value z = new Value(y.shape(), DataType.INT64);
        Program program =
                new Program(
                        List.of(x),
                        List.of(
                                new Node(
                                        Operator.FULL,
                                        List.of(
                                                new Argument.Wholes(y.shape()),
                                                new Argument.Real(-1e-30),
                                                new Argument.Type(DataType.FLOAT32)),
                                        List.of(y)),
                                new Node(
                                        Operator.FULL,
                                        List.of(
                                                new Argument.Wholes(y.shape()),
                                                new Argument.Real(-3_000_000_000.0),
                                                new Argument.Type(DataType.INT64)),
                                        List.of(z))),
                        List.of(y, z, large));
        TorchArchive.check(
                Files.write(folder.resolve("large.pt"), Archives.bytes(program, Map.of())));
        try (ScriptModule module = ScriptModule.load(program, manager)) {
            NDList results = module.run(new NDList(manager.ones(new Shape(4, 3))));
            assertEquals(new Shape(15, 300), results.get(0).getShape());
            assertEquals(-1e-30f, results.get(0).getFloat(0, 0));
            assertEquals(-3_000_000_000L, results.get(1).getLong(0, 0));
            assertEquals(new Shape(70_000), results.get(2).getShape());
        }
    }
}
