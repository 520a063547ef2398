package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import dev.condyle.processor.compile.SourceWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests a record as the input of a network, compiled together with it or separately. */
class InputRecordTest {

    private static final String RECORD =
            """
            package rows;

            import dev.condyle.feature.*;

            @Features
            @Cross(of = {"zone", "age"}, bins = 8)
            @Cross(of = {"zone", "text"}, bins = 8)
            public record Row(
                    @Numeric(missing = Imputation.MEAN) Double size,
                    @Numeric @Bucketized({1, 2}) int age,
                    Zone zone,
                    @Categorical({"a", "b"}) @Embedded(2) String text) {

                public enum Zone { NORTH, SOUTH }
            }
            """;
    private static final String NETWORK =
            """
            package rows;

            import dev.condyle.*;
            import dev.condyle.layer.Dense;
            import dev.condyle.runtime.Layer;

            @Backbone(input = Row.class)
            @Head(classes = 2)
            class Net {
                @Dense(4) Layer layer;
            }
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void recordFromClassFileGeneratesSameNetwork(CompilerUnderTest compiler) {
        Map<String, String> together =
                compile(compiler, Map.of("Row.java", RECORD, "Net.java", NETWORK), "together");
        compile(compiler, Map.of("Row.java", RECORD), "apart");
        assertEquals(together, compile(compiler, Map.of("Net.java", NETWORK), "apart"));
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsRecordCompiledWithoutProcessor(CompilerUnderTest compiler) {
        Compilation.with(compiler, Map.of("Row.java", RECORD), folder);
        Compilation net = Compilation.lenient(compiler, Map.of("Net.java", NETWORK), folder);
        assertEquals(1, net.ours().size());
        assertEquals(
                "CONDYLE-1040: cannot find RowEncoder, which is generated for the record Row:"
                        + " compile Row with Condyle's annotation processor. Sources found by"
                        + " -sourcepath are not processed: pass them to the compiler too",
                net.ours().get(0).ownText());
        assertEquals(7, net.ours().get(0).line());
    }

    /** A record in source code reports its problems itself; see {@code InputRecords} in golden. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsInvalidRecordOfClassFile(CompilerUnderTest compiler) {
        String record = RECORD.replace("Numeric @Bucketized({1, 2})", "Bucketized({2, 1})");
        Compilation.with(compiler, Map.of("Row.java", record), folder);
        Compilation net = Compilation.lenient(compiler, Map.of("Net.java", NETWORK), folder);
        assertEquals(
                List.of(
                        "CONDYLE-1038: Row cannot be used as an input because its columns are"
                                + " invalid. age: boundaries must be strictly ascending, but 2.0 is"
                                + " followed by 1.0: sort them and remove duplicates"),
                net.ours().stream().map(Finding::ownText).toList());
        assertEquals(7, net.ours().get(0).line());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsProblemOfRecordOnce(CompilerUnderTest compiler) {
        String record = RECORD.replace("Numeric @Bucketized({1, 2})", "Bucketized({2, 1})");
        Compilation both =
                Compilation.lenient(
                        compiler, Map.of("Row.java", record, "Net.java", NETWORK), folder);
        assertEquals(List.of("CONDYLE-1013"), both.ours().stream().map(Finding::code).toList());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void waitsForEnumGeneratedByOtherProcessor(CompilerUnderTest compiler) {
        String record = RECORD.replace("public enum Zone { NORTH, SOUTH }", "");
        Compilation compilation =
                Compilation.with(
                        compiler,
                        Map.of("Row.java", record, "Net.java", NETWORK),
                        folder,
                        new CondyleProcessor(),
                        new SourceWriter("rows.Zone", "package rows; public enum Zone { NORTH }"));
        assertEquals(List.of(), compilation.ours());
        assertEquals(
                Set.of("NetBlock.java", "NetModel.java", "RowEncoder.java", "Zone.java"),
                new TreeSet<>(compilation.generated().keySet()));
    }

    @Test
    void everyColumnPropertyChangesFingerprint() {
        String original = fingerprint(RECORD);
        assertEquals(original, fingerprint(RECORD.replace("Row(", "Row (")));
        for (String changed :
                List.of(
                        RECORD.replace("Double size", "Double width"),
                        RECORD.replace("Double size", "Float size").replace("MEAN", "CONSTANT"),
                        RECORD.replace("{1, 2}", "{1, 3}"),
                        RECORD.replace("int age", "Integer age"),
                        RECORD.replace("NORTH, SOUTH", "NORTH, SOUTH, EAST"),
                        RECORD.replace("\"a\", \"b\"", "\"a\", \"c\""),
                        RECORD.replace("@Embedded(2)", "@Embedded(3)"),
                        RECORD.replace("\"age\"}, bins = 8", "\"age\"}, bins = 9"),
                        RECORD.replace(
                                "@Features", "@Features(semantics = Semantics.FEATURE_COLUMN)"))) {
            assertNotEquals(original, fingerprint(changed), changed);
        }
    }

    private String fingerprint(String record) {
        String model =
                compile(
                                CompilerUnderTest.JAVAC,
                                Map.of("Row.java", record, "Net.java", NETWORK),
                                "fingerprint")
                        .get("NetModel.java");
        return model.replaceFirst("(?s).*setFingerprint\\(\"(\\w+)\".*", "$1");
    }

    private Map<String, String> compile(
            CompilerUnderTest compiler, Map<String, String> sources, String name) {
        Compilation compilation = Compilation.lenient(compiler, sources, folder.resolve(name));
        assertEquals(List.of(), compilation.ours());
        assertTrue(compilation.success(), compilation::toString);
        return compilation.generated();
    }
}
