package dev.condyle.runtime.internal.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Size;
import dev.condyle.runtime.internal.program.Value;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnnxModelTest {

    private static final Size N = new Size(0, 1);

    private static Value value(Size... sizes) {
        return new Value(List.of(sizes), DataType.FLOAT32);
    }

    /** (N, 3) to (N, 2), with a weight. */
    private static Program linear() {
        Value x = value(N, Size.of(3));
        Value y = value(N, Size.of(2));
        Constant weight = Constant.of("fc.weight", new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        Node node =
                new Node(Operator.LINEAR, List.of(x, weight, new Argument.Absent()), List.of(y));
        return new Program(List.of(x), List.of(node), List.of(y));
    }

    private static byte[] write(
            Program program, OnnxNames names, Map<String, String> metadata, int opset)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OnnxModel.write(program, names, metadata, opset, bytes);
        return bytes.toByteArray();
    }

    private static OnnxNames names(String input, String output) {
        return new OnnxNames(List.of(input), List.of(output));
    }

    @Test
    void inputsAndOutputsHaveTheGivenNamesAndAnyBatch() throws IOException {
        ModelProto model =
                ModelProto.parseFrom(write(linear(), names("image", "logits"), Map.of(), 17));

        assertEquals("image", model.getGraph().getInput(0).getName());
        assertEquals("logits", model.getGraph().getOutput(0).getName());
        assertEquals(List.of("N", "3"), shape(model.getGraph().getInput(0)));
        assertEquals(List.of("N", "2"), shape(model.getGraph().getOutput(0)));
        assertEquals(1, model.getGraph().getNodeCount());
        assertEquals("Gemm", model.getGraph().getNode(0).getOpType());
        assertEquals("fc.weight", model.getGraph().getInitializer(0).getName());
    }

    private static List<String> shape(ValueInfoProto info) {
        return info.getType().getTensorType().getShape().getDimList().stream()
                .map(OnnxModelTest::text)
                .toList();
    }

    private static String text(TensorShapeProto.Dimension dimension) {
        return switch (dimension.getValueCase()) {
            case DIM_PARAM -> dimension.getDimParam();
            case DIM_VALUE -> Long.toString(dimension.getDimValue());
            default -> "?";
        };
    }

    @Test
    void otherSizesThatDependOnTheBatchHaveNoName() throws IOException {
        Value x = value(N, Size.of(3));
        Value y = value(new Size(1, 3));
        Node node =
                new Node(
                        Operator.FULL,
                        List.of(
                                new Argument.Wholes(y.shape()),
                                new Argument.Real(2),
                                new Argument.Type(DataType.FLOAT32)),
                        List.of(y));
        Program program = new Program(List.of(x), List.of(node), List.of(y));
        ModelProto model = ModelProto.parseFrom(write(program, names("x0", "y0"), Map.of(), 17));
        assertEquals(List.of("?"), shape(model.getGraph().getOutput(0)));
    }

    @Test
    void theModelHasAProducerAndVersions() throws IOException {
        Map<Integer, Integer> versions =
                Map.of(17, 8, 18, 8, 19, 9, 20, 9, 21, 10, 22, 10, 23, 11, 24, 12);
        for (Map.Entry<Integer, Integer> version : versions.entrySet()) {
            ModelProto model =
                    ModelProto.parseFrom(
                            write(linear(), names("x", "y"), Map.of(), version.getKey()));
            assertEquals("condyle", model.getProducerName());
            assertEquals(version.getValue().longValue(), model.getIrVersion());
            assertEquals(1, model.getOpsetImportCount());
            assertEquals("", model.getOpsetImport(0).getDomain());
            assertEquals(version.getKey().longValue(), model.getOpsetImport(0).getVersion());
        }
    }

    @Test
    void metadataKeepsAllCharacters() throws Exception {
        Map<String, String> metadata =
                Map.of(
                        "labels",
                        "[\"a \\\"quoted\\\" one\",\n\t\"日本 🐟 é\",'\u0000\r\n']",
                        "emp ty\"'",
                        "",
                        "größe 🐟",
                        "\\");
        byte[] bytes = write(linear(), names("x0", "y0"), metadata, 17);
        Map<String, String> parsed = new LinkedHashMap<>();
        ModelProto.parseFrom(bytes)
                .getMetadataPropsList()
                .forEach(it -> parsed.put(it.getKey(), it.getValue()));
        assertEquals(metadata, parsed);

        // The Java API of ONNX Runtime reads C strings, and decodes characters outside the BMP
        // wrongly.
        Map<String, String> readable = new LinkedHashMap<>();
        metadata.forEach((key, value) -> readable.put(simple(key), simple(value)));
        try (OnnxRuns.Loaded model =
                OnnxRuns.load(write(linear(), names("x0", "y0"), readable, 17))) {
            assertEquals(readable, model.session().getMetadata().getCustomMetadata());
            assertEquals("condyle", model.session().getMetadata().getProducerName());
        }
    }

    private static String simple(String text) {
        return text.replace("\0", "").replace("🐟", "");
    }

    @Test
    void namesMayContainAnyCharacters() throws Exception {
        byte[] bytes = write(linear(), names("das \"größte\nBild\"", "fc.weight"), Map.of(), 17);
        try (OnnxRuns.Loaded model = OnnxRuns.load(bytes)) {
            assertEquals(
                    List.of("das \"größte\nBild\""), List.copyOf(model.session().getInputNames()));
            assertEquals(List.of("fc.weight"), List.copyOf(model.session().getOutputNames()));
        }
        GraphProto graph = ModelProto.parseFrom(bytes).getGraph();
        assertEquals("fc.weight_1", graph.getInitializer(0).getName());
    }

    @Test
    void theSameProgramResultsInTheSameBytes() throws IOException {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("a", "1");
        one.put("b", "2");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("b", "2");
        other.put("a", "1");
        assertArrayEquals(
                write(linear(), names("x", "y"), one, 17),
                write(linear(), names("x", "y"), other, 17));
    }

    @Test
    void anOutputMayBeAnInputOrAConstantOrTwoOutputs() {
        Value x = value(N, Size.of(3));
        Value y = value(N, Size.of(3));
        Constant constant = Constant.of("", new float[] {1, 2}, 2);
        Program program =
                new Program(
                        List.of(x),
                        List.of(new Node(Operator.NEG, List.of(x), List.of(y))),
                        List.of(x, constant, y, y));
        try (NDManager manager = NDManager.newBaseManager();
                OnnxRuns.Loaded model = OnnxRuns.load("outputs", program, 17)) {
            NDList inputs = new NDList(manager.arange(6f).reshape(2, 3));
            NDList outputs = model.run(inputs, manager);
            assertEquals(inputs.head(), outputs.get(0));
            assertEquals(manager.create(new float[] {1, 2}), outputs.get(1));
            assertEquals(inputs.head().neg(), outputs.get(2));
            assertEquals(inputs.head().neg(), outputs.get(3));
        }
    }

    @Test
    void sizesOfTheBatchAreComputedOnce() throws IOException {
        Value x = value(N, Size.of(3));
        Value a = value(N, Size.of(2));
        Value b = value(new Size(0, 2), N);
        Program program = new Program(List.of(x), List.of(full(a), full(b)), List.of(a, b));
        ModelProto model = ModelProto.parseFrom(OnnxRuns.write(program, 17));
        assertEquals(
                1,
                model.getGraph().getNodeList().stream()
                        .filter(it -> it.getOpType().equals("Shape"))
                        .count());
        try (NDManager manager = NDManager.newBaseManager();
                OnnxRuns.Loaded loaded = OnnxRuns.load("sizes", program, 17)) {
            NDList outputs = loaded.run(new NDList(manager.zeros(new Shape(4, 3))), manager);
            assertEquals(new Shape(4, 2), outputs.get(0).getShape());
            assertEquals(new Shape(8, 4), outputs.get(1).getShape());
        }
    }

    private static Node full(Value result) {
        return new Node(
                Operator.FULL,
                List.of(
                        new Argument.Wholes(result.shape()),
                        new Argument.Real(0.5),
                        new Argument.Type(DataType.FLOAT32)),
                List.of(result));
    }

    @Test
    void unusedStatesOfRecurrentLayersAreOmitted() throws IOException {
        OnnxCases.Case lstm = OnnxCases.all().get("LSTM-3-both");
        Value y = value(Size.of(4), N, Size.of(10));
        Value state = value(Size.of(6), N, Size.of(5));
        Node node =
                new Node(
                        Operator.LSTM,
                        lstm.arguments(),
                        List.of(y, state, new Value(state.shape(), DataType.FLOAT32)));
        Program program = new Program(lstm.inputs(), List.of(node), List.of(y));
        List<NodeProto> nodes =
                ModelProto.parseFrom(OnnxRuns.write(program, 17)).getGraph().getNodeList();
        List<NodeProto> layers =
                nodes.stream().filter(it -> it.getOpType().equals("LSTM")).toList();
        assertEquals(3, layers.size());
        layers.forEach(it -> assertEquals(1, it.getOutputCount()));
        assertTrue(nodes.stream().noneMatch(it -> it.getOpType().equals("Concat")));
    }

    @Test
    void equalNumbersAreWrittenOnce() throws IOException {
        Value x = value(N, Size.of(3));
        Value y = value(N, Size.of(3));
        Value z = value(N, Size.of(3));
        List<Node> nodes =
                List.of(
                        new Node(Operator.ADD_NUMBER, List.of(x, new Argument.Real(2)), List.of(y)),
                        new Node(
                                Operator.MUL_NUMBER, List.of(y, new Argument.Real(2)), List.of(z)));
        ModelProto model =
                ModelProto.parseFrom(
                        OnnxRuns.write(new Program(List.of(x), nodes, List.of(z)), 17));
        assertEquals(
                List.of("constant_1"),
                model.getGraph().getInitializerList().stream().map(TensorProto::getName).toList());
    }

    @Test
    void otherVersionsOfTheOperatorSetAreRejected() {
        for (int opset : new int[] {16, 25}) {
            assertEquals(
                    "opset must be from 17 to 24, not " + opset,
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> write(linear(), names("x", "y"), Map.of(), opset))
                            .getMessage());
        }
    }

    @Test
    void theNamesMustMatchTheProgram() {
        assertEquals(
                "The program has 1 inputs, but the names are [x, z].",
                assertThrows(
                                IllegalArgumentException.class,
                                () ->
                                        write(
                                                linear(),
                                                new OnnxNames(List.of("x", "z"), List.of("y")),
                                                Map.of(),
                                                17))
                        .getMessage());
        assertEquals(
                "The program has 1 outputs, but the names are [].",
                assertThrows(
                                IllegalArgumentException.class,
                                () ->
                                        write(
                                                linear(),
                                                new OnnxNames(List.of("x"), List.of()),
                                                Map.of(),
                                                17))
                        .getMessage());
    }

    @Test
    void namesMustDiffer() {
        assertEquals(
                "Two inputs or outputs have the name \"a\".",
                assertThrows(IllegalArgumentException.class, () -> names("a", "a")).getMessage());
        assertEquals(
                "The name of an input or output is empty.",
                assertThrows(IllegalArgumentException.class, () -> names("a", "")).getMessage());
    }

    @Test
    void weightsOfMoreThanTheLimitAreRejected() throws IOException {
        OutputStream nowhere = OutputStream.nullOutputStream();
        OnnxNames names = names("x", "y");
        OnnxModel.write(linear(), names, Map.of(), 17, nowhere, 24);
        assertEquals(
                "The weights have more than 23 bytes, the limit of a model in ONNX format.",
                assertThrows(
                                NotExportableException.class,
                                () -> OnnxModel.write(linear(), names, Map.of(), 17, nowhere, 23))
                        .getMessage());
    }

    @Test
    void operationsWithoutAnEquivalentAreRejected() {
        Value x = value(N, Size.of(3));
        Value y = value(N);
        Node norm =
                new Node(
                        Operator.NORM,
                        List.of(
                                x,
                                new Argument.Real(3),
                                Argument.Wholes.of(1),
                                new Argument.Flag(false)),
                        List.of(y));
        assertEquals(
                "ONNX has no equivalent of torch.norm of order 3.0.",
                assertThrows(
                                NotExportableException.class,
                                () ->
                                        OnnxRuns.write(
                                                new Program(List.of(x), List.of(norm), List.of(y)),
                                                17))
                        .getMessage());
    }

    @Test
    void weightsOfRecurrentLayersMustBeKnown() {
        Value x = value(Size.of(4), N, Size.of(1));
        Value weight = value(Size.of(1), Size.of(1));
        Value state = value(Size.of(1), N, Size.of(1));
        Value y = value(Size.of(4), N, Size.of(1));
        Node node =
                new Node(
                        Operator.RNN_TANH,
                        List.of(
                                x,
                                state,
                                new Argument.Tensors(List.of(weight, weight)),
                                new Argument.Flag(false),
                                Argument.Whole.of(1),
                                new Argument.Real(0),
                                new Argument.Flag(false),
                                new Argument.Flag(false),
                                new Argument.Flag(false)),
                        List.of(y, value(state.shape().toArray(Size[]::new))));
        assertEquals(
                "ONNX has no equivalent of torch.rnn_tanh with weights that depend on the inputs.",
                assertThrows(
                                NotExportableException.class,
                                () ->
                                        OnnxRuns.write(
                                                new Program(
                                                        List.of(x, state, weight),
                                                        List.of(node),
                                                        List.of(y)),
                                                17))
                        .getMessage());
    }

    @Test
    void typesWithoutAnEquivalentAreRejected() {
        Value x = new Value(List.of(N), DataType.COMPLEX64);
        assertEquals(
                "Models in ONNX format do not support the type complex64.",
                assertThrows(
                                NotExportableException.class,
                                () ->
                                        OnnxRuns.write(
                                                new Program(List.of(x), List.of(), List.of(x)), 17))
                        .getMessage());
    }

    @Test
    void aMissingDependencyIsNamed() throws Exception {
        URL[] others =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(it -> !it.contains("tribuo"))
                        .map(OnnxModelTest::url)
                        .toArray(URL[]::new);
        try (URLClassLoader loader =
                new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            Class<?> program = loader.loadClass(Program.class.getName());
            Class<?> names = loader.loadClass(OnnxNames.class.getName());
            InvocationTargetException thrown =
                    assertThrows(
                            InvocationTargetException.class,
                            () ->
                                    loader.loadClass(OnnxModel.class.getName())
                                            .getMethod(
                                                    "write",
                                                    program,
                                                    names,
                                                    Map.class,
                                                    int.class,
                                                    OutputStream.class)
                                            .invoke(
                                                    null,
                                                    program.getConstructors()[0].newInstance(
                                                            List.of(), List.of(), List.of()),
                                                    names.getConstructors()[0].newInstance(
                                                            List.of(), List.of()),
                                                    Map.of(),
                                                    17,
                                                    OutputStream.nullOutputStream()));
            IllegalStateException reported =
                    assertInstanceOf(IllegalStateException.class, thrown.getCause());
            assertEquals(
                    "Writing a model in ONNX format requires an optional dependency, which is"
                            + " missing. Add org.tribuo:tribuo-util-onnx:"
                            + versionOfTheBuild()
                            + " to the dependencies of the project.",
                    reported.getMessage());
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String versionOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        String name = "<tribuo.version>";
        int begin = pom.indexOf(name) + name.length();
        return pom.substring(begin, pom.indexOf('<', begin));
    }
}
