package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that generated code compiles whatever the user's fields and classes are called, in
 * particular like the classes and packages that generated code uses.
 */
class UnusualNamesTest {

    private static final Pattern IMPORT =
            Pattern.compile("^import ((\\w+)[\\w.]*\\.)(\\w+);$", Pattern.MULTILINE);

    private static final List<String> JAVA_LANG =
            List.of(
                    "String",
                    "Object",
                    "Override",
                    "Integer",
                    "Long",
                    "Double",
                    "Boolean",
                    "System",
                    "Enum");

    private static final String IMPORTS =
            """
            import static dev.condyle.NormMode.TRAIN;
            import static dev.condyle.Weight.CLASSES;
            import static dev.condyle.Weight.FEATURES;
            import static dev.condyle.feature.Unknown.ERROR;

            import dev.condyle.Backbone;
            import dev.condyle.Head;
            import dev.condyle.feature.Bucketized;
            import dev.condyle.feature.Categorical;
            import dev.condyle.feature.Cross;
            import dev.condyle.feature.Embedded;
            import dev.condyle.feature.Features;
            import dev.condyle.feature.Numeric;
            import dev.condyle.layer.Dense;
            import dev.condyle.layer.Dropout;
            import dev.condyle.layer.LayerNorm;
            import dev.condyle.runtime.Layer;
            import dev.condyle.runtime.backbone.MobileNetV1;

            """;

    /** Returns the simple names of all classes in the expected files. */
    private static Set<String> classes() {
        return imports(3);
    }

    /** Returns the first parts of the names of all packages in the expected files. */
    private static Set<String> packages() {
        return imports(2);
    }

    private static Set<String> imports(int group) {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden/expected"))) {
            Set<String> names =
                    files.filter(Files::isRegularFile)
                            .flatMap(it -> IMPORT.matcher(Golden.read(it)).results())
                            .map(it -> it.group(group))
                            .collect(Collectors.toCollection(TreeSet::new));
            if (group == 3) {
                names.addAll(JAVA_LANG);
                names.addAll(Set.of("golden", "Names"));
            }
            return names;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>(classes());
        all.addAll(packages());
        all.addAll(Set.of("row", "out", "x", "pass", "features", "weights", "Names_"));
        all.add("Cell_");
        all.add("ai_");
        return all;
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void components(CompilerUnderTest compiler, @TempDir Path folder) {
        List<String> types =
                List.of(
                        "@Numeric @Bucketized({1, 2}) double",
                        "@Categorical({\"a\", \"b\"}) String",
                        "Names.Kind",
                        "@Categorical(unknown = ERROR) @Embedded(2) String",
                        "java.time.LocalDate",
                        "java.util.List<String>",
                        "@Categorical @Numeric long");
        StringBuilder record = new StringBuilder("@Features\n");
        record.append("@Cross(of = {\"Cell\", \"String\"}, bins = 5)\n");
        record.append("@Cross(of = {\"CrossedColumn\", \"ai\"}, bins = 5)\n");
        record.append("record Row(\n");
        int i = 0;
        StringBuilder components = new StringBuilder();
        Set<String> crossed = Set.of("Cell", "String", "CrossedColumn", "ai");
        for (String name : all()) {
            String type = crossed.contains(name) ? types.get(1) : types.get(i++ % types.size());
            components.append(components.isEmpty() ? "" : ",\n");
            components.append("        ").append(type.replace(" String", " java.lang.String"));
            components.append(' ').append(name);
        }
        record.append(components).append(") {}\n");
        record.append("@Backbone(input = Row.class) @Head(classes = 2) class Net {}\n");
        assertCompiles(
                compiler,
                Map.of(
                        "Names.java",
                        "package golden;\n\n"
                                + IMPORTS
                                + "class Names { enum Kind { A, B } }\n"
                                + record),
                folder);
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void layersAndHeadsAndInputs(CompilerUnderTest compiler, @TempDir Path folder) {
        List<String> layers = List.of("@Dense(4)", "@Dropout", "@LayerNorm");
        String fields = fields(layers);
        String heads =
                fields(
                        List.of(
                                "@Head(classes = 2)",
                                "@Head(names = {\"a\", \"b\"})",
                                "@Head(task = Head.Task.BINARY)",
                                "@Head(task = Head.Task.MULTI_LABEL)",
                                "@Head(task = Head.Task.ORDINAL, classes = 3)",
                                "@Head(task = Head.Task.REGRESSION, outputs = {\"a\", \"b\"})"));
        StringBuilder source = new StringBuilder("package golden;\n\n" + IMPORTS);
        source.append("class Names {\n");
        source.append("@Backbone(input = float[].class, shape = 4) @Head(classes = 2)\n");
        source.append("static class Layers {\n").append(fields).append("}\n");
        source.append("@Backbone(input = float[].class, shape = 4) static class Heads {\n");
        source.append(heads).append("}\n");
        source.append("@Backbone(input = float[].class, shape = 4) @Head(classes = 2)\n");
        source.append("static class Forwards {\n").append(fields);
        source.append("@dev.condyle.Forward ai.djl.ndarray.NDArray go(ai.djl.ndarray.NDArray x) {");
        source.append(" return x; }\n}\n");
        source.append("@Head(classes = 2) static class Inputs {\n");
        source.append(
                fields(
                        List.of(
                                "@Backbone(input = float[].class, shape = 4)",
                                "@Backbone(input = ai.djl.modality.cv.Image.class,"
                                        + " network = MobileNetV1.class, norms = TRAIN)")));
        source.append("}\n");
        // A class, a field and a head method with the same name, in lower and upper case.
        for (String name : List.of("features", "weights", "same", "Upper")) {
            source.append("}\n@Backbone(input = float[].class, shape = 4) class ").append(name);
            source.append(" {\n    @Dense(4) Layer ").append(name).append(";\n");
            source.append(
                    """
                        @Head(classes = 2)
                        static ai.djl.ndarray.NDArray go(
                                ai.djl.ndarray.NDArray features,
                                @dev.condyle.Weight({FEATURES, CLASSES}) ai.djl.ndarray.NDArray weights) {
                            return features.dot(weights);
                        }
                    """);
        }
        source.append("}\n");
        assertCompiles(compiler, Map.of("Names.java", source.toString()), folder);
    }

    private static String fields(List<String> annotations) {
        StringBuilder fields = new StringBuilder();
        int i = 0;
        for (String name : all()) {
            fields.append("    ").append(annotations.get(i++ % annotations.size()));
            fields.append(" Layer ").append(name).append(";\n");
        }
        return fields.toString();
    }

    /** Each class is in its own package, which also contains nested classes of this name. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void classes(CompilerUnderTest compiler, @TempDir Path folder) {
        Map<String, String> sources = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(classes());
        names.addAll(Set.of("Builder", "Entry", "SPEC", "OPTIONS", "features"));
        for (String name : names) {
            String small = "p" + name.toLowerCase(java.util.Locale.ROOT);
            sources.put(
                    name + "Package.java",
                    "package %1$s.%2$s;\n".formatted(small, "Shape")
                            + PACKAGE.replace("NAME", name));
            sources.put(
                    name + "Constants.java",
                    "package %1$s.%2$s;\n".formatted(small, "Cell")
                            + CONSTANTS.replace("NAME", name));
        }
        assertCompiles(compiler, sources, folder);
    }

    private static final String HEAD_METHOD =
            """
                @dev.condyle.Head(classes = 2)
                static ai.djl.ndarray.NDArray go(
                        ai.djl.ndarray.NDArray features,
                        @dev.condyle.Weight({
                            dev.condyle.Weight.FEATURES, dev.condyle.Weight.CLASSES
                        }) ai.djl.ndarray.NDArray weights) {
                    return features.dot(weights);
                }
            """;

    private static final String PACKAGE =
            """
            @dev.condyle.Backbone(input = float[].class, shape = 4)
            class NAME {
                @dev.condyle.layer.Dense(4) dev.condyle.runtime.Layer NAME;
            """
                    + HEAD_METHOD
                    + """

                        @dev.condyle.feature.Features
                        record Row(
                                @dev.condyle.feature.Categorical({"a", "b"}) java.lang.String NAME,
                                Kinds.NAME kind) {}

                        @dev.condyle.Backbone(input = Row.class)
                        @dev.condyle.Head(labels = Kinds.NAME.class)
                        static class OfRow {}

                        static class Heads {
                            @dev.condyle.Head
                            static ai.djl.ndarray.NDArray go(
                                    ai.djl.ndarray.NDArray features,
                                    @dev.condyle.Weight({4, dev.condyle.Weight.CLASSES})
                                            ai.djl.ndarray.NDArray weights) {
                                return features.dot(weights);
                            }
                        }

                        @dev.condyle.Backbone(input = float[].class, shape = 4)
                        static class Several {
                            @dev.condyle.layer.Dense(4) dev.condyle.runtime.Layer hidden;
                            @dev.condyle.Head(labels = Kinds.NAME.class) dev.condyle.runtime.Layer first;
                            @dev.condyle.Head(names = {"a", "b"}) dev.condyle.runtime.Layer NAME;
                            @dev.condyle.Head(by = Heads.class, classes = 2)
                            dev.condyle.runtime.Layer third;
                            @dev.condyle.Head(task = dev.condyle.Head.Task.BINARY, focal = 2)
                            dev.condyle.runtime.Layer sure;
                            @dev.condyle.Head(
                                    task = dev.condyle.Head.Task.MULTI_LABEL,
                                    labels = Kinds.NAME.class)
                            dev.condyle.runtime.Layer tags;
                            @dev.condyle.Head(
                                    task = dev.condyle.Head.Task.REGRESSION,
                                    loss = dev.condyle.Head.Loss.HUBER,
                                    outputs = {"NAME", "other"})
                            dev.condyle.runtime.Layer numbers;
                            @dev.condyle.Head dev.condyle.runtime.Layer learned;
                        }
                    }

                    class Kinds {
                        enum NAME { A, B }

                        @dev.condyle.Backbone(input = float[].class, shape = 4)
                        @dev.condyle.Head(labels = NAME.class)
                        static class Net {}
                    }
                    """;

    private static final String CONSTANTS =
            """
            enum NAME { A, B }

            class Outer {
                @dev.condyle.feature.Features
                record Row(NAME NAME, @dev.condyle.feature.Embedded(2) NAME other) {}

                @dev.condyle.Backbone(input = Row.class)
                @dev.condyle.Head(labels = NAME.class)
                static class Net {}

                @dev.condyle.Head(labels = NAME.class)
                static class Two {
                    @dev.condyle.Backbone(input = float[].class, shape = 4)
                    dev.condyle.runtime.Layer NAME;

                    @dev.condyle.Backbone(input = float[].class, shape = 4)
                    dev.condyle.runtime.Layer other;
                }
            }
            """;

    private static void assertCompiles(
            CompilerUnderTest compiler, Map<String, String> sources, Path folder) {
        Compilation compilation = Compilation.lenient(compiler, sources, folder);
        assertEquals(
                List.of(),
                compilation.findings().stream()
                        .filter(it -> it.kind() == javax.tools.Diagnostic.Kind.ERROR)
                        .map(it -> it.file() + ":" + it.line() + " " + it.text())
                        .limit(10)
                        .toList());
        assertTrue(compilation.success());
    }
}
